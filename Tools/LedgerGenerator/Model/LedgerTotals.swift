/// Sums of a ledger per year and account, found by one pass over it.
public struct LedgerTotals: Sendable {
    /// Change in öre by year (as `Ledger.years`) and account.
    public private(set) var change: [[Int64]]
    /// Opening balance in öre by year and account; a year opens with what the year before closed with.
    public let opening: [[Int64]]
    /// Number of booked rows.
    public private(set) var bookedRows = 0

    init(opening: [[Int64]], change: [[Int64]]) {
        self.opening = opening
        self.change = change
    }

    /// Walks through `ledger` once.
    public init(_ ledger: some Ledger) throws {
        let first = ledger.firstMonth.year
        var change = Array(
            repeating: [Int64](repeating: 0, count: ledger.register.accounts.count), count: ledger.years.count)
        var rows = 0
        try ledger.forEachVoucher { voucher in
            let year = voucher.date.month.year - first
            for row in voucher.rows where row.isBooked {
                change[year][row.account] += row.amount
                rows += 1
            }
        }
        var opening = [ledger.openingBalances]
        for year in change.indices.dropLast() {
            opening.append(
                ledger.register.accounts.indices.map { account in
                    guard ledger.register.accounts[account].isBalanceAccount else { return 0 }
                    return opening[year][account] + change[year][account]
                })
        }
        self.change = change
        self.opening = opening
        bookedRows = rows
    }
}
