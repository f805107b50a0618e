import Diagnostics
import LedgerModel

/// Reads `Account` with its closing balances and budgets, as far as the pipeline asks for them.
///
/// The result of a year is the closing balance of the cost and income accounts; balances of the others concern no
/// outcome. Opening balances are not read.
struct SIE5Balances {
    private let assembly: UnsafeMutablePointer<LedgerAssembly>
    private let attributes: SIE5Attributes
    private let dimensions: DimensionParts
    private let wantsResults: Bool
    private let wantsBudgets: Bool
    private var rows = BalanceRows()
    private var konto: [UInt8] = []
    private var isResultAccount = false
    private var key = CodingKey()
    /// The open balance; nil when it is not wanted or cannot be read.
    private var row: BalanceRows.Row?

    init(_ assembly: UnsafeMutablePointer<LedgerAssembly>, _ attributes: SIE5Attributes) {
        self.assembly = assembly
        self.attributes = attributes
        let options = assembly.pointee.options
        dimensions = DimensionParts(options.dimensions)
        wantsResults = options.content == .outcome(.arssaldon)
        wantsBudgets = options.content == .budget
    }

    mutating func beginAccount(_ element: XMLElement) {
        konto = Array(element.value(named: attributes.id)?.trimmed ?? .empty)
        if konto.isEmpty { report(.xmlAccount(at: location(element))) }
        let name = (element.value(named: attributes.name) ?? .empty).string
        assembly.pointee.summary.accountNames[String(decoding: konto, as: UTF8.self)] = name
        switch element.value(named: attributes.type)?.string {
        case "income", "cost": isResultAccount = true
        case "asset", "liability", "equity": isResultAccount = false
        // Classes 3-8 of the BAS chart.
        default: isResultAccount = konto.first.map { (0x33...0x38).contains($0) } ?? false
        }
    }

    mutating func beginClosingBalance(_ element: XMLElement) {
        guard wantsResults, isResultAccount else { return }
        let text = element.value(named: attributes.month)
        let month = text.flatMap { DateText.isoMonth($0.trimmed) }
        if month == nil {
            report(.xmlDate(text?.string, of: "month", at: location(element, text)))
        }
        begin(element, period: month.map(fiscalYear(endingIn:)))
    }

    mutating func beginBudget(_ element: XMLElement) {
        assembly.pointee.summary.periodBudgets += 1
        guard wantsBudgets else { return }
        var period: Period?
        if let text = element.value(named: attributes.month) {
            period = DateText.isoMonth(text.trimmed)
            if period == nil {
                report(.xmlDate(text.string, of: "month", at: location(element, text)))
            }
        } else if let year = assembly.pointee.summary.fiscalYears.first(where: { $0.index == 0 }) {
            period = Period(year: year.start.year)
        } else {
            report(.xmlNoYear(at: location(element)))
        }
        begin(element, period: period)
    }

    mutating func addObject(_ element: XMLElement) {
        guard row != nil, let dimension = element.value(named: attributes.dimId)?.trimmed,
            let object = element.value(named: attributes.objectId)?.trimmed
        else { return }
        row?.kind.append(Array(dimension))
        guard let part = dimensions[dimension], !object.isEmpty else { return }
        if !key.add(part, object) {
            let location = location(element, object)
            report(.xmlSecondObject(object.string, dimension: dimension.string, at: location))
        }
    }

    mutating func endBalance() {
        guard var row else { return }
        row.key = key.bytes
        row.partCount = key.partCount
        row.kind.sort { $0.lexicographicallyPrecedes($1) }
        rows.add(row)
        self.row = nil
    }

    mutating func endAccount() throws {
        try rows.deliver(to: &assembly.pointee)
    }

    /// Opens a balance, unless its period or amount cannot be read.
    private mutating func begin(_ element: XMLElement, period: Period?) {
        let text = element.value(named: attributes.amount)
        guard let ore = assembly.pointee.xmlAmount(text, in: element), let period, !konto.isEmpty else { return }
        konto.withUnsafeBufferPointer { key.begin(konto: $0) }
        row = BalanceRows.Row(
            key: [], partCount: 0, kind: [], ore: ore, date: LedgerDate(period), line: element.line)
    }

    /// The fiscal year that ends in a month, by the file's own years or else twelve months long.
    private func fiscalYear(endingIn month: Period) -> Period {
        let declared = assembly.pointee.summary.fiscalYears.first { $0.end.period == month }
        return Period(year: declared?.start.year ?? month.advanced(byMonths: -11).year)
    }

    private func location(
        _ element: XMLElement, _ value: UnsafeBufferPointer<UInt8>? = nil
    ) -> SourceLocation {
        assembly.pointee.location(of: value, in: element)
    }

    private func report(_ diagnostic: Diagnostic) {
        assembly.pointee.log.add(diagnostic)
    }
}
