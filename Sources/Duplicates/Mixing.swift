import LedgerModel

/// Hashes that are the same in every run, so that what is found does not depend on the process.
enum Mixing {
    /// Folds the 128 bits of a product into 64: every bit of the value reaches every bit of the result.
    @inline(__always)
    static func fold(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }

    /// What a day adds to the hashes of its rows.
    @inline(__always)
    static func day(_ date: LedgerDate) -> UInt64 {
        UInt64(UInt32(bitPattern: date.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// A hash of bytes that goes on from another.
    static func bytes(_ bytes: Span<UInt8>, _ range: Range<Int>, after start: UInt64) -> UInt64 {
        var (hash, word) = (start &+ 0xCBF2_9CE4_8422_2325, UInt64(0))
        for index in range {
            word = word << 8 | UInt64(bytes[index])
            if (index - range.lowerBound) & 7 == 7 { (hash, word) = (fold(hash ^ word), 0) }
        }
        // The length keeps the end of one code from being taken for the start of the next.
        return fold(hash ^ word ^ UInt64(range.count) << 56)
    }
}
