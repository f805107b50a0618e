import JSON
import LedgerModel
import Presentation

/// Tables as JSON: exact values together with the text as printed.
struct JSONSink: OutputSink {
    let name = "json"
    let summary = "tables with exact values and the text as printed"

    func render(_ report: Report) -> [RenderedFile] {
        report.tables.map { RenderedFile(path: "\($0.id).json", text: JSONText.document(json($0, report.warnings))) }
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
        members += [
            JSONValue.Member(
                "columns", .array(table.columns.map { ["id": .string($0.id), "title": .string($0.title)] })),
            JSONValue.Member("rows", .array(table.rows.map { json($0, print) })),
        ]
        return .object(members)
    }

    private func json(_ row: Table.Row, _ print: TablePrint) -> JSONValue {
        [
            "id": .string(row.id),
            "title": .string(row.title),
            "level": .integer(row.level),
            "cells": .array(
                zip(row.cells, print.texts(of: row)).map { cell, text in
                    guard let cell else { return .null }
                    return ["value": .string(cell.description), "text": .string(text)]
                }),
        ]
    }
}
