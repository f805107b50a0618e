/// The change of each account and combination of codes per month of 2025, adding up to `SampleFigures`.
struct SamplePeriodBalances {
    /// The change of one account with one exact combination of codes.
    struct Cell {
        /// Account and codes; the amount is unused.
        var key: LedgerRow
        /// Öre by month, January first; debit +.
        var months: [Int64]
    }

    static let year2025 = SamplePeriodBalances()

    /// The opening balances of 2026: what 2025 closed with, its result moved to equity.
    static let closingBalances: [Int64] = {
        var balances = year2025.opening
        for cell in year2025.cells {
            let isBalance = MunicipalChart.accounts[cell.key.account].isBalanceAccount
            balances[isBalance ? cell.key.account : equity] += cell.months.reduce(0, +)
        }
        return balances
    }()

    private static let equity = MunicipalChart.indexes(["2010"])[0]

    /// Öre by account at the start of 2025.
    let opening: [Int64]
    /// By account, in the order of the chart.
    private(set) var cells: [Cell] = []
    private var random = SplitMix64(seed: 2025)

    private init() {
        var opening = [Int64](repeating: 0, count: MunicipalChart.accounts.count)
        for (code, amount) in Self.openingFigures {
            opening[MunicipalChart.indexes([code])[0]] = amount
            opening[Self.equity] -= amount
        }
        self.opening = opening
        for (figures, unit) in zip(SampleFigures.all, SampleUnit.all) {
            addYear(-figures.income.lastYear, of: unit, accounts: Self.incomeAccounts(of: unit))
            addYear(-figures.cost.lastYear, of: unit, accounts: ["5020", "50310", "5610"] + unit.purchases + ["78110"])
        }
        addBalanceAccounts()
        // Stable: cells of one account keep the order of the report.
        cells = MunicipalChart.accounts.indices.flatMap { account in cells.filter { $0.key.account == account } }
    }

    private static let openingFigures: [(String, Int64)] = [
        ("1510", 2_345_678_91), ("1610", 61_204_077_13), ("1680", 7_900_412_50), ("1940", 1_250_366_04),
        ("2510", -31_877_904_66), ("2710", -12_004_551_00), ("2730", -14_300_218_37), ("29400", -22_671_330_89),
    ]

    private static func incomeAccounts(of unit: SampleUnit) -> [String] {
        let grants = unit.grants > 0 ? ["35120"] : []
        return unit.grants == 100 ? grants : unit.income.reduce(into: grants) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Spreads a year's amount over accounts, konteringar and months.
    private mutating func addYear(_ amount: Int64, of unit: SampleUnit, accounts: [String]) {
        let konteringar = unit.konteringar + (SampleUnit.closed[unit.verksamhet] ?? [])
        let keys = MunicipalChart.indexes(accounts).flatMap { account in
            konteringar.map { Self.key(account: account, $0) }
        }
        let shares = AmountSplit.parts(of: amount, count: keys.count, random: &random)
        for (key, share) in zip(keys, shares) {
            var months = (0..<12).map { _ in AmountSplit.share(of: share, Int64(70 + random.below(26)), 1_000) }
            // A month that was booked twice and put right in the next one.
            if random.oneIn(12) {
                let month = random.below(11)
                months[month] += share / 7
                months[month + 1] -= share / 7
            }
            months[11] += share - months.reduce(0, +)
            cells.append(Cell(key: key, months: months))
        }
    }

    private static func key(account: Int, _ kontering: SampleUnit.Kontering) -> LedgerRow {
        var key = LedgerRow(account: account, amount: 0, text: 0)
        key.ansvar = SampleRegister.index(of: kontering.ansvar, in: SampleRegister.ansvar)
        key.vht = SampleRegister.index(of: kontering.vht, in: SampleRegister.vht)
        key.projekt = SampleRegister.index(of: kontering.projekt, in: SampleRegister.projekt)
        if account == MunicipalChart.indexes(["3711"])[0] || account == MunicipalChart.indexes(["78110"])[0] {
            key.motpart = SampleRegister.index(of: "870", in: SampleRegister.motpart)
        }
        return key
    }

    /// Lets debts move at random and the municipality's bank take the rest, so that each month sums to zero.
    private mutating func addBalanceAccounts() {
        let accounts = MunicipalChart.indexes(["2510", "2710", "2730", "1510", "1690"])
        var rest = (0..<12).map { month in -cells.reduce(0) { $0 + $1.months[month] } }
        for account in accounts {
            let months = (0..<12).map { _ in Int64(random.below(400_000_000)) - 200_000_000 }
            var key = LedgerRow(account: account, amount: 0, text: 0)
            if account == accounts.last { key.motpart = SampleRegister.index(of: "870", in: SampleRegister.motpart) }
            cells.append(Cell(key: key, months: months))
            rest = zip(rest, months).map { $0 - $1 }
        }
        let bank = LedgerRow(account: MunicipalChart.indexes(["1610"])[0], amount: 0, text: 0)
        cells.append(Cell(key: bank, months: rest))
    }
}
