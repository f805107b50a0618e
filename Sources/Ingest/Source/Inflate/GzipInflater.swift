/// Inflates gzip data (RFC 1952), any number of members after one another, with a limit on the expansion.
///
/// The framing is the same whichever engine inflates what is inside: faults have the same words and the same byte.
final class GzipInflater<Engine: Inflating> {
    private enum Part {
        case header(GzipHeader)
        case data
        /// Check sum and length, of which these bytes have come.
        case trailer([UInt8])
        /// Behind a member.
        case between
    }

    private let engine = Engine()
    private let expansionRatio: Int
    private var part = Part.header(GzipHeader())
    /// Compressed bytes taken and bytes written so far.
    private var taken = 0
    private var given = 0
    /// Of the member that is being read: its first byte, and what its trailer must say.
    private var memberStart = 0
    private var checksum: UInt32 = 0
    private var length: UInt32 = 0

    init(expansionRatio: Int) {
        self.expansionRatio = expansionRatio
    }

    /// Inflates from the front of `input`, which is shortened by what was taken; `isLast` when no input follows.
    ///
    /// Gives the number of bytes written. 0 means that more input is needed, or that all members have ended when it
    /// was the last.
    func step(
        _ input: inout UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer, isLast: Bool
    ) throws(GzipFault) -> Int {
        while true {
            let before = input.count
            let written: Int
            let hasMoved: Bool
            switch part {
            case .header(let header): (written, hasMoved) = (0, try takeHeader(header, &input))
            case .data: (written, hasMoved) = try takeData(&input, into: output)
            case .trailer(let trailer): (written, hasMoved) = (0, try takeTrailer(trailer, &input))
            case .between: (written, hasMoved) = (0, try startMember(&input))
            }
            if written > 0 { return written }
            if hasMoved || !input.isEmpty && input.count < before { continue }
            guard input.isEmpty else { throw .damaged(Self.isNotWhole, byte: memberStart) }
            if case .between = part { return 0 }
            if isLast { throw .truncated(byte: taken) }
            return 0
        }
    }

    // Each of these is true when the next part has been reached.

    private func takeHeader(_ header: GzipHeader, _ input: inout UnsafeRawBufferPointer) throws(GzipFault) -> Bool {
        var header = header
        while !header.isComplete, let byte = pop(&input) {
            if !header.take(byte) { throw .damaged("what should be gzip is not", byte: memberStart) }
        }
        part = header.isComplete ? .data : .header(header)
        return header.isComplete
    }

    private func takeData(
        _ input: inout UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(GzipFault) -> (written: Int, hasEnded: Bool) {
        let before = input.count
        let (written, state) = engine.inflate(&input, into: output)
        taken += before - input.count
        given += written
        // A small file may well hold a kilobyte of spaces; the limit is for what grows.
        if given > max(taken, 1 << 16) * expansionRatio { throw .expands(byte: taken) }
        checksum = Engine.checksum(checksum, UnsafeRawBufferPointer(rebasing: output[..<written]))
        length &+= UInt32(truncatingIfNeeded: written)
        switch state {
        case .open: return (written, false)
        case .damaged: throw .damaged(Self.isNotWhole, byte: memberStart)
        case .ended:
            part = .trailer(engine.readAhead)
            return (written, true)
        }
    }

    private func takeTrailer(_ trailer: [UInt8], _ input: inout UnsafeRawBufferPointer) throws(GzipFault) -> Bool {
        var trailer = trailer
        while trailer.count < 8, let byte = pop(&input) { trailer.append(byte) }
        part = .trailer(trailer)
        guard trailer.count == 8 else { return false }
        let numbers = trailer.withUnsafeBytes { bytes in
            [0, 4].map { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self)) }
        }
        if numbers != [checksum, length] { throw .damaged(Self.isNotWhole, byte: memberStart) }
        part = .between
        return true
    }

    /// Starts another member; zeros behind the last one are padding, as tapes leave.
    private func startMember(_ input: inout UnsafeRawBufferPointer) throws(GzipFault) -> Bool {
        while let first = input.first {
            if first == 0 {
                _ = pop(&input)
                continue
            }
            guard first == 0x1F else { throw .damaged("bytes that are no gzip follow its end", byte: taken) }
            engine.reset()
            (memberStart, checksum, length) = (taken, 0, 0)
            part = .header(GzipHeader())
            return true
        }
        return false
    }

    private func pop(_ input: inout UnsafeRawBufferPointer) -> UInt8? {
        guard let first = input.first else { return nil }
        input = UnsafeRawBufferPointer(rebasing: input[1...])
        taken += 1
        return first
    }

    private static var isNotWhole: String { "what is inside is not what was compressed" }
}
