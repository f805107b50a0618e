import CByteMask

/// At most 24 bytes as three words, with zeros behind their end: no loop, and no guess at their length.
///
/// Fenced: 24 bytes may be read from where they start, however many they are.
struct PaddedKey {
    let words: (UInt64, UInt64, UInt64)

    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, count: Int) {
        let bytes = UnsafeRawPointer(bytes)
        words = (Self.word(0, of: bytes, count), Self.word(1, of: bytes, count), Self.word(2, of: bytes, count))
    }

    /// Whether it is three other words.
    @inline(__always)
    func isEqual(to other: UnsafePointer<UInt64>) -> Bool {
        isEqual(to: (other[0], other[1], other[2]))
    }

    /// Whether two runs of any length are the same; those of 24 bytes at most are compared at one go.
    @inline(__always)
    static func areEqual(_ one: ByteView, _ other: ByteView) -> Bool {
        guard one.count == other.count else { return false }
        guard one.count <= 24, let start = one.baseAddress, let otherStart = other.baseAddress else {
            return ByteWords.areEqual(one, other)
        }
        return PaddedKey(start, count: one.count).isEqual(to: PaddedKey(otherStart, count: one.count).words)
    }

    @inline(__always)
    private func isEqual(to other: (UInt64, UInt64, UInt64)) -> Bool {
        (words.0 ^ other.0) | (words.1 ^ other.1) | (words.2 ^ other.2) == 0
    }

    @inline(__always)
    private static func word(_ index: Int, of bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        let word = bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
        return UInt64(littleEndian: word & byte_prefix_mask(Int64(count), Int64(index)))
    }
}
