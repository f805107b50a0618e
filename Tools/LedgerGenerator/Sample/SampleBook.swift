/// Books rows as vouchers of one series: groups them, balances each group, and lets life happen to a few.
struct SampleBook {
    let series: SampleMonth.Series
    private(set) var vouchers: [Voucher] = []
    private var random: SplitMix64

    init(series: SampleMonth.Series) {
        self.series = series
        random = SplitMix64(seed: 26 + UInt64(series.rawValue))
    }

    /// The balance accounts that the series books against.
    private var counterAccounts: [String] {
        switch series {
        case .payroll: ["2710", "2730", "2910", "29400"]
        case .purchases: ["2510", "2510", "17900"]
        case .fees: ["1510"]
        case .grants: ["1680", "1610"]
        case .internalItems: ["1690"]
        case .payments: ["1940"]
        case .corrections: ["1690"]
        }
    }

    /// Books `rows` on the days of `month`, in order.
    mutating func add(_ rows: [LedgerRow], in month: CalendarMonth) {
        if series == .payments { return addPayments(in: month) }
        let counters = MunicipalChart.indexes(counterAccounts)
        var rest = rows[...]
        while !rest.isEmpty {
            let size = series == .corrections ? 2 : 1 + random.below(4)
            let group = rest.prefix(size)
            var voucher = start(in: month, done: rows.count - rest.count, of: rows.count)
            voucher.rows = Array(group)
            rest = rest.dropFirst(size)
            balance(&voucher, against: counters)
            disturb(&voucher)
            vouchers.append(voucher)
        }
    }

    private func start(in month: CalendarMonth, done: Int, of count: Int) -> Voucher {
        let day = 1 + done * month.days / max(count, 1)
        return Voucher(
            series: series.rawValue, number: vouchers.count + 1, date: CalendarDate(month, day: day),
            text: Phrases.ranges[series.rawValue].lowerBound)
    }

    private mutating func balance(_ voucher: inout Voucher, against counters: [Int]) {
        let rest = -voucher.rows.reduce(0) { $0 + $1.amount }
        guard rest != 0 else { return }
        let count = series == .payroll ? 2 : 1
        for part in AmountSplit.parts(of: rest, count: count, random: &random) {
            var row = LedgerRow(account: random.pick(counters), amount: part, text: voucher.rows[0].text)
            row.motpart = voucher.rows[0].motpart
            voucher.rows.append(row)
        }
    }

    /// Now and then adds a row of zero, marks a row as added afterwards, or leaves one struck out.
    private mutating func disturb(_ voucher: inout Voucher) {
        if random.oneIn(60) {
            var zero = voucher.rows[0]
            zero.amount = 0
            voucher.rows.append(zero)
        }
        guard series != .grants else { return }
        if random.oneIn(40) { voucher.rows[random.below(voucher.rows.count)].state = .added }
        if random.oneIn(50) {
            var struck = voucher.rows[0]
            struck.amount += 9_900
            struck.state = .struck
            voucher.rows.insert(struck, at: 1)
        }
    }

    /// Payments move money between balance accounts and stand outside the outcome.
    private mutating func addPayments(in month: CalendarMonth) {
        let debts = MunicipalChart.indexes(["2510", "2510", "1510"])
        let bank = MunicipalChart.indexes(["1940"])
        for index in 0..<90 {
            var voucher = start(in: month, done: index, of: 90)
            let account = random.pick(debts)
            let amount = Int64(random.below(45_000_000) + 50_000) * (account == debts[0] ? 1 : -1)
            let text = voucher.text + (amount > 0 ? 0 : 1)
            voucher.rows = [LedgerRow(account: account, amount: amount, text: text)]
            balance(&voucher, against: bank)
            vouchers.append(voucher)
        }
    }
}
