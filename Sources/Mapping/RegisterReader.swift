import DelimitedText
public import Diagnostics
public import LedgerModel

/// Reads `verksamheter.csv`: the rows of the report with their names, as a tree.
public enum RegisterReader {
    /// The columns, which may stand in any order; `overordnad` may be left out.
    static let columns = ["id", "namn", "overordnad"]

    /// Ids that tables use for their own rows.
    static let reserved = ["total", Register.unmappedID]

    /// Reads the register from the bytes of a file; nil when `log` got an error.
    public static func read(_ bytes: [UInt8], path: String, log: inout DiagnosticLog) -> Register? {
        read(.text(bytes), path: path, log: &log)
    }

    /// Reads the register from the content of a file; nil when `log` got an error.
    ///
    /// `path` is what diagnostics call the file. A verksamhet without a name is called by its id.
    public static func read(_ content: TableContent, path: String, log: inout DiagnosticLog) -> Register? {
        var findings = DiagnosticLog()
        defer { log.add(findings, linesOf: content.bytes) }
        let table = NamedColumns(content, path: path, known: columns, required: ["id", "namn"], log: &findings)
        guard let table else { return nil }
        if table.rows.isEmpty, !findings.hasErrors {
            findings.add(.registerEmpty(at: SourceLocation(path)))
        }
        check(table.rows, path: path, log: &findings)
        if findings.hasErrors { return nil }
        let rows = table.rows.map { row in
            let (id, namn) = (row.text("id"), row.text("namn"))
            return (id: id, namn: namn.isEmpty ? id : namn, overordnad: row.text("overordnad"))
        }
        do {
            return try Register(rows)
        } catch .cycle(let index) {
            report(cycle: rows[index].id, on: table.rows[index], path: path, log: &findings)
            return nil
        } catch {
            preconditionFailure("ids and parents are checked before the tree is built: \(error)")
        }
    }

    /// Reports every wrong id and parent, so that all can be corrected at once.
    static func check(_ rows: [NamedColumns.Row], path: String, log: inout DiagnosticLog) {
        var lines: [String: Int] = [:]
        for row in rows {
            guard let cell = row.cell("id") else { continue }
            let location = cell.location(in: path)
            if cell.text.isEmpty {
                log.add(.registerEmptyID(at: location))
            } else if reserved.contains(cell.text) {
                log.add(.registerReservedID(cell.text, at: location))
            } else if let earlier = lines[cell.text] {
                log.add(.registerDuplicateID(cell.text, earlier: earlier, at: location))
            } else {
                lines[cell.text] = row.line
            }
        }
        for row in rows {
            guard let cell = row.cell("overordnad"), !cell.text.isEmpty, lines[cell.text] == nil else { continue }
            let nearest = Spelling.nearest(to: cell.text, among: rows.map { $0.text("id") })
            log.add(.registerUnknownParent(cell.text, nearest: nearest, at: cell.location(in: path)))
        }
    }

    private static func report(
        cycle id: String, on row: NamedColumns.Row, path: String, log: inout DiagnosticLog
    ) {
        let location = row.cell("overordnad")?.location(in: path) ?? SourceLocation(path, line: row.line)
        log.add(.registerCycle(id, at: location))
    }
}
