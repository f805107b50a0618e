import CLibXML2
import Diagnostics
import LedgerModel

/// Reads a sheet row by row; each row's cells become text, as they would stand in delimited text.
struct SheetHandler: XMLHandler {
    static let wantsText = true
    private let workbook: Workbook
    private let rows: SheetRows
    private let assembly: Lent<LedgerAssembly>
    private let names: Names
    private var path: [XMLName] = []
    private var kind = Kind.number
    private var style = 0
    private var hasFormula = false
    private var hasValue = false
    private var column = 0
    private var content: [UInt8] = []
    private var formula: [UInt8] = []
    /// The shared formula of the cell, by its number.
    private var sharedFormula: String?
    /// Whether shared formulas are sums of their own columns, by their numbers.
    private var sharedSums: [String: Bool] = [:]

    /// The types of cells (ECMA-376 part 1, 18.18.11).
    private enum Kind: String {
        case number = "n"
        case sharedText = "s"
        case formulaText = "str"
        case inlineText = "inlineStr"
        case truth = "b"
        case error = "e"
        case day = "d"
        case unknown
    }

    /// The names that are read.
    private struct Names {
        let row, cell, value, text, phonetic, formula, reference, type, style, hidden, sharedIndex: XMLName
        let column, first, last, merged, range, height, width: XMLName

        init(_ names: XMLNames) {
            row = names["row"]
            cell = names["c"]
            value = names["v"]
            text = names["t"]
            phonetic = names["rPh"]
            formula = names["f"]
            reference = names["r"]
            type = names["t"]
            style = names["s"]
            hidden = names["hidden"]
            sharedIndex = names["si"]
            column = names["col"]
            first = names["min"]
            last = names["max"]
            merged = names["mergeCell"]
            range = names["ref"]
            height = names["ht"]
            width = names["width"]
        }
    }

    /// The last column that a sheet can have, counted from 0, and more rows than it can have.
    private static let lastColumn = 16_383
    private static let lastRow = 1 << 30

    init(_ workbook: Workbook, _ rows: SheetRows, _ assembly: Lent<LedgerAssembly>, names: XMLNames) {
        self.workbook = workbook
        self.rows = rows
        self.assembly = assembly
        self.names = Names(names)
    }

    mutating func begin(_ element: XMLElement) throws {
        path.append(element.name)
        switch element.name {
        case names.cell: try beginCell(element)
        case names.value:
            if hasValue { throw fault("a cell has two values") }
            hasValue = true
        case names.formula:
            hasFormula = true
            sharedFormula = element.value(named: names.sharedIndex)?.string
        case names.row:
            let line = number(element, names.reference) ?? rows.line + 1
            if line <= rows.line || line > Self.lastRow { throw fault("row \(line) stands where none can be") }
            rows.begin(line: line, isHidden: isHidden(element, size: names.height))
        case names.column where isHidden(element, size: names.width):
            guard let first = number(element, names.first), let last = number(element, names.last) else { return }
            rows.surroundings.hide(columnsFrom: first, to: last)
        case names.merged: element.value(named: names.range).map { rows.surroundings.merge($0.string) }
        default: break
        }
    }

    private func number(_ element: XMLElement, _ name: XMLName) -> Int? {
        element.value(named: name).flatMap { Int($0.string) }
    }

    private func isTrue(_ element: XMLElement, _ name: XMLName) -> Bool {
        element.value(named: name).map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
    }

    /// Whether a row or a column is hidden, or has no height or width.
    private func isHidden(_ element: XMLElement, size: XMLName) -> Bool {
        isTrue(element, names.hidden) || element.value(named: size).map { $0.elementsEqual("0".utf8) } ?? false
    }

    private mutating func beginCell(_ element: XMLElement) throws {
        kind = element.value(named: names.type).map { Kind(rawValue: $0.string) ?? .unknown } ?? .number
        style = number(element, names.style) ?? 0
        let reference = element.value(named: names.reference)
        column = reference.flatMap(Self.column) ?? rows.width
        content.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        (hasFormula, hasValue, sharedFormula) = (false, false, nil)
        let isElsewhere = reference.flatMap(Self.row).map { $0 != rows.line } ?? false
        if column > Self.lastColumn || column < rows.width || isElsewhere {
            throw fault("a cell stands where none can be")
        }
    }

    /// The row of a reference such as `B3`.
    static func row(_ reference: ByteView) -> Int? {
        var row = 0
        for byte in reference.prefix(12) where byte &- 0x30 <= 9 { row = row * 10 + Int(byte &- 0x30) }
        return row == 0 ? nil : row
    }

    /// The column of a reference such as `B3`, counted from 0.
    static func column(_ reference: ByteView) -> Int? {
        var column = 0
        for byte in reference.prefix(4) where (0x41...0x5A).contains(byte) { column = column * 26 + Int(byte - 0x40) }
        return column == 0 ? nil : column - 1
    }

    mutating func text(_ bytes: ByteView, at position: XMLPosition) throws {
        guard path.contains(names.cell) else { return }
        if path.last == names.formula {
            formula.append(contentsOf: bytes)
        } else if path.last == names.value || path.last == names.text, !path.contains(names.phonetic) {
            content.append(contentsOf: bytes)
        }
        if max(content.count, formula.count) > assembly.value.options.limits.fieldBytes {
            throw fault("a cell is longer than the limit")
        }
    }

    mutating func end(at position: XMLPosition) throws {
        let name = path.popLast()
        if name == names.row {
            try rows.end(&assembly.value)
        } else if name == names.cell {
            var cell = SheetCell(isFormula: hasFormula, isSumOfColumn: isSum, style: UInt32(clamping: style))
            let text = shown(&cell)
            try rows.append(text, cell, at: column, of: assembly.value)
        }
    }

    /// Whether the formula of the cell is a sum of its own column; of a shared one the first cell has the text.
    private var isSum: Bool {
        mutating get {
            if formula.isEmpty { return sharedFormula.flatMap { sharedSums[$0] } ?? false }
            let isSum = OwnColumnSum.matches(String(decoding: formula, as: UTF8.self), column: column)
            if let sharedFormula { sharedSums[sharedFormula] = isSum }
            return isSum
        }
    }

    /// The text that stands for the cell, and what it is; where it stands for nothing, the cell says why.
    private mutating func shown(_ cell: inout SheetCell) -> [UInt8] {
        if hasFormula {
            // A formula whose value nobody has computed looks empty or like zero, and is neither. A text may be empty
            // by computation.
            if content.isEmpty && !(hasValue && kind == .formulaText) { cell.fault = .lacksSavedValue }
            if workbook.isUncomputed, cell.fault == nil { cell.fault = .isNotComputed }
            if cell.fault == .lacksSavedValue { return [] }
        }
        let text = String(decoding: content, as: UTF8.self)
        switch kind {
        case .sharedText:
            // Some libraries write an empty cell as a shared text without number.
            if content.isEmpty { return [] }
            guard let shared = Int(text).flatMap(workbook.text) else { return told(.lacksSharedText, &cell) }
            return Array(shared)
        case .truth:
            if content.isEmpty { return [] }
            cell.kind = .truth
            return Array((text == "0" ? "FALSE" : "TRUE").utf8)
        case .error: return told(.isError, &cell)
        case .number: return content.isEmpty ? [] : number(text, &cell)
        case .day:
            if !content.isEmpty { cell.kind = .day }
            return Array(shown(text, as: workbook.format(style).date ?? .day).utf8)
        case .formulaText, .inlineText: return content
        case .unknown: return told(.isOfNoType, &cell)
        }
    }

    private mutating func number(_ text: String, _ cell: inout SheetCell) -> [UInt8] {
        let format = workbook.format(style)
        guard let date = format.date else {
            guard let plain = CellNumber.plain(text) else { return told(.isNoNumber, &cell) }
            cell.kind = .number
            return Array(CellNumber.filled(plain, to: format.digits).utf8)
        }
        cell.kind = .day
        guard let day = CellNumber.day(text, is1904: workbook.is1904) else { return told(.isNoDay, &cell) }
        return Array(shown(day, as: date).utf8)
    }

    /// What stands in the file, for a message.
    private func told(_ fault: SheetCell.Fault, _ cell: inout SheetCell) -> [UInt8] {
        cell.fault = fault
        return content
    }

    /// A day as its format shows it, where a month or a year can be meant; rows of an outcome are of a day.
    private func shown(_ day: String, as form: CellDateForm) -> String {
        rows.keepsCells || assembly.value.options.content.isPlan ? form.shown(day) : day
    }

    private func fault(_ reason: String) -> SourceFault {
        SourceFault(.csvWorkbook(reason, at: assembly.value.location(line: rows.line, column: column + 1)))
    }
}
