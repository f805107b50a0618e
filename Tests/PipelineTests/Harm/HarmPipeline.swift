import Diagnostics
import LedgerModel
import Pipeline
import TestSupport

/// A pipeline that reads one export, whose mapping gives each combination of codes a row of the report.
struct HarmPipeline: Sendable {
    /// The other keys of its one source, such as `basis: periodsaldon`.
    private let keys: String
    private let byYear: Bool

    /// A pipeline; of year-end balances, which have no month, the dataset of years is looked at.
    init(_ keys: String = "", byYear: Bool = false) {
        (self.keys, self.byYear) = (keys, byYear)
    }

    /// What a run makes of an export.
    func read(_ bytes: [UInt8]) throws -> HarmReading {
        let (folder, disk) = (TemporaryDirectory(), HastyDisk())
        for (name, text) in [
            ("pipeline.yaml", yaml), ("mapping.csv", Self.mapping), ("verksamheter.csv", Self.register),
        ] {
            try disk.write(Array(text.utf8), to: "\(folder.path)/\(name)")
        }
        try disk.write(bytes, to: "\(folder.path)/export")
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, today: LedgerDate(unchecked: 2026_07_10), environment: [:], fileSystem: disk,
                now: { "" }))
        let result = try run.run()
        guard case .published = result.ending else { return HarmReading(result, dataset: nil) }
        return HarmReading(result, dataset: try folder.read("out/latest/\(dataset).csv"))
    }

    private var dataset: String { byYear ? "utfall_ar" : "utfall_manad" }

    private var yaml: String {
        """
        version: 1
        name: prov
        title: Prov
        period: \(byYear ? "2026-06" : "latest")
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
            columns: [{id: utfall, title: Utfall, scenario: utfall, span: ack}]
        output: {directory: out, formats: [csv], datasets: [\(dataset)]}

        """
    }

    private static let places = ["kapital"] + Book.ansvar.flatMap { ansvar in Book.vht.map { "\(ansvar)-\($0)" } }

    private static let register = "id;namn;overordnad\n" + places.map { "\($0);\($0);\n" }.joined() + "ovrigt;ovrigt;\n"

    private static let mapping = {
        var text = "konto;ansvar;vht;verksamhet\n7*;;;kapital\n"
        for ansvar in Book.ansvar {
            for vht in Book.vht { text += ";\(ansvar);\(vht);\(ansvar)-\(vht)\n" }
        }
        // What has lost its code counts elsewhere, and nothing is unmapped.
        return text + "3*|4*|5*|6*;;;ovrigt\n"
    }()
}
