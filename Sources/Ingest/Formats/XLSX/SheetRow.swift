import DelimitedText
import Diagnostics

/// A row of a sheet: the texts of its cells as delimited text has them, and what only a workbook tells of them.
struct SheetRow {
    /// The number of the row, from 1.
    var line = 0
    /// Whether the row is hidden, by hand, by a filter or in a group that is closed.
    var isHidden = false
    /// The texts of the cells with tabs between.
    private(set) var bytes: [UInt8] = []
    private(set) var fields: [DelimitedMachine.Field] = []
    private(set) var cells: [SheetCell] = []
    /// Which cells are numbers.
    private(set) var numbers: [Bool] = []

    /// How many cells it has so far.
    var width: Int { fields.count }

    /// Starts the next row.
    mutating func begin(line: Int, isHidden: Bool) {
        self.line = line
        self.isHidden = isHidden
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
    }

    mutating func append(_ text: [UInt8], _ cell: SheetCell) {
        if !fields.isEmpty { bytes.append(UInt8(ascii: "\t")) }
        let start = bytes.count
        bytes.append(contentsOf: text)
        fields.append(.init(start: start, end: bytes.count))
        cells.append(cell)
        numbers.append(cell.kind == .number)
    }

    /// Adds empty cells up to a width; a sheet leaves them out.
    mutating func fill(to width: Int) {
        while fields.count < width { append([], .empty) }
    }

    /// Makes a cell look empty.
    mutating func clear(_ column: Int) {
        fields[column] = .init(start: fields[column].start, end: fields[column].start)
        numbers[column] = false
    }

    /// The text of a cell.
    func text(_ column: Int) -> String {
        String(decoding: bytes[fields[column].bounds], as: UTF8.self)
    }

    /// The texts of all cells.
    var texts: [String] { fields.indices.map(text) }

    /// What is wrong with the first of some cells that has a fault, with its place.
    func finding(among columns: some Sequence<Int>, in path: String, where isGrave: (SheetCell.Fault) -> Bool)
        -> Diagnostic?
    {
        for column in columns where column < width {
            guard let fault = cells[column].fault, isGrave(fault) else { continue }
            return cells[column].finding(text(column), at: SourceLocation(path, line: line, column: column + 1))
        }
        return nil
    }
}
