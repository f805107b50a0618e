import LedgerModel

/// The printed tables, part of every publication whatever formats are chosen.
struct TextSink: OutputSink {
    let name = "txt"
    let summary = "the printed tables"

    func render(_ report: Report) -> [RenderedFile] {
        report.tables.map { RenderedFile(path: "\($0.id).txt", text: report.mark.printed($0)) }
    }
}
