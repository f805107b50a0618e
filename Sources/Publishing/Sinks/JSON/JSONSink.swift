import JSON
import LedgerModel
import Presentation

/// Tables as JSON: exact values together with the text as printed.
struct JSONSink: OutputSink {
    let name = "json"
    let summary = "tables with exact values and the text as printed"

    func render(_ report: Report) -> [RenderedFile] {
        report.tables.map { table in
            let text = JSONText.document(json(table, report.warnings))
            return RenderedFile(path: "\(table.id).json", text: report.mark.inJSON(text, of: table.period) ?? text)
        }
    }

    private func json(_ table: Table, _ warnings: Int) -> JSONValue {
        let print = TablePrint(table)
        var members = [
            JSONValue.Member("id", .string(table.id)),
            JSONValue.Member("title", .string(table.title)),
            JSONValue.Member("unit", .string(table.unit.rawValue)),
            JSONValue.Member("decimals", .integer(table.decimals)),
            JSONValue.Member("period", .string(table.period.description)),
        ]
        // Left out when there are none, so that the file stays as in earlier versions.
        if warnings > 0 { members.append(JSONValue.Member("warnings", .integer(warnings))) }
        if table.signs != .incomePositive {
            members.append(JSONValue.Member("signs", .string(table.signs.rawValue)))
        }
        if !table.notes.isEmpty {
            members.append(JSONValue.Member("notes", .array(table.notes.map(JSONValue.string))))
        }
        members += [
            JSONValue.Member("columns", .array(table.columns.map(json))),
            JSONValue.Member("rows", .array(table.rows.map { json($0, table, print) })),
        ]
        return .object(members)
    }

    /// A column; what few tables use is left out where it is not used.
    private func json(_ column: Table.Column) -> JSONValue {
        var members = [
            JSONValue.Member("id", .string(column.id)), JSONValue.Member("title", .string(column.title)),
        ]
        if !column.group.isEmpty { members.append(JSONValue.Member("group", .string(column.group))) }
        if let beside = column.beside { members.append(JSONValue.Member("beside", .string(beside))) }
        return .object(members)
    }

    private func json(_ row: Table.Row, _ table: Table, _ print: TablePrint) -> JSONValue {
        var members = [
            JSONValue.Member("id", .string(row.id)), JSONValue.Member("title", .string(row.title)),
            JSONValue.Member("level", .integer(row.level)),
        ]
        if row.isHeading { members.append(JSONValue.Member("heading", .bool(true))) }
        let cells = zip(row.cells, print.texts(of: row)).map { cell, text -> JSONValue in
            if let cell { return ["value": .string(cell.description), "text": .string(text)] }
            return text.isEmpty ? .null : ["value": .null, "text": .string(text)]
        }
        members.append(JSONValue.Member("cells", .array(cells)))
        return .object(members)
    }
}
