import LedgerModel

/// Tables as JSON: exact values together with the text as printed.
struct JSONSink: OutputSink {
    let name = "json"
    let summary = "tables with exact values and the text as printed"

    func render(_ report: Report) -> [RenderedFile] {
        report.tables.map { RenderedFile(path: "\($0.id).json", text: JSONText.document(json($0))) }
    }

    private func json(_ table: Table) -> JSONValue {
        [
            "id": .string(table.id),
            "title": .string(table.title),
            "unit": .string(table.unit.rawValue),
            "decimals": .integer(table.decimals),
            "period": .string(table.period.description),
            "columns": .array(table.columns.map { ["id": .string($0.id), "title": .string($0.title)] }),
            "rows": .array(table.rows.map(json)),
        ]
    }

    private func json(_ row: Table.Row) -> JSONValue {
        [
            "id": .string(row.id),
            "title": .string(row.title),
            "level": .integer(row.level),
            "cells": .array(
                row.cells.map { cell in
                    guard let cell else { return .null }
                    return ["value": .string(cell.value.description), "text": .string(cell.text)]
                }),
        ]
    }
}
