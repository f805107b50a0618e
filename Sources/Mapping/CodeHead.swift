/// A code's first bytes as one number, so that comparing codes is comparing numbers.
struct CodeHead {
    /// The bytes from the highest on, zeros behind them: it orders as the bytes do.
    let bytes: UInt64
    /// The length of the whole code in bytes.
    let length: Int

    /// So many bytes of a code are in its head.
    static let capacity = 8

    /// The head of a code.
    init(_ code: String) {
        let code = code.utf8.span
        self.init(code, code.indices)
    }

    /// The head of a code that stands in a text.
    @inline(__always)
    init(_ text: borrowing Span<UInt8>, _ bounds: Range<Int>) {
        length = bounds.count
        let count = min(length, Self.capacity)
        var bytes: UInt64 = 0
        for index in 0..<count { bytes = bytes << 8 | UInt64(text[bounds.lowerBound + index]) }
        // A shift by all 64 bits gives zero.
        self.bytes = bytes << (8 * (Self.capacity - count))
    }

    /// The byte at a place that is within the head and the code.
    @inline(__always)
    func byte(at index: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: bytes >> (56 - 8 * UInt64(index)))
    }
}
