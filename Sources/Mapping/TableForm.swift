import LedgerModel

/// How the file of a mapping table is written, for messages that show its lines or propose one.
struct TableForm: Sendable {
    /// What messages call the file.
    let path: String
    /// Its bytes.
    let bytes: [UInt8]
    /// The header.
    let columns: [String]
    /// What stands between cells.
    let delimiter: Character

    /// A line with these cells in the columns of the table, and nothing in the others.
    func line(_ cells: [String: String]) -> String {
        columns.map { cells[$0] ?? "" }.joined(separator: String(delimiter))
    }

    /// The header as a line.
    var header: String { columns.joined(separator: String(delimiter)) }
}
