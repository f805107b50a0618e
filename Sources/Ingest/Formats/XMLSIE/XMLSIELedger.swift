import Diagnostics
import LedgerModel

/// Puts the values of XMLSIE's vouchers and balances together.
///
/// A voucher begins with its first row, since its number and date are elements in front of the rows. Balances of a year
/// are kept until their list ends, because an account's total and its objects may stand far apart.
struct XMLSIELedger {
    /// Whether the file says that it is made for its balances (`SIEType="BALANCES"`).
    var isBalanceFile = false
    private let assembly: Lent<LedgerAssembly>
    private let dimensions: CodeParts
    private var row = XMLRow()
    private var balances = BalanceRows()
    private var resultAccounts: [String: Bool] = [:]
    private var year: (start: LedgerDate, end: LedgerDate)?
    private var budgetsInYear = 0
    private var voucher = Voucher()
    private var object = XMLSIEObject()
    private var kind: [[UInt8]] = []
    /// What accounts come to in the fiscal years, by the years' first days.
    private var results: [(konto: String, start: LedgerDate, ore: Int64)] = []

    private struct Voucher {
        var line = 0
        var series: [UInt8] = []
        var number: [UInt8] = []
        var date: LedgerDate?
        var hasDate = false
        var isOpen = false
        var isComplete = true
    }

    init(_ assembly: Lent<LedgerAssembly>) {
        self.assembly = assembly
        dimensions = CodeParts(assembly.value.options.dimensions)
    }

    /// Whether a basis is what the pipeline asks for, or what a look at the file should show.
    private func wants(_ basis: Basis) -> Bool {
        let content = assembly.value.options.content
        return content == .outcome(basis)
            || content == .whatever && basis == (isBalanceFile ? .periodsaldon : .verifikationer)
    }

    // MARK: Accounts and years

    mutating func declare(konto: String, name: String, type: String) {
        assembly.value.summary.accountNames[konto] = name
        resultAccounts[konto] = type.isEmpty ? nil : type == "INCOME" || type == "COST"
    }

    mutating func beginYear(_ year: (start: LedgerDate, end: LedgerDate)?) {
        self.year = year
        budgetsInYear = 0
        guard let year else { return }
        var years = assembly.value.summary.fiscalYears
        years.append(SourceSummary.FiscalYear(index: 0, start: year.start, end: year.end))
        years.sort { $0.start > $1.start }
        for index in years.indices { years[index].index = -index }
        assembly.value.summary.fiscalYears = years
    }

    // MARK: Vouchers

    mutating func beginJournal() {
        voucher.series = []
    }

    mutating func beginVoucher(line: Int) {
        voucher = Voucher(line: line, series: voucher.series)
    }

    mutating func endVoucher() {
        openVoucher()
        assembly.value.endXMLVoucher(isComplete: voucher.isComplete)
    }

    private mutating func openVoucher() {
        guard !voucher.isOpen else { return }
        voucher.isOpen = true
        assembly.value.beginVoucher(
            series: voucher.series, number: voucher.number, date: voucher.date ?? LedgerDate(unchecked: 0),
            line: voucher.line)
        if let year, let date = voucher.date, date < year.start || year.end < date {
            let location = assembly.value.location(line: voucher.line)
            report(.xmlOutsideYear("\(date)", month: "\(date.period)", at: location))
        }
        if !voucher.hasDate {
            report(.xmlDate(nil, of: "Date", at: assembly.value.location(line: voucher.line)))
        }
    }

    mutating func beginRow(line: Int, isStruck: Bool) {
        openVoucher()
        begin(line: line, date: voucher.date)
        row.isStruck = isStruck
    }

    mutating func endRow() throws {
        row.finish(&assembly.value)
        if row.ore == nil, !row.isStruck { voucher.isComplete = false }
        try row.book(&assembly.value, delivers: wants(.verifikationer))
    }

    // MARK: Balances

    mutating func beginBudget(line: Int) {
        budgetsInYear += 1
        guard budgetsInYear == 2, assembly.value.options.content == .budget else { return }
        report(.xmlSeveralBudgets(at: assembly.value.location(line: line)))
    }

    mutating func beginBalance(line: Int) {
        begin(line: line, date: year.map { LedgerDate(Period(year: $0.start.year)) })
    }

    private mutating func begin(line: Int, date: LedgerDate?) {
        row.begin(line: line, date: date)
        kind.removeAll(keepingCapacity: true)
    }

    mutating func endBalance() {
        assembly.value.summary.periodBalances += 1
        if wants(.periodsaldon) { keepBalance() }
    }

    mutating func endBudgetRow() {
        assembly.value.summary.periodBudgets += 1
        if assembly.value.options.content == .budget { keepBalance() }
    }

    mutating func endClosingBalance() {
        let konto = PlacementKey.konto(of: row.key.bytes)
        // Without a declared type the classes 3-8 of the BAS chart are results.
        let isResult = resultAccounts[konto] ?? (konto.utf8.first.map { (0x33...0x38).contains($0) } ?? true)
        if isResult, kind.isEmpty, let year, let ore = row.ore { results.append((konto, year.start, ore)) }
        if wants(.arssaldon), isResult { keepBalance() }
    }

    /// Gives what the accounts come to, now that all fiscal years are known.
    func finish() {
        let years = assembly.value.summary.fiscalYears
        assembly.value.summary.yearResults = results.compactMap { result in
            years.first { $0.start == result.start }.map {
                SourceSummary.YearResult(account: result.konto, yearIndex: $0.index, ore: result.ore)
            }
        }
    }

    private mutating func keepBalance() {
        if let year, let date = row.date, date.period.isYear {
            row.date = LedgerDate(
                assembly.value.fiscalYear(from: year.start.period, through: year.end.period, line: row.line))
        }
        row.finish(&assembly.value)
        balances.add(row, kind: kind)
    }

    mutating func deliverBalances() throws {
        try balances.deliver(to: &assembly.value)
    }

    // MARK: Values

    /// Takes a side that is not read: of the open row or balance.
    mutating func add(side: AmountWord) {
        row.add(side)
    }

    /// Keeps a finding about the open row or balance.
    mutating func report(ofRow fault: Diagnostic) {
        row.report(fault)
    }

    mutating func beginObject(_ element: XMLElement) {
        object = XMLSIEObject()
        object.isOdd = element.attributeCount > 0
    }

    /// Takes note that the open object holds something else than the format has.
    mutating func noteOddObject() {
        object.isOdd = true
    }

    mutating func endObject(at position: XMLPosition) {
        if object.code != nil { kind.append(object.dimension) }
        let place = assembly.value.location(line: position.line)
        if let fault = object.fault(dimensions, orAt: place) { return row.report(fault) }
        object.dimension.withBytes { dimension in
            guard let code = object.code, let part = dimensions[dimension] else { return }
            code.withBytes { row.add(part, $0, dimension: dimension, at: object.location ?? place) }
        }
    }

    /// Takes the text of an element.
    mutating func set(
        _ place: XMLSIEPlace, _ text: ByteView, _ value: borrowing XMLValue, _ position: XMLPosition
    ) {
        let assembly = assembly
        func location() -> SourceLocation { value.location(orAt: position, in: assembly.value) }
        switch place {
        case .konto: row.setKonto(text)
        case .amount: row.setAmount(text, at: location())
        case .rowText: row.setText(text)
        case .rowDate:
            let date = DateText.iso(text.trimmed)
            if date == nil { row.report(.xmlDate(text.string, of: "Date", at: location())) }
            if assembly.value.options.dateBy == .row { row.date = date }
        case .period:
            setPeriod(text, at: location)
        case .dimension: object.dimension = Array(text.trimmed)
        case .objectId: (object.code, object.location) = (Array(text.trimmed), location())
        case .journalId: voucher.series = Array(text.trimmed)
        case .voucherId: voucher.number = Array(text.trimmed)
        case .voucherDate:
            voucher.hasDate = true
            voucher.date = DateText.iso(text.trimmed)
            if voucher.date == nil { report(.xmlDate(text.string, of: "Date", at: location())) }
        default: break
        }
    }

    private mutating func setPeriod(_ text: ByteView, at location: () -> SourceLocation) {
        let period = year.map { XMLSIEPeriod(text.trimmed, in: $0) } ?? .none
        row.date = nil
        switch period {
        case .date(let date): row.date = date
        case .closing(let months):
            let month = assembly.value.options.closingPeriod
            row.date = months.first { $0.month == month }.map(LedgerDate.init)
            if row.date == nil { row.report(.xmlClosingPeriod(text.string, at: location())) }
        case .none: row.report(.xmlPeriod(text.string, at: location()))
        }
    }

    private func report(_ diagnostic: Diagnostic) {
        assembly.value.log.add(diagnostic)
    }
}
