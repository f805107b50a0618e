import Diagnostics
import LedgerModel
import Pipeline
import Presentation
import Storage
import TestSupport

/// A pipeline of one table, described row by row, over a ledger that is written row by row.
///
/// The report has `ifo` with `familj` (code 1) and `vuxen` (code 2), code 9 being `ifo` itself, and `ao` (code 3).
final class TableSample {
    let folder = TemporaryDirectory()
    /// The rows of the table as a list.
    var rows: [String]
    /// The rows in the short form, in place of a list.
    var short: String?
    /// The columns of the table.
    var columns: [String]
    /// Further keys of the table, a line each.
    var also: [String] = []
    /// Further keys of the pipeline, a line each.
    var keys: [String] = []
    /// Entries of `sources` beside the ledger.
    var sources: [String] = []
    /// The datasets that are published.
    var datasets = "all"
    /// Further tables, as lines below `tables`.
    var others = ""
    var today = LedgerDate(unchecked: 2026_12_31)

    /// The outcome so far, as the only column.
    static let utfall = ["{id: utfall, title: U, scenario: utfall, span: ack}"]

    init(_ rows: String..., columns: [String] = utfall) throws {
        self.rows = rows
        self.columns = columns
        try folder.write(
            "id;namn;overordnad\nifo;IFO;\nfamilj;Familj;ifo\nvuxen;Vuxen;ifo\nao;ÄO;\n", to: "verksamheter.csv")
        try folder.write("konto;vht;verksamhet;slag\n;1;familj;\n;2;vuxen;\n;3;ao;\n;9;ifo;\n", to: "mapping.csv")
    }

    /// Writes the ledger: `2026-01 5010 1 100`, month, account, code, kronor in debit and counterpart, a line each.
    func ledger(_ lines: String..., file: String = "ledger.csv") throws {
        let rows = lines.map { line in
            let cells = line.split(separator: " ")
            let motpart = cells.count > 4 ? cells[4] : ""
            return "\(cells[0])-15;\(cells[1]);\(cells[2]);\(motpart);\(cells[3])\n"
        }
        try folder.write("Datum;Konto;Vht;Motpart;Belopp\n\(rows.joined())", to: file)
    }

    /// Writes amounts in report terms: `ifo kostnad 2026 -100`, a line each, after more cells where there are more.
    func amounts(_ file: String, _ heading: String = "verksamhet;slag;period;belopp", _ lines: String...) throws {
        let rows = lines.map { $0.replacing(" ", with: ";") + "\n" }
        try folder.write("\(heading)\n\(rows.joined())", to: file)
    }

    private var yaml: String {
        let list = { (lines: [String]) in lines.map { "      - \($0)\n" }.joined() }
        return """
            version: 1
            name: prov
            title: Prov
            sources:
              - {path: ledger.csv, scenario: utfall}
            \(sources.map { "  - \($0)\n" }.joined())dimensions: {vht: 20, motpart: 21}
            mapping: mapping.csv
            verksamheter: verksamheter.csv
            severity: {AGG311: ignore}
            \(keys.map { $0 + "\n" }.joined())tables:
              - id: t
                title: T
                unit: kr
                decimals: 0
            \(also.map { "    \($0)\n" }.joined())    rows:\(short.map { " \($0)\n" } ?? "\n\(list(rows))")    columns:
            \(list(columns))\(others)output: {directory: out, formats: [csv, json], datasets: \(datasets)}

            """
    }

    /// Runs the pipeline for a month, and publishes it.
    func run(
        _ period: String = "2026-04", on fileSystem: any FileSystem = DiskFileSystem(),
        mode: RunRequest.Mode = .publish, force: Bool = false
    ) throws -> RunResult {
        try folder.write(yaml, to: "pipeline.yaml")
        let request = RunRequest(
            pipeline: folder.path, period: Period(period), mode: mode, force: force, today: today,
            environment: [:], fileSystem: fileSystem, now: { "2026-12-31T00:00:00Z" })
        var run = PipelineRun(request)
        let result = try run.run()
        // Whatever a test publishes can be led back to its rows.
        if case .published = result.ending { try EveryCell.explain(request) }
        return result
    }

    /// The printed rows of the table of a month.
    func print(_ period: String = "2026-04") throws -> [String] {
        let result = try run(period)
        return result.tables.first?.printed ?? result.findings
    }

    /// What is published under a name; nil when it is not there.
    func published(_ name: String) -> String? { try? folder.read("out/\(name)") }
}

extension Table {
    /// Each row as `title: text | text`, with `·` for an empty cell and plain spaces for U+00A0.
    var printed: [String] {
        let print = TablePrint(self)
        return rows.map { row in
            let texts = print.texts(of: row).map { $0.isEmpty ? "·" : $0.replacing("\u{A0}", with: " ") }
            return "\(row.title): \(texts.joined(separator: " | "))"
        }
    }
}

extension RunResult {
    /// The findings as `CODE message`.
    var findings: [String] { log.diagnostics.map { "\($0.code.id) \($0.message)" } }
}
