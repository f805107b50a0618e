import CZlib

/// Puts pieces that were deflated apart from one another together, as one gzip member (RFC 1952).
///
/// One member rather than one for each piece, since some readers stop behind the first. The bytes are ``start``, those
/// of the pieces in the order in which they are added, and ``end``.
struct GzipMember {
    private var checksum: UInt32 = 0
    private var count: UInt32 = 0

    /// Deflate, neither name nor time, the fastest level, and no system named: the same wherever it is written.
    static let start: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 4, 255]

    mutating func add(_ piece: DeflatedPiece) {
        checksum = UInt32(crc32_combine(UInt(checksum), UInt(piece.checksum), piece.count))
        count &+= UInt32(truncatingIfNeeded: piece.count)
    }

    /// A last block that is empty; CRC-32 and size of all plain bytes, the latter modulo 2³².
    var end: [UInt8] {
        [3, 0] + [checksum, count].flatMap { number in withUnsafeBytes(of: number.littleEndian, Array.init) }
    }
}
