import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// A verksamhet that is given the sum of those below it has it once too often.
@Suite struct SummedPartsTests {
    /// The severities of the findings on sums of parts, of a budget with some costs.
    private func severities(_ costs: [(verksamhet: String, kronor: Int)], keys: String = "") throws -> [Severity] {
        let folder = TemporaryDirectory()
        let sources = "{path: a.csv, scenario: utfall}, {path: budget.csv, scenario: budget\(keys)}"
        try folder.write(SamplePipeline.oneTable(sources: sources), to: "pipeline.yaml")
        try folder.write(
            "id;namn;overordnad\nvard;Vård;\naldre;Äldre;vard\nskola;Skola;vard\nhem;Hem;aldre\nboende;Boende;aldre\n",
            to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n;skola\n", to: "mapping.csv")
        try folder.write("Datum;Konto;Belopp\n2026-01-03;5010;1,00\n", to: "a.csv")
        let rows = costs.map { "\($0.verksamhet);kostnad;2026;-\($0.kronor)\n" }.joined()
        try folder.write("verksamhet;slag;period;belopp\n" + rows, to: "budget.csv")
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 20260313), environment: [:],
                now: { "" }))
        return try run.run().log.diagnostics.filter { $0.code.id == "AGG319" }.map(\.severity)
    }

    @Test(
        arguments: [
            [("vard", 140), ("aldre", 100), ("skola", 40)],
            // The parts of a part that has nothing of its own.
            [("vard", 140), ("hem", 60), ("boende", 40), ("skola", 40)],
        ] as [[(String, Int)]])
    func aSumIsRefusedUnlessItIsAllowed(costs: [(verksamhet: String, kronor: Int)]) throws {
        #expect(try severities(costs) == [.error])
        #expect(try severities(costs, keys: ", duplicates: allow") == [.warning])
    }

    @Test(
        arguments: [
            [("vard", 130), ("aldre", 100), ("skola", 40)], [("vard", 40), ("skola", 40)],
            [("aldre", 100), ("skola", 40)],
        ] as [[(String, Int)]])
    func whatPartsHaveInCommonIsRead(costs: [(verksamhet: String, kronor: Int)]) throws {
        #expect(try severities(costs) == [])
    }
}
