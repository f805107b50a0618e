/// A small delimited file read whole, such as a mapping table: its cells as text, with their places.
///
/// For exports use ``DelimitedMachine``, which needs no memory for the file.
public struct DelimitedFile: Sendable {
    /// A cell's text, trimmed of spaces, and where it starts.
    public struct Cell: Hashable, Sendable {
        /// The text without surrounding spaces; invalid UTF-8 shows as U+FFFD.
        public let text: String
        /// Line from 1.
        public let line: Int
        /// Column from 1, in bytes of the line; in a sheet the column that the cell is in.
        public let column: Int
        /// Whether the cell is from a sheet, where a position within the cell has no column.
        public let isOfSheet: Bool

        /// A cell of a line, or of a sheet.
        public init(text: String, line: Int, column: Int, isOfSheet: Bool = false) {
            self.text = text
            self.line = line
            self.column = column
            self.isOfSheet = isOfSheet
        }
    }

    /// What keeps a file from being read to its end.
    public struct Fault: Error, Hashable, Sendable {
        /// What is wrong.
        public enum Reason: Hashable, Sendable {
            /// A quoted field is never closed.
            case unclosedQuote
            /// Text follows a closing quote.
            case textAfterQuote
        }

        /// What is wrong.
        public let reason: Reason
        /// Line from 1.
        public let line: Int
        /// Column from 1, in bytes.
        public let column: Int
    }

    /// The records, each with at least one cell; empty lines and lines that start with `#` are left out.
    public let records: [[Cell]]
    /// The byte between cells.
    public let delimiter: UInt8

    /// Reads UTF-8 (a BOM is skipped); the delimiter is the most frequent of `;`, tab and `,` in the first line.
    public init(_ bytes: [UInt8]) throws(Fault) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let content = Array(bytes[start...])
        let dialect = DelimitedFile.dialect(of: content)
        delimiter = dialect.delimiter
        var machine = DelimitedMachine(dialect: dialect)
        var records: [[Cell]] = []
        reading: while true {
            switch machine.nextRecord(in: content.span, isLast: true) {
            case .record:
                let isBlank = machine.fields.count == 1 && machine.fields[0].isEmpty
                if isBlank || content[machine.recordStart] == UInt8(ascii: "#") { continue }
                records.append(machine.fields.map { DelimitedFile.cell($0, in: content, of: machine) })
            case .end, .incomplete:
                break reading
            case .unclosedQuote(let index):
                let place = DelimitedFile.place(of: index, in: content, of: machine)
                throw Fault(reason: .unclosedQuote, line: place.line, column: place.column)
            case .textAfterQuote(let index):
                let place = DelimitedFile.place(of: index, in: content, of: machine)
                throw Fault(reason: .textAfterQuote, line: place.line, column: place.column)
            }
        }
        self.records = records
    }

    /// The records of a sheet, each with at least one cell.
    public init(sheet records: [[Cell]]) {
        self.records = records
        delimiter = Dialect.semicolon.delimiter
    }

    /// The likeliest dialect of a text, by its first line that is neither empty nor a comment.
    static func dialect(of content: [UInt8]) -> Dialect {
        let lines = content.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        let first = lines.first { $0.first != UInt8(ascii: "#") } ?? []
        let counts = [Dialect.semicolon, .tab, .comma].map { dialect in
            (dialect: dialect, count: first.count { $0 == dialect.delimiter })
        }
        let most = counts.map(\.count).max() ?? 0
        return counts.first { $0.count == most }?.dialect ?? .semicolon
    }

    private static func cell(_ field: DelimitedMachine.Field, in content: [UInt8], of machine: DelimitedMachine) -> Cell
    {
        var bytes = content.withUnsafeBufferPointer { field.content(of: $0) }[...]
        while let first = bytes.first, first == UInt8(ascii: " ") { bytes.removeFirst() }
        while let last = bytes.last, last == UInt8(ascii: " ") { bytes.removeLast() }
        let place = place(of: field.start, in: content, of: machine)
        return Cell(text: String(decoding: bytes, as: UTF8.self), line: place.line, column: place.column)
    }

    private static func place(
        of index: Int, in content: [UInt8], of machine: DelimitedMachine
    ) -> (line: Int, column: Int) {
        var (line, column) = (machine.line, 1)
        for position in machine.recordStart..<index {
            if content[position] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return (line, column)
    }
}
