import DelimitedText
import LedgerModel

/// How the file of a mapping table is written, for messages that show or propose lines.
struct TableForm: Sendable {
    /// What messages call the file.
    let path: String
    /// Its bytes.
    let bytes: [UInt8]
    /// The header.
    let columns: [String]
    /// The delimiter.
    let delimiter: Character

    /// A line with these cells in the columns of the table and the others empty, quoted where needed.
    func line(_ cells: [String: String]) -> String {
        var writer = DelimitedWriter(dialect: Dialect(delimiter: delimiter.asciiValue ?? UInt8(ascii: ";")))
        writer.write(record: columns.map { cells[$0] ?? "" })
        let line = String(decoding: writer.bytes.dropLast(), as: UTF8.self)
        guard line.hasPrefix("#") else { return line }
        // A line that starts with `#` would be a comment.
        let first = cells[columns[0]] ?? ""
        return "\"\(first)\"" + line.dropFirst(first.count)
    }

    /// The header as a line.
    var header: String { columns.joined(separator: String(delimiter)) }
}
