/// Short runs of bytes taken as words, without a loop over their last few bytes and without reading past their end.
///
/// Fenced: `count` bytes may be read from each pointer, and no more are.
enum ByteWords {
    /// The last eight bytes of a run, or all of it where it is shorter.
    ///
    /// Different for runs of one length that differ in those.
    @inline(__always)
    static func last(of bytes: UnsafeRawPointer, count: Int) -> UInt64 {
        if count >= 8 { return bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
        if count >= 4 {
            let first = bytes.loadUnaligned(as: UInt32.self)
            let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            return UInt64(first) << 32 | UInt64(last)
        }
        if count == 0 { return 0 }
        let first = UInt64(bytes.load(as: UInt8.self))
        let middle = UInt64(bytes.load(fromByteOffset: count / 2, as: UInt8.self))
        let last = UInt64(bytes.load(fromByteOffset: count - 1, as: UInt8.self))
        return first << 16 | middle << 8 | last
    }

    /// Whether no byte is above 0x7F.
    @inline(__always)
    static func isASCII(_ bytes: ByteView) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        let raw = UnsafeRawPointer(base)
        var (all, position): (UInt64, Int) = (0, 0)
        while position + 8 < bytes.count {
            all |= raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            position += 8
        }
        return (all | last(of: raw, count: bytes.count)) & 0x8080_8080_8080_8080 == 0
    }

    /// Whether two runs of one length are the same.
    @inline(__always)
    static func areEqual(_ one: UnsafeRawPointer?, _ other: UnsafeRawPointer?, count: Int) -> Bool {
        guard let one, let other else { return true }
        var position = 0
        while position + 8 < count {
            let word = one.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            if word != other.loadUnaligned(fromByteOffset: position, as: UInt64.self) { return false }
            position += 8
        }
        return last(of: one, count: count) == last(of: other, count: count)
    }

    /// Whether two runs are the same.
    @inline(__always)
    static func areEqual(_ one: ByteView, _ other: ByteView) -> Bool {
        guard one.count == other.count else { return false }
        return areEqual(
            one.baseAddress.map(UnsafeRawPointer.init), other.baseAddress.map(UnsafeRawPointer.init), count: one.count)
    }

    /// A hash that is the same each time, by which nothing is looked up.
    @inline(__always)
    static func hash(_ bytes: ByteView) -> UInt64 {
        var hash = fold(UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15)
        guard let base = bytes.baseAddress else { return hash }
        let raw = UnsafeRawPointer(base)
        var position = 0
        while position + 8 < bytes.count {
            hash = fold(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        return fold(hash ^ last(of: raw, count: bytes.count))
    }

    /// Folds the 128 bits of a product into 64.
    @inline(__always)
    static func fold(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}
