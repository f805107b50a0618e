import Diagnostics
import LedgerModel

/// Which column of a table holds which field.
struct CSVColumns {
    /// Index of each field's column.
    private(set) var index: [CSVField: Int] = [:]
    /// How many columns the header has.
    let count: Int

    /// Whether amounts are coded on rows of the report rather than on accounts.
    var isReportTerms: Bool { index[.konto] == nil && index[.verksamhet] != nil }

    /// Finds the columns by the pipeline's `columns`, else by their usual headers; findings say what is missing.
    init(header: [String], options: SourceOptions, at location: SourceLocation, log: inout DiagnosticLog) {
        count = header.count
        let names = header.map { $0.trimmed.lowercased() }
        for field in CSVField.allCases {
            if let wanted = options.delimited.columns[field.rawValue] {
                let places = names.indices.filter { names[$0] == wanted.trimmed.lowercased() }
                if places.count > 1 { log.add(.csvDuplicateColumn(wanted, at: location)) }
                index[field] = places.first
                if places.isEmpty { log.add(.csvMissingColumn(wanted, header: header, at: location)) }
            }
        }
        // Whatever the pipeline leaves out is recognised, but never a column that it has given to another field.
        if options.delimited.columns.isEmpty { recognise(names, at: location, header: header, log: &log) }
        report(header: header, options: options, at: location, log: &log)
    }

    private mutating func recognise(
        _ names: [String], at location: SourceLocation, header: [String], log: inout DiagnosticLog
    ) {
        for field in CSVField.allCases {
            for wanted in [field.rawValue] + field.usualHeaders where index[field] == nil {
                let places = names.indices.filter { names[$0] == wanted }
                if places.count > 1 { log.add(.csvDuplicateColumn(wanted, at: location)) }
                index[field] = places.first
            }
        }
        // Beside accounts, a column called Verksamhet is the ledger's own code part.
        if index[.konto] != nil, let column = index[.verksamhet] {
            if index[.vht] == nil { index[.vht] = column }
            index[.verksamhet] = nil
        }
    }

    private func report(
        header: [String], options: SourceOptions, at location: SourceLocation, log: inout DiagnosticLog
    ) {
        func require(_ field: CSVField) {
            let isAsked = options.delimited.columns[field.rawValue] != nil
            if !isAsked { log.add(.csvMissingColumn(field.rawValue, header: header, at: location)) }
        }
        let has = { (field: CSVField) in index[field] != nil }
        if !has(.konto) && !has(.verksamhet) { require(.konto) }
        if isReportTerms && !has(.slag) { require(.slag) }
        if !has(.belopp) && !(has(.debet) && has(.kredit)) { require(.belopp) }
        if !has(.datum) && !has(.period) { require(isReportTerms ? .period : .datum) }
    }

    /// The column of a field.
    subscript(field: CSVField) -> Int? { index[field] }
}

extension String {
    /// Without outer spaces, tabs and no-break spaces.
    var trimmed: String {
        let blanks: Set<Character> = [" ", "\t", "\u{A0}", "\r"]
        return String(drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
    }
}
