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
        (words.0 ^ other[0]) | (words.1 ^ other[1]) | (words.2 ^ other[2]) == 0
    }

    @inline(__always)
    private static func word(_ index: Int, of bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        let word = bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
        return UInt64(littleEndian: word & byte_prefix_mask(Int64(count), Int64(index)))
    }
}
