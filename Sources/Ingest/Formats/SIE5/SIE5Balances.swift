import Diagnostics
import LedgerModel

/// Reads `Account` with its closing balances and budgets, as far as the pipeline asks for them.
///
/// The result of a year is the closing balance of the cost and income accounts; balances of the others concern no
/// outcome. Opening balances are not read.
struct SIE5Balances {
    private let assembly: Lent<LedgerAssembly>
    private let attributes: SIE5Attributes
    private let dimensions: CodeParts
    private let wantsResults: Bool
    private let wantsBudgets: Bool
    private var rows = BalanceRows()
    private var konto: [UInt8] = []
    private var isResultAccount = false
    private var type = ""
    /// What the open closing balance gives as the result of a year, unless it has objects.
    private var result: SourceSummary.YearResult?
    private var row = XMLRow()
    /// The dimensions of the open balance's objects; nil when the balance is not wanted or its period cannot be read.
    private var kind: [[UInt8]]?

    init(_ assembly: Lent<LedgerAssembly>, _ attributes: SIE5Attributes) {
        self.assembly = assembly
        self.attributes = attributes
        let options = assembly.value.options
        dimensions = CodeParts(options.dimensions)
        wantsResults = options.content == .outcome(.arssaldon)
        wantsBudgets = options.content == .budget
    }

    mutating func beginAccount(_ element: XMLElement) {
        konto = Array(element.value(named: attributes.id)?.trimmed ?? .empty)
        let name = (element.value(named: attributes.name) ?? .empty).string
        assembly.value.summary.accountNames[String(decoding: konto, as: UTF8.self)] = name
        type = (element.value(named: attributes.type)?.trimmed.string ?? "").lowercased()
        switch type {
        case "income", "cost": isResultAccount = true
        case "asset", "liability", "equity": isResultAccount = false
        default: isResultAccount = isResultClass
        }
    }

    /// Whether the account's number is of the classes 3-8 of the BAS chart.
    private var isResultClass: Bool { konto.first.map { (0x33...0x38).contains($0) } ?? false }

    /// Tells that a type makes a balance count as a result, or not, against the account's number.
    private func checkType(of element: XMLElement) {
        guard wantsResults, isResultAccount != isResultClass, konto.first.map({ (0x31...0x38).contains($0) }) ?? false,
            let amount = element.value(named: attributes.amount), AmountLook.isAmount(amount, under: .money)
        else { return }
        let konto = String(decoding: konto, as: UTF8.self)
        let location = location(element, amount)
        report(.xmlAccountType(konto, type: type, isCounted: isResultAccount, at: location))
    }

    mutating func beginClosingBalance(_ element: XMLElement) {
        checkType(of: element)
        result = yearResult(element)
        guard wantsResults else { return }
        guard isResultAccount else { return refuseUnreadable(element) }
        let text = element.value(named: attributes.month)
        let month = month(text, element)
        begin(element, period: month.map { fiscalYear(of: $0, line: element.line) })
    }

    /// Refuses an amount that cannot be read, whatever the account: what is said with it may hold for all.
    private func refuseUnreadable(_ element: XMLElement) {
        guard let amount = element.value(named: attributes.amount), !amount.trimmed.isEmpty,
            case .invalid = AmountText.read(amount.trimmed)
        else { return }
        let location = location(element, amount)
        report(.xmlAmount(amount.string, reason: AmountFault.reason(amount.string), at: location))
    }

    /// Takes a side that is not read: of the open balance or budget.
    mutating func add(_ side: AmountWord) {
        if kind != nil { row.add(side) }
    }

    /// Tells what is wrong with the open balance or budget, if it is wanted.
    func report(_ fault: Diagnostic, isBudget: Bool) {
        if isBudget ? wantsBudgets : wantsResults { report(fault) }
    }

    mutating func beginBudget(_ element: XMLElement) {
        result = nil
        assembly.value.summary.periodBudgets += 1
        guard wantsBudgets else { return }
        var period: Period?
        if let text = element.value(named: attributes.month) {
            period = month(text, element)
        } else if let year = assembly.value.summary.fiscalYears.first(where: { $0.index == 0 }) {
            period = assembly.value.fiscalYear(
                from: year.start.period, through: year.end.period, line: element.line)
        } else {
            report(.xmlNoYear(at: location(element)))
        }
        begin(element, period: period)
    }

    /// What the account's total comes to in a whole year, to be held against the year's vouchers.
    private func yearResult(_ element: XMLElement) -> SourceSummary.YearResult? {
        guard isResultAccount, let text = element.value(named: attributes.amount),
            let month = element.value(named: attributes.month).flatMap({ DateText.isoMonth($0.trimmed) }),
            let year = assembly.value.summary.fiscalYears.first(where: { $0.end.period == month }),
            case .ore(let ore) = AmountText.read(text.trimmed)
        else { return nil }
        return SourceSummary.YearResult(
            account: String(decoding: konto, as: UTF8.self), yearIndex: year.index, ore: ore)
    }

    mutating func addObject(_ element: XMLElement) {
        result = nil
        guard kind != nil else { return }
        guard let dimension = element.value(named: attributes.dimId)?.trimmed,
            let object = element.value(named: attributes.objectId)
        else {
            if let fault = ObjectFault.fault(in: element, attributes, dimensions, assembly.value) { row.report(fault) }
            return
        }
        kind?.append(Array(dimension))
        guard let part = dimensions[dimension] else { return }
        let location = location(element, object)
        row.add(part, object, dimension: dimension, at: location)
    }

    mutating func endBalance() {
        if let result { assembly.value.summary.yearResults.append(result) }
        result = nil
        guard let kind else { return }
        row.finish(&assembly.value)
        rows.add(row, kind: kind)
        self.kind = nil
    }

    mutating func endAccount() throws {
        try rows.deliver(to: &assembly.value)
    }

    private mutating func begin(_ element: XMLElement, period: Period?) {
        guard let period else { return }
        kind = []
        row.begin(line: element.line, date: LedgerDate(period))
        konto.withBytes { row.setKonto($0) }
        guard let amount = element.value(named: attributes.amount) else { return }
        let location = location(element, amount)
        row.setAmount(amount, at: location)
    }

    /// The month of a balance or budget; period 13 is the month that the pipeline says.
    private func month(_ text: ByteView?, _ element: XMLElement) -> Period? {
        if let month = text.flatMap({ DateText.isoMonth($0.trimmed) }) { return month }
        let parts = (text?.trimmed.string ?? "").split(separator: "-")
        guard parts.count == 2, parts[1] == "13", parts[0].count == 4, let year = Int(parts[0]) else {
            report(.xmlDate(text?.string, of: "month", at: location(element, text)))
            return nil
        }
        let closing = assembly.value.options.closingPeriod.flatMap { Period(year: year, month: $0) }
        if closing == nil { report(.xmlClosingPeriod(text?.string ?? "", at: location(element, text))) }
        return closing
    }

    /// The fiscal year of a closing balance: of the file's own years the one with the month, else twelve months.
    private func fiscalYear(of month: Period, line: Int) -> Period {
        let declared = assembly.value.summary.fiscalYears.first { $0.start.period <= month && month <= $0.end.period }
        return assembly.value.fiscalYear(
            from: declared?.start.period ?? month.advanced(byMonths: -11), through: declared?.end.period ?? month,
            line: line)
    }

    private func location(
        _ element: XMLElement, _ value: ByteView? = nil
    ) -> SourceLocation {
        assembly.value.location(of: value, in: element)
    }

    private func report(_ diagnostic: Diagnostic) {
        assembly.value.log.add(diagnostic)
    }
}
