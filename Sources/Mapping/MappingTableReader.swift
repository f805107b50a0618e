import DelimitedText
public import Diagnostics
public import LedgerModel

/// Reads `mapping.csv`: rules from kontering to verksamhet, the first from the top that matches wins.
public enum MappingTableReader {
    /// The columns, which may stand in any order; all but `verksamhet` may be left out.
    static let columns =
        CodePart.allCases.map(\.rawValue) + ["verksamhet", "slag", "giltig_fran", "giltig_till", "kommentar"]

    /// Reads the rules from the bytes of a file; nil when `log` got an error.
    public static func read(
        _ bytes: [UInt8], path: String, registers: Registers, accounts: SlagAccounts? = nil,
        calendar: FiscalCalendar = FiscalCalendar(), log: inout DiagnosticLog
    ) -> MappingTable? {
        read(.text(bytes), path: path, registers: registers, accounts: accounts, calendar: calendar, log: &log)
    }

    /// Reads the rules from the content of a file; nil when `log` got an error.
    ///
    /// `path` is what diagnostics call the file, and `calendar` decides the first day of a year that amounts may be
    /// given for. Everything wrong is reported at once; warnings report rules that can never match.
    public static func read(
        _ content: TableContent, path: String, registers: Registers, accounts: SlagAccounts? = nil,
        calendar: FiscalCalendar = FiscalCalendar(), log: inout DiagnosticLog
    ) -> MappingTable? {
        var findings = DiagnosticLog()
        defer { log.add(findings, linesOf: content.bytes) }
        let table = NamedColumns(content, path: path, known: columns, required: ["verksamhet"], log: &findings)
        guard let table else { return nil }
        var rules: [MappingRule] = []
        for row in table.rows {
            if let rule = rule(row, path: path, registers: registers, log: &findings) { rules.append(rule) }
        }
        if findings.hasErrors { return nil }
        let byClass = SlagAccounts(registers.slag)
        var mapping = MappingTable(rules, registers, accounts ?? byClass, calendar: calendar)
        mapping.form = TableForm(path: path, bytes: content.bytes, columns: table.names, delimiter: table.delimiter)
        RuleReview.review(mapping, path: path, log: &findings)
        return mapping
    }

    private static func rule(
        _ row: NamedColumns.Row, path: String, registers: Registers, log: inout DiagnosticLog
    ) -> MappingRule? {
        let patterns = CodePart.allCases.map { part in
            row.cell(part.rawValue).map { PatternReader.read($0, path: path, log: &log) } ?? .any
        }
        let validity = validity(row, path: path, log: &log)
        let verksamhet = verksamhet(row, path: path, register: registers.verksamheter, log: &log)
        let slag = registers.slag.index(of: row.text("slag")).flatMap { registers.slag[$0].art == .matt ? nil : $0 }
        if slag == nil, let cell = row.cell("slag"), !cell.text.isEmpty {
            let known = registers.slag.slag.filter { $0.art != .matt }.map(\.id)
            log.add(.ruleUnknownSlag(cell.text, known: known, at: cell.location(in: path)))
            return nil
        }
        let whole = patterns.compactMap(\.self)
        guard let validity, let verksamhet, whole.count == patterns.count else { return nil }
        var rule = MappingRule(
            line: row.line, patterns: whole, validity: validity, verksamhet: verksamhet, slag: slag)
        for part in CodePart.allCases { rule.columns[part.index] = row.cell(part.rawValue)?.column ?? 0 }
        return rule
    }

    private static func verksamhet(
        _ row: NamedColumns.Row, path: String, register: Register, log: inout DiagnosticLog
    ) -> Int? {
        guard let cell = row.cell("verksamhet") else { return nil }
        if let index = register.index(of: cell.text) { return index }
        if cell.text.isEmpty {
            log.add(.ruleEmptyVerksamhet(at: cell.location(in: path)))
        } else {
            let nearest = Spelling.nearest(to: cell.text, among: register.verksamheter.map(\.id))
            log.add(.ruleUnknownVerksamhet(cell.text, nearest: nearest, at: cell.location(in: path)))
        }
        return nil
    }

    private static func validity(
        _ row: NamedColumns.Row, path: String, log: inout DiagnosticLog
    ) -> Validity? {
        let (from, till) = (row.cell("giltig_fran"), row.cell("giltig_till"))
        let start = bound(from, open: Validity.always.start, path: path, log: &log) { LedgerDate(firstDayOf: $0) }
        let end = bound(till, open: Validity.always.end, path: path, log: &log) { LedgerDate(dayAfter: $0) }
        guard let start, let end else { return nil }
        guard start < end else {
            let location = from?.location(in: path) ?? SourceLocation(path, line: row.line)
            log.add(.ruleValidityReversed(from: from?.text ?? "", till: till?.text ?? "", at: location))
            return nil
        }
        return Validity(start: start, end: end)
    }

    private static func bound(
        _ cell: DelimitedFile.Cell?, open: LedgerDate, path: String, log: inout DiagnosticLog,
        read: (String) -> LedgerDate?
    ) -> LedgerDate? {
        guard let cell, !cell.text.isEmpty else { return open }
        if let date = read(cell.text) { return date }
        log.add(.ruleBadDate(cell.text, at: cell.location(in: path)))
        return nil
    }
}
