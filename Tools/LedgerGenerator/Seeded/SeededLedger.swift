/// A made-up ledger drawn from a seed, of any size: vouchers are drawn as they are walked through, and none is kept.
public struct SeededLedger: Ledger, Sendable {
    /// What the ledger is like.
    public let specification: LedgerSpecification
    /// What the rows refer to.
    public let register: CodeRegister
    /// Opening balances of the first year in öre.
    public let openingBalances: [Int64]

    /// A ledger; traps on a specification that has a `problem`.
    public init(_ specification: LedgerSpecification) {
        precondition(specification.problem == nil, "the caller checks LedgerSpecification.problem")
        self.specification = specification
        register = specification.register
        var random = SplitMix64(seed: ~specification.seed)
        var balances = register.accounts.map { account -> Int64 in
            guard account.isBalanceAccount else { return 0 }
            return Int64(random.below(900_000_000)) * (account.kind == .asset ? 1 : -1)
        }
        // Equity takes the difference.
        balances[MunicipalChart.indexes(["2010"])[0]] -= balances.reduce(0, +)
        openingBalances = balances
    }

    /// The first month of the ledger.
    public var firstMonth: CalendarMonth { specification.firstMonth }
    /// The last month of the ledger.
    public var lastMonth: CalendarMonth { specification.firstMonth.adding(specification.months - 1) }

    /// Calls `body` with each voucher in order; the same vouchers each time.
    public func forEachVoucher(_ body: (Voucher) throws -> Void) throws {
        var draw = VoucherDraw(specification)
        for section in sections() where section.rows > 0 {
            draw.begin(section)
            while draw.next() { try body(draw.voucher) }
        }
    }

    /// Divides the rows over years and series, in proportion to months and shares; the parts add up exactly.
    private func sections() -> [LedgerSection] {
        var sections: [LedgerSection] = []
        var weight = 0
        var rows = 0
        for year in years {
            let first = year == firstMonth.year ? firstMonth : CalendarMonth(year: year, month: 1)
            let last = year == lastMonth.year ? lastMonth : CalendarMonth(year: year, month: 12)
            let months = last.month - first.month + 1
            for kind in VoucherKind.all {
                weight += months * kind.share
                let end = Int(Int128(specification.rows) * Int128(weight) / Int128(specification.months * 100))
                sections.append(LedgerSection(kind: kind, firstMonth: first, months: months, rows: end - rows))
                rows = end
            }
        }
        return sections
    }
}
