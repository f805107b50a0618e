/// January and February 2026 of the social committee: the vouchers of some series, adding up to `SampleFigures`.
public struct SampleLedger: Ledger, Sendable {
    /// What the rows refer to.
    public let register = SampleRegister.register
    /// January 2026.
    public let firstMonth = CalendarMonth(year: 2026, month: 1)
    /// February 2026.
    public let lastMonth = CalendarMonth(year: 2026, month: 2)
    /// Opening balances in öre.
    public let openingBalances: [Int64]
    /// All vouchers in order.
    public let vouchers: [Voucher]

    /// The main ledger: everything but payroll and state grants.
    public static let mainLedger = SampleLedger(
        [.purchases, .fees, .internalItems, .payments, .corrections],
        openingBalances: SamplePeriodBalances.closingBalances)

    /// The payroll system: cost class 5 with its liabilities.
    public static let payroll = SampleLedger([.payroll], openingBalances: [])

    /// The state grants, booked outside the accounting system's voucher series.
    public static let grants = SampleLedger([.grants], openingBalances: [])

    init(_ series: [SampleMonth.Series], openingBalances: [Int64]) {
        let accounts = register.accounts.count
        self.openingBalances = openingBalances.isEmpty ? [Int64](repeating: 0, count: accounts) : openingBalances
        let months = [
            SampleMonth({ $0.january }, random: SplitMix64(seed: 202_601)),
            SampleMonth({ $0.february }, random: SplitMix64(seed: 202_602)),
        ]
        var vouchers: [Voucher] = []
        for series in series {
            var book = SampleBook(series: series)
            for (offset, month) in months.enumerated() {
                book.add(month.rows[series] ?? [], in: firstMonth.adding(offset))
            }
            vouchers += book.vouchers
        }
        self.vouchers = vouchers
    }

    /// Calls `body` with each voucher in order.
    public func forEachVoucher(_ body: (Voucher) throws -> Void) throws {
        try vouchers.forEach(body)
    }
}
