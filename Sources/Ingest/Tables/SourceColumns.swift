import Diagnostics
import LedgerModel

/// Which column of a table holds which field.
struct SourceColumns {
    /// The column of each field, in the order of the fields.
    private var index = [Int?](repeating: nil, count: SourceField.allCases.count)
    /// How many columns the header has.
    let count: Int
    /// The headings from the left; none of records.
    let headings: [Heading]
    /// The columns of a wide table, one a month; empty when each row has its own date.
    var months: [(column: Int, month: MonthCell)] = []
    /// The column of a wide table that holds the months' sum.
    var total: Int?
    /// The year that the heading of the amount, or of the months' sum, names.
    var totalYear: Int?
    /// The column that names the currency of each row; nil where the amounts are in kronor by their heading.
    var currency: Int?
    /// Whether amounts have the sign of the side beside them, so that the side says nothing more.
    var hasSignedSides = false
    /// The columns of amounts that another column is more exact than, or says the same as.
    var alternatives: Set<Int> = []
    /// Whether amounts are coded on rows of the report rather than on accounts.
    private(set) var isReportTerms = false
    /// Whether rows say of themselves which scenario, version or decision they are of.
    private(set) var hasTerms = false

    /// The columns of records, which are the fields that a pipeline describes, in the order of the fields.
    init(of options: DelimitedOptions) {
        let fields = SourceField.allCases.filter { options.columns[$0.name] != nil }
        count = fields.count
        headings = []
        for (column, field) in fields.enumerated() { self[field] = column }
        isReportTerms = options.isReportTerms { self[$0] != nil }
        settleTerms(hasScenarios: true)
    }

    /// Finds the columns by the pipeline's `columns`, else by their usual headers and by what the first rows hold.
    ///
    /// Findings say what is missing, and what looks like money and is not read.
    init(
        header: [String], sample: ColumnSamples, options: SourceOptions, at location: SourceLocation,
        log: inout DiagnosticLog
    ) {
        count = header.count
        headings = header.map(Heading.init)
        let declared = options.delimited.columns
        for field in SourceField.allCases {
            guard let wanted = declared[field.name] else { continue }
            let name = Heading.normal(wanted)
            let places = headings.indices.filter { headings[$0].text == name }
            if places.count > 1 { log.add(.csvDuplicateColumn(wanted, at: location)) }
            self[field] = places.first
            if places.isEmpty { log.add(.csvMissingColumn(wanted, header: header, at: location)) }
        }
        // A pipeline that names columns names all of them: what it leaves out is not wanted.
        if declared.isEmpty { recognise(options, sample, at: location, log: &log) }
        isReportTerms = options.delimited.isReportTerms { self[$0] != nil }
        settleTerms(hasScenarios: !options.scenarios.isEmpty)
        if options.content.isPlan, let amount = self[.belopp] { totalYear = ScenarioHeading(headings[amount])?.year }
        let hasAmount = declared["belopp"] != nil || self[.debet] != nil || self[.kredit] != nil
        if !hasAmount { findMonths(closing: options.closingPeriod, at: location, log: &log) }
        report(header: header, options: options, at: location, log: &log)
        findValues(sample, isDeclared: !declared.isEmpty, at: location, log: &log)
        accountForRest(sample, isDeclared: !declared.isEmpty, at: location, log: &log)
        reportMarks(sample, isDeclared: !declared.isEmpty, at: location, log: &log)
    }

    /// Beside accounts, a column called Verksamhet is the ledger's own code part unless the pipeline says otherwise.
    private mutating func settleTerms(hasScenarios: Bool) {
        if !hasScenarios { self[.scenario] = nil }
        if isReportTerms {
            for field in SourceField.allCases where field.codePart != nil { self[field] = nil }
        } else {
            if self[.vht] == nil { self[.vht] = self[.verksamhet] }
            self[.verksamhet] = nil
            self[.slag] = nil
            for field in SourceField.volumes { self[field] = nil }
        }
        hasTerms = SourceField.terms.contains { self[$0] != nil }
    }

    private func report(
        header: [String], options: SourceOptions, at location: SourceLocation, log: inout DiagnosticLog
    ) {
        func require(_ field: SourceField) {
            let isAsked = options.delimited.columns[field.name] != nil
            if !isAsked { log.add(.csvMissingColumn(field.name, header: header, at: location)) }
        }
        let has = { (field: SourceField) in self[field] != nil }
        if isReportTerms {
            if !has(.verksamhet) { require(.verksamhet) }
            if !has(.slag) && !has(.matt) { require(.slag) }
        } else if !has(.konto) {
            require(.konto)
        }
        if !options.scenarios.isEmpty && !has(.scenario) { require(.scenario) }
        // Without it every decision would be taken for the first budget.
        let mayBeBudget = options.content == .budget || !options.scenarios.isEmpty
        if mayBeBudget, has(.beslut) || has(.beslutad), !has(.typ) { require(.typ) }
        if !months.isEmpty { return }
        let hasCounts = has(.matt) && has(.antal)
        if !has(.belopp) && !(has(.debet) && has(.kredit)) && !hasCounts {
            require(has(.matt) && !has(.slag) ? .antal : .belopp)
        }
        let isOutcome = if case .outcome = options.content { true } else { false }
        let hasYear = options.fiscalYear != nil || has(.version) || totalYear != nil
        let isPlanOfYear = options.content.mayBePlan && hasYear
        let isYearEnough = has(.ar) || (options.delimited.year != nil && !isOutcome) || isPlanOfYear
        if !has(.datum) && !has(.period) && !isYearEnough {
            require(isReportTerms ? .period : .datum)
        }
    }

    /// Whether rows name their voucher.
    var hasVouchers: Bool { self[.nummer] != nil || self[.serie] != nil }

    /// Whether nothing in the table says which year its rows are of.
    var takesUsualYear: Bool {
        let times: [SourceField] = [.datum, .period, .ar, .version]
        return totalYear == nil && times.allSatisfy { self[$0] == nil } && months.allSatisfy { $0.month.year == nil }
    }

    /// The columns that a row's amounts stand in.
    var amounts: [Int] {
        [self[.belopp], self[.debet], self[.kredit]].compactMap(\.self) + months.map(\.column)
    }

    /// The columns that are read, the months' sum among them.
    var read: Set<Int> {
        Set(index.compactMap(\.self) + months.map(\.column) + [total, currency].compactMap(\.self))
    }

    /// The columns of months and years beside one of days.
    ///
    /// A fiscal year is a year of days where it is the calendar's.
    func times(_ calendar: FiscalCalendar?) -> [Int] {
        guard self[.datum] != nil else { return [] }
        let isCalendar = calendar.map { $0.firstMonth == 1 } ?? true
        let year = self[.ar].flatMap { column in
            column < headings.count && (isCalendar || headings[column].text == "år") ? column : nil
        }
        return [self[.period], year].compactMap(\.self)
    }

    /// The columns that may hold the word for a sum: the text, and what is not read.
    var labels: [Int] {
        let read = read
        return headings.indices.filter { $0 == self[.text] || !read.contains($0) && !isKnown($0) }
    }

    /// What people call a column: its heading, or where it stands.
    func name(of column: Int) -> String {
        guard column < headings.count, !headings[column].text.isEmpty else { return "column \(column + 1)" }
        return headings[column].shown
    }

    /// The column of a field; nil where the table has none.
    subscript(field: SourceField) -> Int? {
        get { index[field.rawValue] }
        set { index[field.rawValue] = newValue }
    }
}

extension String {
    /// Without outer blanks of any kind and byte order marks.
    var trimmed: String {
        // Nearly all texts are printable ASCII at both ends, or empty.
        guard let first = utf8.first, let last = utf8.last else { return self }
        if 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return self }
        var scalars = unicodeScalars.drop(while: String.isBlank)
        while let last = scalars.last, String.isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{FEFF}" || scalar.properties.isWhitespace
    }
}
