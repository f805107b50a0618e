import LedgerModel

/// A voucher in sixteen bytes: who it is, and what its rows come to.
struct VoucherEntry: Sendable {
    /// 48 bits of a hash of number and date, and 16 bits of the series, 0 when the voucher has none.
    let key: UInt64
    /// The sum of its rows' hashes, whatever their order; the lowest bit says whether there are several.
    let content: UInt64

    private static let seriesMask: UInt64 = 0xFFFF

    /// The key of a voucher.
    @inline(__always)
    static func key(_ name: VoucherName, _ date: LedgerDate) -> UInt64 {
        let hash = Mixing.fold(name.number ^ UInt64(UInt32(bitPattern: date.rawValue)) << 32 &+ name.number)
        let series = name.series == 0 ? 0 : Mixing.fold(UInt64(name.series)) | 1
        return hash & ~seriesMask | series & seriesMask
    }

    /// Whether several rows make up the voucher.
    var hasSeveralRows: Bool { content & 1 == 1 }

    /// Number and date.
    var numberAndDate: UInt64 { key & ~Self.seriesMask }

    /// Whether the key starts with so many zeros, which every second, fourth ... does.
    @inline(__always)
    func isKept(zeroBits: Int) -> Bool {
        zeroBits == 0 || key >> UInt64(64 - zeroBits) == 0
    }

    /// Whether both are the same voucher with the same rows; a series that one does not have may be any.
    func isSame(as other: VoucherEntry) -> Bool {
        let (series, otherSeries) = (key & Self.seriesMask, other.key & Self.seriesMask)
        return content == other.content && numberAndDate == other.numberAndDate
            && (series == otherSeries || series == 0 || otherSeries == 0)
    }
}
