import Diagnostics
import LedgerModel
import Pipeline
import TestSupport

/// A pipeline that reads one export, whose mapping gives each combination of codes a row of the report.
struct HarmPipeline: Sendable {
    private let folder = TemporaryDirectory()
    private let dataset: String

    /// A pipeline with the other keys of its one source, such as `basis: periodsaldon`.
    ///
    /// Year-end balances have no month: of them the dataset of years is looked at.
    init(_ keys: String = "", byYear: Bool = false) {
        dataset = byYear ? "utfall_ar" : "utfall_manad"
        do {
            try folder.write(yaml(keys, period: byYear ? "2026-06" : "latest"), to: "pipeline.yaml")
            try folder.write(Self.mapping, to: "mapping.csv")
            try folder.write(Self.register, to: "verksamheter.csv")
            try folder.write("", to: "export")
        } catch {
            preconditionFailure("a folder of one's own can be written: \(error)")
        }
    }

    /// What a run makes of an export.
    func read(_ bytes: [UInt8]) throws -> HarmReading {
        let output = TemporaryDirectory()
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, output: output.path, today: LedgerDate(unchecked: 2026_07_10), environment: [:],
                fileSystem: OneFileDisk("\(folder.path)/export", bytes), now: { "" }))
        let result = try run.run()
        guard case .published = result.ending else { return HarmReading(result, dataset: nil) }
        return HarmReading(result, dataset: try output.read("latest/\(dataset).csv"))
    }

    private func yaml(_ keys: String, period: String) -> String {
        """
        version: 1
        name: prov
        title: Prov
        period: \(period)
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
