import DelimitedText
import Diagnostics
import LedgerModel

/// What the head of a table shows of its form, and where it shows it.
struct TableEvidence {
    /// A row of the head.
    struct Row {
        let line: Int
        let cells: [String]
        /// Which cells are numbers by their type; they show nothing of the decimal mark of texts.
        var numbers: [Bool] = []
    }

    /// The rows before the header.
    private(set) var preamble: [Row] = []
    /// How many rows stand before the header.
    var rowsBeforeHeader: Int { preamble.count }
    /// A reader of amounts that knows the decimal mark if the head shows one.
    private(set) var numbers: DecimalText
    /// The order of days other than ISO 8601.
    private(set) var dateFormat: DateFormat?
    /// Whether the days of the head fit more than one order.
    private(set) var hasAmbiguousDates = false
    /// The units that cells above the data speak of.
    private(set) var units = UnitHints()
    /// The first rows of data.
    private(set) var rows: [Row] = []
    /// What has been recognised or declared, one sentence each, for people.
    private(set) var lines: [String] = []

    /// Looks at the first rows of a table.
    init(_ rows: [Row], options: SourceOptions) {
        let declared = options.delimited
        numbers = DecimalText(mark: declared.decimalMark, thousands: declared.thousands, unit: declared.unit ?? .kr)
        dateFormat = declared.dateFormat
        var data = rows[...]
        var names = declared.header
        if names.isEmpty {
            guard let index = TableEvidence.headerIndex(rows, declared) else { return }
            preamble = Array(rows[..<index])
            units = UnitHints(rows[...index])
            names = rows[index].cells
            data = rows[(index + 1)...]
            lines.append("header on line \(rows[index].line): \(names.joined(separator: " | "))")
        }
        self.rows = Array(data)
        var unheard = DiagnosticLog()
        // What a column holds is looked at once, when the table takes its header.
        let columns = SourceColumns(
            header: names, sample: ColumnSamples([]), options: options, at: SourceLocation(""), log: &unheard)
        if !columns.months.isEmpty { lines.append("\(columns.months.count) columns are months") }
        if columns.isReportTerms { lines.append("amounts by verksamhet, in report terms") }
        lookAtAmounts(data, columns, declared)
        lookAtDates(data, columns, declared)
    }

    /// A quick look at a cell: codes and amounts, of which a head is full, have no letter and are no month.
    private static func mayBeHeading(_ cell: String) -> Bool {
        if cell.utf8.contains(where: { $0 | 0x20 >= 0x61 }) { return true }
        guard let first = cell.utf8.first, cell.utf8.count >= 6 else { return false }
        return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
    }

    /// The headings that are looked for.
    private struct Wanted {
        let names: Set<String>
        let longest: Int
        /// Whether an amount is known by the name of its heading without words for unit, currency and tax.
        let knowsAmounts: Bool

        init(_ declared: DelimitedOptions) {
            knowsAmounts = declared.columns.isEmpty
            names = knowsAmounts ? SourceField.knownHeaders : Set(declared.columns.values.map(Heading.normal))
            // With room for such words.
            longest = (names.map(\.utf8.count).max() ?? 0) + (knowsAmounts ? 24 : 8)
        }

        /// The heading's name; nil where it is not looked for.
        func name(_ cell: String) -> String? {
            guard cell.utf8.count <= longest else { return nil }
            let text = Heading.normal(cell)
            if names.contains(text) { return text }
            guard knowsAmounts, let word = text.split(separator: " ").first, names.contains(String(word)) else {
                return nil
            }
            let heading = Heading(cell)
            return names.contains(heading.name) || ScenarioHeading(heading) != nil ? heading.name : nil
        }
    }

    /// How many cells of a row are headings: months, or names that are looked for.
    private static func score(_ row: Row, _ wanted: Wanted) -> Int {
        var (names, further): (Set<String>, Set<String>) = ([], [])
        for cell in row.cells.map(\.trimmed) where mayBeHeading(cell) {
            let isMonth = MonthCell(cell).map { !$0.isNumber } ?? false
            if let name = isMonth ? cell.lowercased() : wanted.name(cell) {
                names.insert(name)
            } else if wanted.knowsAmounts, SourceField.furtherHeaders.contains(Heading.normal(cell)) {
                further.insert(cell)
            }
        }
        return names.count > 1 ? names.count + further.count : names.count
    }

    /// How many of the usual headings a row has.
    static func headings(in row: Row, _ declared: DelimitedOptions) -> Int {
        score(row, Wanted(declared))
    }

    /// The first row with most headings, and how many it has; rows of fewer cells than `floor` are not looked at.
    static func best(
        _ rows: [Row], _ declared: DelimitedOptions, floor: Int = 1
    ) -> (index: Int, score: Int)? {
        let wanted = Wanted(declared)
        var best: (index: Int, score: Int)?
        for (index, row) in rows.enumerated() where row.cells.count >= floor {
            // No row of data has so many cells that may be headings that it takes a closer look.
            if row.cells.count(where: { mayBeHeading($0.trimmed) }) <= best?.score ?? 0 { continue }
            let score = score(row, wanted)
            if score > best?.score ?? 0 { best = (index, score) }
        }
        return best
    }

    /// The row with most headings, at least two; else the first that is not blank.
    private static func headerIndex(_ rows: [Row], _ declared: DelimitedOptions) -> Int? {
        if let best = best(rows, declared), best.score > 1 { return best.index }
        return rows.firstIndex { $0.cells.contains { !$0.trimmed.isEmpty } }
    }

    private mutating func lookAtAmounts(_ rows: ArraySlice<Row>, _ columns: SourceColumns, _ declared: DelimitedOptions)
    {
        let places =
            [SourceField.belopp, .debet, .kredit].compactMap { columns[$0] } + columns.months.map(\.column)
        for row in rows where numbers.mark == nil {
            for place in places where place < row.cells.count && numbers.mark == nil {
                if place < row.numbers.count, row.numbers[place] { continue }
                Array(row.cells[place].utf8).withBytes { _ = numbers.read($0) }
                if numbers.mark != nil { lines.append("line \(row.line) shows it: \(row.cells[place])") }
            }
        }
        for row in rows {
            for place in places where place < row.cells.count { numbers.learnGroups(from: row.cells[place].trimmed) }
        }
        guard let mark = numbers.mark else { return }
        let name = mark == UInt8(ascii: ",") ? "decimal comma" : "decimal point"
        if declared.decimalMark != nil || declared.thousands != nil {
            lines.append("\(name), as the pipeline says")
        } else if let last = lines.popLast() {
            lines.append("\(name); \(last)")
        }
    }

    private mutating func lookAtDates(_ rows: ArraySlice<Row>, _ columns: SourceColumns, _ declared: DelimitedOptions) {
        if let format = declared.dateFormat {
            lines.append("days as \(format.text), as the pipeline says")
            return
        }
        guard let column = columns[.datum] ?? columns[.period] else { return }
        let days = rows.compactMap { row in row.cells.count > column ? row.cells[column].trimmed : nil }.filter {
            text in
            let bytes = Array(text.utf8)
            return bytes.withBytes { bytes in
                DateCell.read(bytes) == nil && DateFormat.usual.contains { $0.read(bytes) != nil }
            }
        }
        guard let first = days.first else { return }
        let fitting = DateFormat.usual.filter { format in
            days.allSatisfy { day in Array(day.utf8).withBytes { format.read($0) != nil } }
        }
        if fitting.count == 1 {
            dateFormat = fitting[0]
            lines.append("days as \(fitting[0].text), the only order that fits \(days.count) days such as \(first)")
        }
        hasAmbiguousDates = fitting.count > 1
    }

    /// Looks at the name of a sheet, which may speak of a unit.
    mutating func look(atName name: String, line: Int) {
        units.look(at: name, line: line)
    }

    /// Puts what was found of the text before what was found of the table.
    func adding(_ textLines: [String]) -> TableEvidence {
        var copy = self
        copy.lines = textLines + lines
        return copy
    }
}
