public import Diagnostics
import JSON
import LedgerModel
import Presentation
import Publishing
public import Storage

/// The revisions of an output folder: what `utfall runs` prints.
public struct RevisionList: Sendable {
    /// The findings, when the configuration is wrong.
    public private(set) var log = DiagnosticLog()
    /// Why there is nothing to print, a line without line end; nil when there is.
    public private(set) var absence: String?
    private var revisions: [Revision] = []

    /// Reads the revisions of a pipeline by month and number, of the request's month when it has one.
    public init(_ request: RunRequest) throws(StorageError) {
        guard let output = try PipelineOutput(request, log: &log) else { return }
        revisions = try Revision.all(in: output.folder, of: request.period, fileSystem: request.fileSystem)
        guard revisions.isEmpty else { return }
        let months = try Revision.months(in: output.folder, fileSystem: request.fileSystem).map(\.description)
        if let month = request.period, !months.isEmpty {
            absence = "\(output.name): there is no run of \(month); there is \(RevisionCommand.list(months))"
        } else {
            absence = "\(output.name): nothing is published in \(output.folder)"
        }
    }

    // MARK: Print

    /// A line for each revision, under a heading.
    public var text: String {
        let heading = ["run", "finished", "status", "", "inputs", "records", "debit", "credit"]
        let lines = [heading] + revisions.map(Self.cells)
        let widths = heading.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { Self.line($0, widths) + "\n" }.joined()
    }

    /// The columns from here on are numbers.
    private static let firstNumber = 4

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let space = String(repeating: " ", count: widths[column] - cell.count)
            line += (column == 0 ? "" : "  ") + (column < firstNumber ? cell + space : space + cell)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func cells(_ revision: Revision) -> [String] {
        let manifest = revision.manifest
        let totals = manifest?.totals.first { $0.stage == "parsed" }?.totals
        func kronor(_ ore: Int64?) -> String { ore.map { Amount(ore: $0).printed(in: .kr, decimals: 2) } ?? "" }
        let state = revision.isLatest ? "latest" : revision.isPublished ? "published" : revision.isLeft ? "left" : ""
        return [
            revision.id, manifest?.finished ?? "", manifest?.status.rawValue ?? "cannot be read", state,
            manifest.map { "\($0.inputs.count)" } ?? "", totals.map { "\($0.records)" } ?? "",
            kronor(totals?.debit), kronor(totals?.credit),
        ]
    }

    // MARK: JSON

    /// An object a line for each revision; amounts in öre.
    public var json: String {
        revisions.map { JSONText.line(Self.json($0)) + "\n" }.joined()
    }

    private static func json(_ revision: Revision) -> JSONValue {
        let manifest = revision.manifest
        let inputs = (manifest?.inputs ?? []).map { input -> JSONValue in
            [
                "path": .string(input.path), "scenario": .string(input.scenario), "sha256": .string(input.sha256),
                "bytes": input.bytes.map { .integer($0) } ?? .null, "rows": .integer(input.rows),
            ]
        }
        let totals = (manifest?.totals ?? []).map { stage -> JSONValue in
            [
                "stage": .string(stage.stage), "records": .integer(stage.totals.records),
                "debit": .integer(stage.totals.debit), "credit": .integer(stage.totals.credit),
            ]
        }
        return [
            "run": .string(revision.id), "period": .string(revision.period.description),
            "revision": .integer(revision.number), "started": .string(manifest?.started),
            "finished": .string(manifest?.finished), "status": .string(manifest?.status.rawValue),
            "uttagsdatum": .string(manifest?.uttagsdatum?.description), "published": .bool(revision.isPublished),
            "latest": .bool(revision.isLatest), "left": .bool(revision.isLeft),
            "version": .string(manifest?.version), "schema": manifest.map { .integer($0.schema) } ?? .null,
            "warnings": .integer(manifest?.warningCount), "inputs": .array(inputs), "totals": .array(totals),
        ]
    }
}
