import Diagnostics
import LedgerModel

/// Looks at what stands in and above the header, before the first row is believed.
struct TableHead {
    private let evidence: TableEvidence
    private let columns: SourceColumns
    private let options: SourceOptions

    init(_ evidence: TableEvidence, _ columns: SourceColumns, _ options: SourceOptions) {
        self.evidence = evidence
        self.columns = columns
        self.options = options
    }

    /// Reports rows of another table, and words that can change amounts; gives what is said of the rows below.
    func report(to assembly: inout LedgerAssembly) -> TableStatements {
        let statements = readRows(&assembly)
        for row in evidence.preamble {
            for cell in row.cells where !cell.isEmpty { report(cell, line: row.line, &assembly) }
        }
        reportYear(&assembly)
        for column in columns.amounts where column < columns.headings.count {
            reportSigns(columns.headings[column].text, line: nil, &assembly)
        }
        if options.delimited.columns.isEmpty,
            let taxed = columns.amounts.first(where: { columns.headings[$0].tax == .with })
        {
            assembly.log.add(.csvTaxed(columns.name(of: taxed), at: assembly.location()))
        }
        return statements
    }

    /// A plan whose rows name no time is of the run's fiscal year, which a title such as `Budget 2025` contradicts.
    private func reportYear(_ assembly: inout LedgerAssembly) {
        guard options.content.mayBePlan, let year = options.fiscalYear, options.delimited.year == nil,
            columns.takesUsualYear
        else { return }
        // A title may compare with another year, or name it on a line of its own.
        var titles: [(text: String, years: Set<Int>, line: Int)] = []
        for row in evidence.preamble {
            let text = row.cells.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
            titles.append((text, PlanTitle.years(in: text, options.calendar ?? FiscalCalendar()), row.line))
        }
        guard !titles.contains(where: { $0.years.contains(year) }),
            let other = titles.first(where: { !$0.years.isEmpty })
        else { return }
        assembly.log.add(.csvOtherYear(other.text, year: year, at: assembly.location(line: other.line)))
    }

    /// Rows of amounts above the header belong to a table that would not be read.
    private func readRows(_ assembly: inout LedgerAssembly) -> TableStatements {
        var statements = TableStatements()
        var hasHeader = false
        for row in evidence.preamble {
            let cells = row.cells.map(\.trimmed)
            if TableEvidence.headings(in: row, options.delimited) > 1 {
                hasHeader = true
                continue
            }
            let numbers = cells.count { ColumnSamples.isNumber($0) }
            let amount = cells.first { ColumnSamples.isAmount($0) }
            let location = assembly.location(line: row.line)
            if hasHeader && numbers > 1 || amount != nil && numbers > 1 {
                assembly.log.add(.csvRowsAbove(at: location))
                return statements
            }
            if let amount { statements.amounts.append((amount, evidence.numbers.ore(amount), location)) }
            if let rows = Self.rows(in: cells) { statements.rows = (rows, location) }
        }
        return statements
    }

    /// How many rows a line says that there are: `Antal rader: 20`.
    static func rows(in cells: [String]) -> Int? {
        let words = cells.joined(separator: " ").lowercased().split { !$0.isLetter && !$0.isNumber }
        let counted: Set<Substring> = ["rader", "poster", "rows", "records", "transaktioner"]
        guard words.contains(where: counted.contains), let number = words.compactMap({ Int($0) }).first else {
            return nil
        }
        return words.count { Int($0) != nil } == 1 && words.count < 5 ? number : nil
    }

    private func report(_ cell: String, line: Int, _ assembly: inout LedgerAssembly) {
        let location = assembly.location(line: line)
        let isInKronor = !columns.amounts.isEmpty && columns.amounts.allSatisfy { columns.headings[$0].unit == .kr }
        if !isInKronor, columns.currency == nil, let currency = CurrencyWords.currency(in: cell) {
            assembly.log.add(.csvCurrency(currency, at: location))
        }
        let heading = Heading(cell)
        if heading.tax == .with { assembly.log.add(.csvTaxed(cell.trimmed, at: location)) }
        if NameWords.words(cell).contains(where: { $0.hasPrefix("ackumuler") }) {
            assembly.log.add(.csvCumulative(cell.trimmed, at: location))
        }
        reportSigns(heading.text, line: line, &assembly)
    }

    /// In report terms income is plus, as such words mostly say.
    private func reportSigns(_ text: String, line: Int?, _ assembly: inout LedgerAssembly) {
        guard !columns.isReportTerms, Self.turnsSigns(text) else { return }
        assembly.log.add(.csvTurnedSigns(text, at: assembly.location(line: line)))
    }

    private static let turned = ["omvän", "omvan", "ombyt", "vänd", "invert", "motsatt", "reverse"]

    /// Whether a text says that debit is minus: `omvända tecken`, `intäkter +`.
    static func turnsSigns(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        let isTurned = words.contains { word in turned.contains { word.hasPrefix($0) } || word == "teckenvänd" }
        if isTurned, text.contains("tecken") || text.contains("sign") { return true }
        return says(words, ["intäkt", "intakt"], ["+", "plus", "positiv"])
            || says(words, ["kostnad"], ["-", "−", "–", "minus", "negativ"])
    }

    /// Whether a word for a side stands soon before one for a sign.
    private static func says(_ words: [Substring], _ sides: [String], _ signs: [String]) -> Bool {
        guard let side = words.firstIndex(where: { word in sides.contains { word.hasPrefix($0) } }) else {
            return false
        }
        return words[(side + 1)...].prefix(4).contains { word in signs.contains { word.hasPrefix($0) } }
    }
}
