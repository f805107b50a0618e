/// The rows outside the balance sheet that one month of the sample consists of, by the voucher series that books them.
struct SampleMonth {
    /// Öre per row, on average, by series; payroll books larger sums at a time.
    private static let rowSize: [Series: Int64] = [.payroll: 9_000_000, .grants: 12_000_000]
    private static let usualRowSize: Int64 = 2_600_000

    /// The series by their place in `Phrases.series`.
    enum Series: Int, CaseIterable {
        case payroll, purchases, fees, grants, internalItems, payments, corrections
    }

    private var random: SplitMix64
    /// Rows by series, in order of booking.
    private(set) var rows: [Series: [LedgerRow]] = [:]

    /// Splits every target of the month into irregular rows.
    init(_ outcome: (SampleFigures.Outcome) -> Int64, random: SplitMix64) {
        self.random = random
        for (figures, unit) in zip(SampleFigures.all, SampleUnit.all) {
            precondition(figures.verksamhet == unit.verksamhet, "figures and units stand in the same order")
            addIncome(-outcome(figures.income), of: unit)
            addCost(-outcome(figures.cost), of: unit)
        }
        for series in Series.allCases { shuffle(series) }
    }

    private mutating func addIncome(_ amount: Int64, of unit: SampleUnit) {
        let grants = AmountSplit.share(of: amount, unit.grants, 100)
        let internalItems = (amount - grants) / (unit.verksamhet == "egen-regi" ? 2 : 9)
        add(grants, unit, .grants, accounts: unit.verksamhet == "ifo-familj" ? ["3550"] : ["3511", "35120"])
        add(internalItems, unit, .internalItems, accounts: ["3711"])
        add(amount - grants - internalItems, unit, .fees, accounts: unit.income)
    }

    private mutating func addCost(_ amount: Int64, of unit: SampleUnit) {
        let payroll = AmountSplit.share(of: amount, unit.payroll, 100)
        let internalItems = (amount - payroll) / 7
        add(payroll, unit, .payroll, accounts: ["5020", "5020", "50310", "5110", "5410", "5610"])
        add(internalItems, unit, .internalItems, accounts: ["78110", "6010"])
        add(amount - payroll - internalItems, unit, .purchases, accounts: unit.purchases)
        addCorrection(of: unit, size: Int64(random.below(4_000_000) + 1_234))
    }

    private mutating func add(_ amount: Int64, _ unit: SampleUnit, _ series: Series, accounts: [String]) {
        guard amount != 0 else { return }
        let size = Self.rowSize[series] ?? Self.usualRowSize
        let count = Int(amount.magnitude / size.magnitude) + 3
        let indexes = MunicipalChart.indexes(accounts)
        for part in AmountSplit.parts(of: amount, count: count, random: &random) {
            var row = row(random.pick(unit.konteringar), series, account: random.pick(indexes), amount: part)
            if series == .internalItems { row.motpart = random.below(SampleRegister.motpart.count) }
            rows[series, default: []].append(row)
        }
    }

    /// Moves a sum from one account to another within a unit, which changes no total of the report.
    private mutating func addCorrection(of unit: SampleUnit, size: Int64) {
        let kontering = random.pick(unit.konteringar)
        let accounts = MunicipalChart.indexes(unit.purchases)
        for amount in [-size, size] {
            rows[.corrections, default: []].append(
                row(kontering, .corrections, account: random.pick(accounts), amount: amount))
        }
    }

    private mutating func row(
        _ kontering: SampleUnit.Kontering, _ series: Series, account: Int, amount: Int64
    ) -> LedgerRow {
        let texts = Phrases.ranges[series.rawValue]
        var row = LedgerRow(account: account, amount: amount, text: texts.lowerBound + random.below(texts.count))
        row.ansvar = SampleRegister.index(of: kontering.ansvar, in: SampleRegister.ansvar)
        row.vht = SampleRegister.index(of: kontering.vht, in: SampleRegister.vht)
        row.projekt = SampleRegister.index(of: kontering.projekt, in: SampleRegister.projekt)
        if random.oneIn(3) { row.reference = 10_000 + random.below(80_000) }
        return row
    }

    /// Mixes the units, except in corrections, whose rows belong together two and two.
    private mutating func shuffle(_ series: Series) {
        guard series != .corrections, var rows = rows[series] else { return }
        for index in rows.indices.dropLast() {
            rows.swapAt(index, index + random.below(rows.count - index))
        }
        self.rows[series] = rows
    }
}
