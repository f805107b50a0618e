import DelimitedText
import Diagnostics

/// A small delimited file whose first record names its columns.
struct NamedColumns {
    /// A record after the header, with one cell for each column.
    struct Row {
        /// The line it starts on.
        let line: Int
        fileprivate let cells: [DelimitedFile.Cell]
        fileprivate let indexes: [String: Int]

        /// The cell of a column, nil when the file has no such column.
        func cell(_ column: String) -> DelimitedFile.Cell? {
            indexes[column].map { cells[$0] }
        }

        /// The text of a column, empty when the file has no such column.
        func text(_ column: String) -> String {
            cell(column)?.text ?? ""
        }
    }

    /// The records after the header that have the right number of cells.
    let rows: [Row]
    /// The header.
    let names: [String]
    /// The delimiter.
    let delimiter: Character

    /// Reads a file with the columns `known`, of which `required` must be there; nil when it is no such table.
    init?(
        _ content: TableContent, path: String, known: [String], required: [String], log: inout DiagnosticLog
    ) {
        let file: DelimitedFile
        do {
            file = try content.file()
        } catch {
            let location = SourceLocation(path, line: error.line, column: error.column)
            switch error.reason {
            case .unclosedQuote: log.add(.mappingUnclosedQuote(at: location))
            case .textAfterQuote: log.add(.mappingTextAfterQuote(at: location))
            }
            return nil
        }
        guard let header = file.records.first else {
            log.add(.mappingNoHeader(columns: known, at: SourceLocation(path, line: 1)))
            return nil
        }
        for record in file.records {
            if let cell = record.first(where: { $0.text.unicodeScalars.contains("\u{FFFD}") }) {
                log.add(.mappingNotUTF8(at: cell.location(in: path)))
                break
            }
        }
        names = header.map(\.text)
        delimiter = Character(UnicodeScalar(file.delimiter))
        let indexes = NamedColumns.columns(of: header, path: path, known: known, required: required, log: &log)
        rows = file.records.dropFirst().compactMap { cells in
            guard cells.count == header.count else {
                log.add(
                    .mappingRaggedRow(
                        cells: cells.count, columns: header.count, at: SourceLocation(path, line: cells[0].line)))
                return nil
            }
            return Row(line: cells[0].line, cells: cells, indexes: indexes)
        }
        if required.contains(where: { indexes[$0] == nil }) { return nil }
    }

    private static func columns(
        of header: [DelimitedFile.Cell], path: String, known: [String], required: [String],
        log: inout DiagnosticLog
    ) -> [String: Int] {
        var indexes: [String: Int] = [:]
        for (index, cell) in header.enumerated() {
            if !known.contains(cell.text) {
                let nearest = Spelling.nearest(to: cell.text, among: known)
                log.add(.mappingUnknownColumn(cell.text, nearest: nearest, at: cell.location(in: path)))
            } else if indexes.updateValue(index, forKey: cell.text) != nil {
                log.add(.mappingDuplicateColumn(cell.text, at: cell.location(in: path)))
            }
        }
        for name in required where indexes[name] == nil {
            log.add(.mappingMissingColumn(name, at: SourceLocation(path, line: header[0].line)))
        }
        return indexes
    }
}

extension DelimitedFile.Cell {
    /// The location `offset` bytes into the cell.
    func location(in path: String, offset: Int = 0) -> SourceLocation {
        SourceLocation(path, line: line, column: isOfSheet ? column : column + offset)
    }
}
