import Diagnostics
import LedgerModel

/// Which column of a table holds which field.
struct SourceColumns {
    /// The column of each field, in the order of the fields.
    private var index = [Int?](repeating: nil, count: SourceField.allCases.count)
    /// How many columns the header has.
    let count: Int
    /// The columns of a wide table, one a month; empty when each row has its own date.
    private(set) var months: [(column: Int, month: MonthCell)] = []
    /// The column of a wide table that holds the months' sum.
    private(set) var total: Int?
    /// The year that the total's heading names.
    private(set) var totalYear: Int?
    /// Whether amounts are coded on rows of the report rather than on accounts.
    private(set) var isReportTerms = false

    /// The columns of records, which are the fields that a pipeline describes, in the order of the fields.
    init(of options: DelimitedOptions) {
        let fields = SourceField.allCases.filter { options.columns[$0.name] != nil }
        count = fields.count
        for (column, field) in fields.enumerated() { self[field] = column }
        isReportTerms = options.isReportTerms { self[$0] != nil }
        settleTerms()
    }

    /// Finds the columns by the pipeline's `columns`, else by their usual headers; findings say what is missing.
    init(header: [String], options: SourceOptions, at location: SourceLocation, log: inout DiagnosticLog) {
        count = header.count
        let names = header.map { $0.trimmed.lowercased() }
        for field in SourceField.allCases {
            if let wanted = options.delimited.columns[field.name] {
                let places = names.indices.filter { names[$0] == wanted.trimmed.lowercased() }
                if places.count > 1 { log.add(.csvDuplicateColumn(wanted, at: location)) }
                self[field] = places.first
                if places.isEmpty { log.add(.csvMissingColumn(wanted, header: header, at: location)) }
            }
        }
        // A pipeline that names columns names all of them: what it leaves out is not wanted.
        if options.delimited.columns.isEmpty { recognise(names, options.content, at: location, log: &log) }
        isReportTerms = options.delimited.isReportTerms { self[$0] != nil }
        settleTerms()
        let hasAmount = options.delimited.columns["belopp"] != nil || self[.debet] != nil || self[.kredit] != nil
        if !hasAmount { findMonths(names, at: location, log: &log) }
        report(header: header, options: options, at: location, log: &log)
    }

    private mutating func recognise(
        _ names: [String], _ content: SourceOptions.Content, at location: SourceLocation, log: inout DiagnosticLog
    ) {
        for field in SourceField.allCases {
            for wanted in field.headers(for: content) where self[field] == nil {
                let places = names.indices.filter { names[$0] == wanted }
                if places.count > 1 { log.add(.csvDuplicateColumn(wanted, at: location)) }
                self[field] = places.first
            }
        }
    }

    /// Beside accounts, a column called Verksamhet is the ledger's own code part unless the pipeline says otherwise.
    private mutating func settleTerms() {
        if isReportTerms {
            for field in SourceField.allCases where field.codePart != nil { self[field] = nil }
        } else {
            if self[.vht] == nil { self[.vht] = self[.verksamhet] }
            self[.verksamhet] = nil
            self[.slag] = nil
        }
    }

    // MARK: Months

    private static let totals: Set = ["helår", "helar", "totalt", "total", "summa", "år", "året", "budget", "prognos"]

    /// Takes headings that are months, at least two of them, for a wide table.
    ///
    /// Bare numbers count only where no heading is a month by its name.
    private mutating func findMonths(_ names: [String], at location: SourceLocation, log: inout DiagnosticLog) {
        let taken = Set(SourceField.allCases.filter { $0 != .belopp }.compactMap { self[$0] })
        var found = names.indices.filter { !taken.contains($0) }.compactMap { column in
            MonthCell(names[column]).map { (column: column, month: $0) }
        }
        if found.contains(where: { !$0.month.isNumber }) { found.removeAll { $0.month.isNumber } }
        guard found.count > 1 else { return }
        var seen: Set<MonthCell> = []
        for (column, month) in found where !seen.insert(month).inserted {
            log.add(.csvDuplicateColumn(names[column], at: location))
        }
        months = found
        reportGaps(at: location, log: &log)
        defer {
            // An amount beside the months can only be their sum.
            total = total ?? self[.belopp]
            self[.belopp] = nil
        }
        for column in names.indices where total == nil {
            let words = names[column].split(separator: " ")
            guard let first = words.first, Self.totals.contains(String(first)) else { continue }
            let year = words.count == 2 ? MonthCell.year(words[1]) : nil
            if words.count > 1 && year == nil { continue }
            // `År` beside months holds years, unless another column does.
            if self[.ar] == column { continue }
            (total, totalYear) = (column, year)
        }
    }

    /// A month that is left out between two others may be there under a heading that is not understood.
    private func reportGaps(at location: SourceLocation, log: inout DiagnosticLog) {
        let numbers = Set(months.map { ($0.month.year ?? 0) * 12 + $0.month.month - 1 })
        guard let first = numbers.min(), let last = numbers.max(), last - first < 120 else { return }
        let missing = (first...last).filter { !numbers.contains($0) }.map { number in
            let month = number % 12 + 1
            return (number >= 12 ? "\(number / 12)-" : "") + (month < 10 ? "0" : "") + "\(month)"
        }
        if !missing.isEmpty { log.add(.csvMissingMonth(missing, at: location)) }
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
            if !has(.slag) { require(.slag) }
        } else if !has(.konto) {
            require(.konto)
        }
        if !months.isEmpty { return }
        if !has(.belopp) && !(has(.debet) && has(.kredit)) { require(.belopp) }
        let isOutcome = if case .outcome = options.content { true } else { false }
        let isYearEnough = has(.ar) || (options.delimited.year != nil && !isOutcome)
        if !has(.datum) && !has(.period) && !isYearEnough {
            require(isReportTerms ? .period : .datum)
        }
    }

    /// Whether rows name their voucher.
    var hasVouchers: Bool { self[.nummer] != nil || self[.serie] != nil }

    /// The column of a field; nil where the table has none.
    private(set) subscript(field: SourceField) -> Int? {
        get { index[field.rawValue] }
        set { index[field.rawValue] = newValue }
    }
}

extension String {
    /// Without outer spaces, tabs, carriage returns and no-break spaces.
    var trimmed: String {
        // Nearly all texts are printable ASCII at both ends, or empty.
        guard let first = utf8.first, let last = utf8.last else { return self }
        if 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return self }
        var scalars = unicodeScalars.drop(while: String.isBlank)
        while let last = scalars.last, String.isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\r"
    }
}
