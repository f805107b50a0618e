import LedgerModel

/// The numbers and dates of a series of vouchers: when two ranges do not overlap, no voucher is in both.
struct SeriesRange: Sendable {
    /// See ``VoucherName/series``.
    private(set) var series: UInt32
    /// The first and the last voucher, by year and number.
    private(set) var first: UInt64
    private(set) var last: UInt64
    private(set) var lowest: UInt64
    private(set) var highest: UInt64
    private(set) var firstDate: LedgerDate
    private(set) var lastDate: LedgerDate
    /// Whether each number is above the previous one or of a later year, so that none is repeated.
    private(set) var isAscending: Bool

    init(_ name: VoucherName, _ date: LedgerDate) {
        series = name.series
        (first, last) = (Self.order(name, date), Self.order(name, date))
        (lowest, highest) = (name.number, name.number)
        (firstDate, lastDate) = (date, date)
        isAscending = name.isNumeric
    }

    /// A range by its parts.
    init(
        series: UInt32, order: (UInt64, UInt64), numbers: (UInt64, UInt64), dates: (LedgerDate, LedgerDate),
        isAscending: Bool
    ) {
        (self.series, self.isAscending) = (series, isAscending)
        ((first, last), (lowest, highest), (firstDate, lastDate)) = (order, numbers, dates)
    }

    @inline(__always)
    mutating func add(_ name: VoucherName, _ date: LedgerDate) {
        let order = Self.order(name, date)
        // Numbers that are hashes of text have no order.
        if order <= last || !name.isNumeric { isAscending = false }
        last = order
        lowest = min(lowest, name.number)
        highest = max(highest, name.number)
        firstDate = min(firstDate, date)
        lastDate = max(lastDate, date)
    }

    /// A sort key of year and number, since numbers start again each year.
    @inline(__always)
    private static func order(_ name: VoucherName, _ date: LedgerDate) -> UInt64 {
        UInt64(truncatingIfNeeded: date.year) << 48 | min(name.number, 1 << 48 - 1)
    }

    /// Adds the numbers of a later part of the source; `goesOn` says whether its first voucher continues the last.
    mutating func append(_ next: SeriesRange, goesOn: Bool) {
        isAscending = isAscending && next.isAscending && (next.first > last || (goesOn && next.first == last))
        last = next.last
        lowest = min(lowest, next.lowest)
        highest = max(highest, next.highest)
        firstDate = min(firstDate, next.firstDate)
        lastDate = max(lastDate, next.lastDate)
    }

    /// The same range for a series that may be any.
    var ofAnySeries: SeriesRange {
        var range = self
        range.series = 0
        return range
    }

    /// Whether a voucher may be in both; a series without a name may be any.
    func meets(_ other: SeriesRange) -> Bool {
        (series == other.series || series == 0 || other.series == 0)
            && lowest <= other.highest && other.lowest <= highest
            && firstDate <= other.lastDate && other.firstDate <= lastDate
    }
}
