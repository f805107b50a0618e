import DelimitedText
import LedgerModel

/// Datasets and tables as CSV for machines: comma, point, LF, UTF-8 without byte order mark.
struct CSVSink: OutputSink {
    let name = "csv"
    let summary = "datasets and exact table values, comma and decimal point"

    func render(_ report: Report) -> [RenderedFile] {
        (report.datasets + report.tables.map(\.dataset)).map(render)
    }

    private func render(_ dataset: Dataset) -> RenderedFile {
        var writer = DelimitedWriter()
        writer.write(record: dataset.fields.map(\.name))
        for row in dataset.rows { writer.write(record: row.lazy.map(\.description)) }
        return RenderedFile(path: "\(dataset.id).csv", content: writer.bytes, rows: dataset.rows.count)
    }
}
