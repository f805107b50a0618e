import LedgerModel

/// Hashes that are the same in every run, so that what is found does not depend on the process.
enum Mixing {
    /// Folds the 128 bits of a product into 64: every bit of the value reaches every bit of the result.
    @inline(__always)
    static func fold(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }

    /// What a row on a coding with a hash is told from others by; 0 for a row without money.
    @inline(__always)
    static func row(_ coding: UInt64, ore: Int64) -> UInt64 {
        let hash = fold(coding &+ UInt64(bitPattern: ore) &* 0x9E37_79B9_7F4A_7C15)
        return ore == 0 ? 0 : hash
    }

    /// A hash of bytes that goes on from another.
    static func bytes(_ bytes: Span<UInt8>, _ range: Range<Int>, after start: UInt64) -> UInt64 {
        var hash = start ^ 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
        // The length keeps the end of one code from being taken for the start of the next.
        return fold(hash ^ UInt64(range.count) << 56)
    }
}
