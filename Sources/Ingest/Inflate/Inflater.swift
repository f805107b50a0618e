import CZlib

/// Inflates gzip data (RFC 1952), any number of members after one another, with a limit on the expansion.
///
/// A final class, because zlib keeps a pointer to the stream structure, which therefore must not move.
final class Inflater {
    /// What a step gave.
    enum Step: Equatable {
        /// This many bytes were written; 0 means that more input is needed.
        case written(Int)
        /// All members have ended.
        case end
    }

    /// What is wrong with the data, in words that follow "the compressed data".
    enum Fault: Error, Equatable {
        /// Damaged at a byte of the compressed data.
        case damaged(reason: String, byte: Int)
        /// The data ends inside a member.
        case truncated(byte: Int)
        /// More than the limit comes out of each byte.
        case expands(byte: Int)
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private let expansionRatio: Int
    private var isBetweenMembers = false
    /// Compressed bytes taken and bytes written so far.
    private var taken = 0
    private var given = 0

    init(expansionRatio: Int) {
        self.expansionRatio = expansionRatio
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 window bits, +16: a gzip header and trailer with their check sums.
        let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib refuses only for want of memory")
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Inflates from the front of `input`, which is shortened by what was taken; `isLast` when no input follows.
    func step(
        _ input: inout UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer, isLast: Bool
    ) throws(Fault) -> Step {
        if isBetweenMembers {
            guard try startMember(&input) else { return isLast ? .end : .written(0) }
        }
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(output.count)
        let status = inflate(stream, Z_NO_FLUSH)
        let used = input.count - Int(stream.pointee.avail_in)
        let written = output.count - Int(stream.pointee.avail_out)
        taken += used
        given += written
        input = UnsafeRawBufferPointer(rebasing: input[used...])
        // A small file may well hold a kilobyte of spaces; the limit is for what grows.
        if given > max(taken, 1 << 16) * expansionRatio { throw .expands(byte: taken) }
        switch status {
        case Z_OK, Z_BUF_ERROR:
            if isLast, input.isEmpty, written == 0 { throw .truncated(byte: taken) }
        case Z_STREAM_END:
            isBetweenMembers = true
        default:
            throw .damaged(
                reason: stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(status)", byte: taken)
        }
        return .written(written)
    }

    /// Whether another member starts here; zeros after the last member are padding (as tapes leave).
    private func startMember(_ input: inout UnsafeRawBufferPointer) throws(Fault) -> Bool {
        while let first = input.first, first == 0 {
            input = UnsafeRawBufferPointer(rebasing: input[1...])
            taken += 1
        }
        guard let first = input.first else { return false }
        guard first == 0x1F else { throw .damaged(reason: "bytes that are no gzip follow its end", byte: taken) }
        inflateReset(stream)
        isBetweenMembers = false
        return true
    }
}
