import Diagnostics
import LedgerModel
import Pipeline
import TestSupport

/// A pipeline that reads one export, whose mapping gives each code and month a row of the report.
struct HarmPipeline: Sendable {
    private let folder = TemporaryDirectory()

    /// A pipeline with the other keys of its one source, such as `basis: periodsaldon`.
    init(_ keys: String = "") {
        do {
            try folder.write(Self.yaml(keys), to: "pipeline.yaml")
            try folder.write(Self.mapping, to: "mapping.csv")
            try folder.write(Self.register, to: "verksamheter.csv")
            try folder.write("", to: "export")
        } catch {
            preconditionFailure("a folder of one's own can be written: \(error)")
        }
    }

    /// What a run makes of an export.
    func read(_ bytes: [UInt8]) throws -> HarmReading {
        let disk = OneFileDisk("\(folder.path)/export", bytes)
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 2026_07_10), environment: [:],
                fileSystem: disk, now: { "" }))
        return HarmReading(try run.run())
    }

    private static func yaml(_ keys: String) -> String {
        """
        version: 1
        name: prov
        title: Prov
        sources: [{path: export, scenario: utfall\(keys.isEmpty ? "" : ", \(keys)")}]
        dimensions: {ansvar: 1, vht: 20}
        mapping: mapping.csv
        verksamheter: verksamheter.csv
        tables:
          - id: plats
            title: Plats
            rows: {by: verksamhet, level: 1}
            unit: kr
            decimals: 2
            columns: &columns [{id: utfall, title: Utfall, scenario: utfall, span: ack}]
          - {id: slag, title: Slag, rows: {by: slag}, unit: kr, decimals: 2, columns: *columns}
        output: {directory: out, formats: [csv]}

        """
    }

    private static let places = (1...6).flatMap { month in
        ["kapital-\(month)"]
            + Book.ansvar.flatMap { ansvar in Book.vht.map { "\(ansvar)-\($0)-\(month)" } }
    }

    private static let register = "id;namn;overordnad\n" + places.map { "\($0);\($0);\n" }.joined() + "ovrigt;ovrigt;\n"

    private static let mapping = {
        var text = "konto;ansvar;vht;verksamhet;giltig_fran;giltig_till\n"
        for (index, days) in [31, 28, 31, 30, 31, 30].enumerated() {
            let month = index + 1
            let validity = "2026-0\(month)-01;2026-0\(month)-\(days)"
            text += "7*;;;kapital-\(month);\(validity)\n"
            for ansvar in Book.ansvar {
                for vht in Book.vht { text += ";\(ansvar);\(vht);\(ansvar)-\(vht)-\(month);\(validity)\n" }
            }
        }
        // What has lost its code or month counts elsewhere, and nothing is unmapped.
        return text + "3*|4*|5*|6*|7*;;;ovrigt;;\n"
    }()
}
