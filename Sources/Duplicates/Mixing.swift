import LedgerModel

/// Hashes that are the same in every run, so that findings do not depend on the process.
enum Mixing {
    /// Folds the 128 bits of a product into 64: every bit of the value reaches every bit of the result.
    @inline(__always)
    static func fold(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }

    /// What a day contributes to the hashes of its rows.
    @inline(__always)
    static func day(_ date: LedgerDate) -> UInt64 {
        UInt64(UInt32(bitPattern: date.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// A hash of the version and the decision of a line of figures; 0 where it has none.
    ///
    /// A decision is known by its id; one without is told from the first budget by its day.
    static func terms(_ series: Series) -> UInt64 {
        var hash: UInt64 = 0
        if let version = series.version { hash = fold(1 << 32 | UInt64(UInt32(bitPattern: version.rawValue))) }
        if let decision = series.decision {
            if !decision.id.isEmpty {
                hash = text(decision.id, after: hash ^ 2)
            } else if decision.kind != .ursprunglig {
                hash = fold(
                    text(decision.kind.rawValue, after: hash ^ 3) ^ day(decision.decided ?? LedgerDate(unchecked: 0)))
            }
        }
        return hash
    }

    private static func text(_ text: String, after start: UInt64) -> UInt64 {
        let bytes = Array(text.utf8)
        return Self.bytes(bytes.span, bytes.indices, after: start)
    }

    /// A hash of bytes that continues from another.
    @inline(__always)
    static func bytes(_ bytes: Span<UInt8>, _ range: Range<Int>, after start: UInt64) -> UInt64 {
        let raw = bytes.bytes
        var (hash, index) = (start &+ 0xCBF2_9CE4_8422_2325, range.lowerBound)
        while range.upperBound - index >= 8 {
            hash = fold(hash ^ UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        var word: UInt64 = 0
        while index < range.upperBound {
            word = word << 8 | UInt64(bytes[index])
            index += 1
        }
        // The length keeps the end of one code from being taken for the start of the next.
        return fold(hash ^ word ^ UInt64(range.count) << 56)
    }
}
