/// The head of a code, its first eight bytes, as one number: comparing heads is comparing numbers.
struct CodeHead {
    /// The bytes in big-endian order, padded with zeros, so that numbers order as the bytes do.
    let bytes: UInt64
    /// The length of the whole code in bytes.
    let length: Int

    /// The number of bytes of a code that its head holds.
    static let capacity = 8

    /// The head of a code.
    init(_ code: String) {
        let code = code.utf8.span
        self.init(code, code.indices)
    }

    /// The head of the code at `bounds` of a text.
    @inline(__always)
    init(_ text: borrowing Span<UInt8>, _ bounds: Range<Int>) {
        length = bounds.count
        let count = min(length, Self.capacity)
        var bytes: UInt64 = 0
        for index in 0..<count { bytes = bytes << 8 | UInt64(text[bounds.lowerBound + index]) }
        // A shift by all 64 bits gives zero.
        self.bytes = bytes << (8 * (Self.capacity - count))
    }

    /// The byte at an index that is within both the head and the code.
    @inline(__always)
    func byte(at index: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: bytes >> (56 - 8 * UInt64(index)))
    }
}
