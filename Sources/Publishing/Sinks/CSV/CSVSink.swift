import DelimitedText
import LedgerModel

/// Datasets and tables as CSV for machines: comma, point, LF, UTF-8 without byte order mark.
struct CSVSink: OutputSink {
    let name = "csv"
    let summary = "datasets and exact table values, comma and decimal point"

    func render(_ report: Report) -> [RenderedFile] {
        report.datasets.map(render) + report.tables.map(render)
    }

    private func render(_ dataset: Dataset) -> RenderedFile {
        var writer = DelimitedWriter()
        writer.write(record: dataset.fields.map(\.name))
        for row in dataset.rows { writer.write(record: row) }
        return RenderedFile(path: "\(dataset.id).csv", content: writer.bytes, rows: dataset.rows.count)
    }

    /// Exact values, whatever unit the table is printed in; a missing figure is empty, never 0.
    private func render(_ table: Table) -> RenderedFile {
        var writer = DelimitedWriter()
        writer.write(record: table.csvFields.map(\.name))
        for row in table.rows {
            writer.write(row.id)
            writer.write(row.title)
            writer.write(String(row.level))
            for cell in row.cells { writer.write(cell?.value.description ?? "") }
            writer.endRecord()
        }
        return RenderedFile(path: "\(table.id).csv", content: writer.bytes, rows: table.rows.count)
    }
}

extension Table {
    /// The fields of the table's CSV file.
    var csvFields: [Dataset.Field] {
        [
            Dataset.Field("rad_id", .string, "Id of the row: a verksamhet, a slag or total"),
            Dataset.Field("rad", .string, "Name of the row"),
            Dataset.Field("niva", .integer, "Depth in the register, 1 at the top; 0 for the sum"),
        ] + columns.map { Dataset.Field($0.id, .amount, $0.title) }
    }
}
