import LedgerModel

/// Rows that a fast path has read and put into the batch, in brief, with the vouchers that are whole among them.
struct SettledVouchers: Sendable {
    /// What the rows add up to.
    var booked = ControlTotals()
    /// How many whole vouchers there are in each run of a series, which is in UTF-8.
    var runs: [(series: [UInt8], count: Int)] = []
    /// How many of them do not balance.
    var unbalanced = 0
    private(set) var firstDate = LedgerDate(unchecked: .max)
    private(set) var lastDate = LedgerDate(unchecked: .min)

    /// Widens the span of the rows' dates.
    @inline(__always)
    mutating func include(_ date: LedgerDate) {
        if date < firstDate { firstDate = date }
        if date > lastDate { lastDate = date }
    }

    /// Adds the rows of a voucher, all on one day.
    @inline(__always)
    mutating func add(_ totals: ControlTotals, on date: LedgerDate) throws(AmountOverflow) {
        guard totals.records > 0 else { return }
        try booked.add(totals)
        include(date)
    }

    /// Ends a run of vouchers of one series.
    mutating func end(_ series: [UInt8], count: Int) {
        if count > 0 { runs.append((series, count)) }
    }
}
