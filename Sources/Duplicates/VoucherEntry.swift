import LedgerModel

/// A voucher in twelve bytes, since millions are kept: its identity and a hash of its rows.
struct VoucherEntry: Sendable {
    /// The upper half of ``head``: 48 bits of number and date, 4 of the content, and 12 of the series.
    private let upper: UInt32
    private let lower: UInt32
    /// The lower bits of the content: the sum of its rows' hashes, whatever their order.
    ///
    /// The lowest bit says whether there are several rows.
    let content: UInt32

    /// The bits of the series, which are 0 when the voucher has none.
    private static let seriesMask: UInt64 = 0xFFF
    /// The bits of the content.
    private static let contentMask: UInt64 = 0xF000

    /// A voucher by its key and its rows.
    @inline(__always)
    init(key: UInt64, sum: UInt64, hasSeveralRows: Bool) {
        let head = key | sum >> 48 & Self.contentMask
        upper = UInt32(truncatingIfNeeded: head >> 32)
        lower = UInt32(truncatingIfNeeded: head)
        content = UInt32(truncatingIfNeeded: sum >> 28) & ~1 | (hasSeveralRows ? 1 : 0)
    }

    /// A voucher by its ``head`` and ``content``.
    init(head: UInt64, content: UInt32) {
        (upper, lower) = (UInt32(head >> 32), UInt32(truncatingIfNeeded: head))
        self.content = content
    }

    /// The upper and the lower half.
    var head: UInt64 { UInt64(upper) << 32 | UInt64(lower) }

    /// Number, date and series.
    var key: UInt64 { head & ~Self.contentMask }

    /// Number and date.
    var numberAndDate: UInt64 { head & ~(Self.contentMask | Self.seriesMask) }

    /// A hash of all that ``isSame(as:)`` compares, except the series.
    var hash: UInt64 { Mixing.fold(head & ~Self.seriesMask ^ Mixing.fold(UInt64(content))) }

    /// Whether the voucher has several rows.
    var hasSeveralRows: Bool { content & 1 == 1 }

    /// The key of a voucher: unique for ordinary numbers and dates, and with evenly distributed leading bits.
    @inline(__always)
    static func key(_ name: VoucherName, _ date: LedgerDate) -> UInt64 {
        let day = UInt64(UInt32(bitPattern: date.rawValue &- 19_000_000))
        let isUsual = name.number >> 26 | day >> 22 == 0
        let whole = isUsual ? day << 42 | name.number << 16 : Mixing.fold(name.number ^ day << 32) & ~0xFFFF
        // Each step is invertible within the 48 bits, so keys stay unique.
        var mixed = whole &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 32 & ~0xFFFF
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        return mixed | UInt64(series(name.series))
    }

    @inline(__always)
    private static func series(_ series: UInt32) -> UInt32 {
        series == 0 ? 0 : max(1, (series &* 0x9E37_79B1) >> 20)
    }

    /// Whether the key starts with `bits` zeros, as every second key does with one, every fourth with two.
    @inline(__always)
    func isKept(zeroBits: Int) -> Bool {
        zeroBits == 0 || head >> UInt64(64 - zeroBits) == 0
    }

    /// Whether both are the same voucher with the same rows; a missing series matches any.
    func isSame(as other: VoucherEntry) -> Bool {
        if content != other.content || (head ^ other.head) & ~Self.seriesMask != 0 { return false }
        let (series, otherSeries) = (head & Self.seriesMask, other.head & Self.seriesMask)
        return series == otherSeries || series == 0 || otherSeries == 0
    }
}
