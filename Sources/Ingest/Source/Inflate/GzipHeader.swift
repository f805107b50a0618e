import CZlib

/// The header of a gzip member (RFC 1952, 2.3), taken byte by byte, since it may be cut anywhere by the end of a block.
struct GzipHeader {
    private enum Part { case fixed, extraLength, extra, name, comment, checksum, complete }

    private var part = Part.fixed
    private var flags: UInt8 = 0
    /// How many bytes of the part have come.
    private var count = 0
    /// The number that a part of two bytes holds, the lower byte first.
    private var number = 0
    private var checksum: UInt = 0

    /// Whether its last byte has come.
    var isComplete: Bool { part == .complete }

    /// Takes the next byte; false when no gzip header goes on like that.
    mutating func take(_ byte: UInt8) -> Bool {
        let lowerChecksum = UInt8(truncatingIfNeeded: checksum >> (count == 0 ? 0 : 8))
        count += 1
        switch part {
        case .fixed:
            guard isFixedPart(byte) else { return false }
            if count == 10 { next(.extraLength) }
        case .extraLength:
            number |= Int(byte) << (8 * (count - 1))
            if count == 2 { next(.extra) }
        case .extra:
            if count == number { next(.name) }
        case .name, .comment:
            if byte == 0 { next(part == .name ? .comment : .checksum) }
        case .checksum:
            if count == 2 { part = .complete }
            return byte == lowerChecksum
        case .complete:
            return false
        }
        withUnsafePointer(to: byte) { checksum = crc32(checksum, $0, 1) }
        return true
    }

    /// The magic, the method (8 is the only one there is) and the flags; what else there is may be anything.
    private mutating func isFixedPart(_ byte: UInt8) -> Bool {
        switch count {
        case 1: return byte == 0x1F
        case 2: return byte == 0x8B
        case 3: return byte == 8
        case 4:
            flags = byte
            return byte & 0xE0 == 0
        default: return true
        }
    }

    /// Goes to `candidate` or to the first part behind it that the flags say there is.
    private mutating func next(_ candidate: Part) {
        count = 0
        switch candidate {
        case .extraLength where flags & 0x04 == 0: next(.name)
        case .extra where number == 0: next(.name)
        case .name where flags & 0x08 == 0: next(.comment)
        case .comment where flags & 0x10 == 0: next(.checksum)
        case .checksum where flags & 0x02 == 0: part = .complete
        default: part = candidate
        }
    }
}
