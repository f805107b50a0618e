import LedgerModel

/// What a block of plain rows comes to, besides its records.
struct CSVPlainBlock: Sendable {
    /// Its rows; a plain table's amounts are in ledger sign.
    var booked = ControlTotals()
    var hasBalanceAccounts = false
    /// Whether a credit of its own column is above zero; none is below in a plain block.
    var hasCredits = false
    var vouchers = RowVouchers()
    private(set) var firstDate = LedgerDate(unchecked: .max)
    private(set) var lastDate = LedgerDate(unchecked: .min)

    @inline(__always)
    mutating func include(_ date: LedgerDate) {
        if date < firstDate { firstDate = date }
        if date > lastDate { lastDate = date }
    }
}

extension LedgerAssembly {
    /// Counts the rows of a plain block, and its vouchers that are whole.
    mutating func book(_ block: CSVPlainBlock) throws {
        guard block.booked.records > 0 else { return }
        try summary.booked.add(block.booked)
        try summary.delivered.add(block.booked)
        summary.include(block.firstDate)
        summary.include(block.lastDate)
        summary.unbalancedVouchers += block.vouchers.unbalancedCount
        for run in block.vouchers.whole { count(vouchers: run.count, series: run.series) }
    }
}
