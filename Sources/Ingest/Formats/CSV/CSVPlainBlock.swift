import LedgerModel

/// What a block of plain rows comes to, besides its records.
struct CSVPlainBlock: Sendable {
    /// The amounts, as the table writes them.
    var sum: Int64 = 0
    var booked = ControlTotals()
    var hasBalanceAccounts = false
    var vouchers = CSVVoucherRun()
    private(set) var firstDate = LedgerDate(unchecked: .max)
    private(set) var lastDate = LedgerDate(unchecked: .min)

    @inline(__always)
    mutating func include(_ date: LedgerDate) {
        if date < firstDate { firstDate = date }
        if date > lastDate { lastDate = date }
    }
}

extension LedgerAssembly {
    /// Counts the rows of a plain block.
    mutating func book(_ block: CSVPlainBlock) throws {
        guard block.booked.records > 0 else { return }
        try summary.booked.add(block.booked)
        summary.include(block.firstDate)
        summary.include(block.lastDate)
    }
}
