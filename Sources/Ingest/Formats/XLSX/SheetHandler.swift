import CLibXML2
import Diagnostics
import LedgerModel

/// Reads a sheet row by row; each row's cells become text, as they would stand in delimited text.
struct SheetHandler: XMLHandler {
    static let wantsText = true
    private let workbook: Workbook
    private let rows: SheetRows
    private let assembly: Lent<LedgerAssembly>
    private let row, cell, value, text, phonetic, formula, reference, type, style: XMLName
    private var path: [XMLName] = []
    private var kind = ""
    private var date: CellDateForm?
    /// How many digits a whole number is shown with at least, where that matters.
    private var digits = 0
    private var hasFormula = false
    private var hasValue = false
    private var column = 0
    private var content: [UInt8] = []

    /// The last column that a sheet can have, counted from 0.
    private static let lastColumn = 16_383

    init(
        _ workbook: Workbook, _ rows: SheetRows, _ assembly: Lent<LedgerAssembly>, names: XMLNames
    ) {
        self.workbook = workbook
        self.rows = rows
        self.assembly = assembly
        row = names["row"]
        cell = names["c"]
        value = names["v"]
        text = names["t"]
        phonetic = names["rPh"]
        formula = names["f"]
        reference = names["r"]
        type = names["t"]
        style = names["s"]
    }

    mutating func begin(_ element: XMLElement) throws {
        path.append(element.name)
        if element.name == row {
            rows.begin(line: element.value(named: reference).flatMap { Int($0.string) })
        } else if element.name == cell {
            kind = element.value(named: type)?.string ?? "n"
            let style = element.value(named: style).flatMap { Int($0.string) } ?? 0
            date = workbook.dateStyles.indices.contains(style) ? workbook.dateStyles[style] : nil
            digits = rows.keepsCells && workbook.digits.indices.contains(style) ? workbook.digits[style] : 0
            column = element.value(named: reference).flatMap(Self.column) ?? rows.width
            content.removeAll(keepingCapacity: true)
            (hasFormula, hasValue) = (false, false)
            if column > Self.lastColumn || column < rows.width { throw fault("a cell stands where none can be") }
        } else {
            beginPart(element.name)
        }
    }

    /// Notes what a cell is made of.
    private mutating func beginPart(_ name: XMLName) {
        if name == formula { hasFormula = true }
        if name == value { hasValue = true }
    }

    /// The column of a reference such as `B3`, counted from 0.
    static func column(_ reference: ByteView) -> Int? {
        var column = 0
        for byte in reference.prefix(4) where (0x41...0x5A).contains(byte) { column = column * 26 + Int(byte - 0x40) }
        return column == 0 ? nil : column - 1
    }

    mutating func text(_ bytes: ByteView, at position: XMLPosition) throws {
        guard path.contains(cell), path.last == value || path.last == text, !path.contains(phonetic) else { return }
        content.append(contentsOf: bytes)
        if content.count > assembly.value.options.limits.fieldBytes { throw fault("a cell is longer than the limit") }
    }

    mutating func end(at position: XMLPosition) throws {
        let name = path.popLast()
        if name == row {
            try rows.end(&assembly.value)
        } else if name == cell {
            try rows.append(shown(), at: column, of: assembly.value)
        }
    }

    /// The text that stands for the cell; throws for an error value, which stands for nothing.
    private func shown() throws -> [UInt8] {
        let text = String(decoding: content, as: UTF8.self)
        if hasFormula { try checkFormula() }
        switch kind {
        case "s":
            guard let shared = Int(text).flatMap(workbook.text) else { throw fault("a shared text is missing") }
            return Array(shared)
        case "b": return Array((text == "0" ? "FALSE" : "TRUE").utf8)
        case "e": throw fault("a cell shows the error \(text)")
        case "n" where !content.isEmpty:
            let plain = date == nil ? CellNumber.plain(text) : CellNumber.day(text, is1904: workbook.is1904)
            guard let plain else { throw fault("the number \(text) cannot be a \(date == nil ? "amount" : "date")") }
            return Array((date.map { shown(plain, as: $0) } ?? CellNumber.filled(plain, to: digits)).utf8)
        case "d": return date.map { Array(shown(text, as: $0).utf8) } ?? content
        default: return content
        }
    }

    /// A day as its format shows it, where a month or a year can be meant; rows of an outcome are of a day.
    private func shown(_ day: String, as form: CellDateForm) -> String {
        rows.keepsCells || assembly.value.options.content.isPlan ? form.shown(day) : day
    }

    /// Refuses a formula whose value nobody has computed: such a cell looks empty, or like zero, and is neither.
    ///
    /// Programs other than Excel may leave it to Excel to compute them. A text may be empty by computation.
    private func checkFormula() throws {
        if content.isEmpty && !(hasValue && kind == "str") { throw formulaFault("a formula has no saved value") }
        if workbook.isUncomputed {
            throw formulaFault("its formulas have not been computed, as it says itself, the first of them here")
        }
    }

    private func formulaFault(_ reason: String) -> SourceFault {
        SourceFault(.csvUncomputed(reason, at: assembly.value.location(line: rows.line, column: column + 1)))
    }

    private func fault(_ reason: String) -> SourceFault {
        SourceFault(.csvWorkbook(reason, at: assembly.value.location(line: rows.line, column: column + 1)))
    }
}
