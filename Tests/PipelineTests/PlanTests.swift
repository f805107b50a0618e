import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// What the configuration names must be there: files, and verksamheter of the register.
struct PlanTests {
    private let folder = TemporaryDirectory()

    @Test func namesAMissingMappingTable() throws {
        try folder.write(Self.yaml, to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        let result = try run()
        #expect(result.ending == .badConfiguration)
        #expect(result.log.diagnostics.map(\.code.id) == ["CFG141"])
        #expect(result.log.diagnostics.first?.message.contains("mapping.csv") == true)
    }

    @Test func namesAVerksamhetThatTheRegisterLacks() throws {
        try folder.write(Self.yaml.replacing("total: Summa", with: "under: ifo, total: Summa"), to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n5*;aldre\n", to: "mapping.csv")
        let result = try run()
        #expect(result.ending == .badConfiguration)
        #expect(result.log.diagnostics.map(\.code.id) == ["CFG142"])
    }

    @Test func saysWhichSourceHasNoFile() throws {
        try folder.write(Self.yaml, to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n5*;aldre\n", to: "mapping.csv")
        let result = try run()
        #expect(result.ending == .noSource)
        #expect(result.log.diagnostics.map(\.code.id) == ["SRC101"])
        #expect(result.log.diagnostics.first?.location.line == 4)
    }

    @Test func refusesPatternsThatMeetInAFile() throws {
        let sources = "[{path: \"*-01.csv\", scenario: utfall}, {path: \"a-*.csv\", scenario: utfall}]"
        try folder.write(
            Self.yaml.replacing("[{path: huvudbok.se, scenario: utfall}]", with: sources), to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n5*;aldre\n", to: "mapping.csv")
        for name in ["a-01.csv", "a-02.csv", "b-01.csv"] {
            try folder.write("Datum;Konto;Belopp\n2026-01-02;5010;1\n", to: name)
        }
        let result = try run()
        #expect(result.ending == .badConfiguration)
        #expect(result.log.diagnostics.map(\.code.id) == ["CFG132"])
        #expect(result.log.diagnostics.first?.message.contains("a-01.csv") == true)
    }

    /// A browser saves a second download beside the first, and a pattern takes both.
    @Test(arguments: [
        ("{path: \"a*.csv\", scenario: utfall}", ["SRC111"]),
        ("{path: a.csv, scenario: utfall}, {path: \"a (1).csv\", scenario: budget}", []),
        // Each entry reads a column of its own, and both are parts of one outcome.
        (
            "{path: a.csv, scenario: utfall, columns: {konto: Konto, datum: Datum, belopp: Belopp}}, "
                + "{path: \"a (1).csv\", scenario: utfall, columns: {konto: Konto, datum: Datum, belopp: Moms}}", []
        ),
    ])
    func refusesTheSameBytesTwice(sources: String, codes: [String]) throws {
        try folder.write(
            Self.yaml.replacing("{path: huvudbok.se, scenario: utfall}", with: sources), to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n5*;aldre\n", to: "mapping.csv")
        for name in ["a.csv", "a (1).csv"] {
            try folder.write("Datum;Konto;Belopp;Moms\n2026-01-02;5010;1;0,25\n", to: name)
        }
        try folder.write("Datum;Konto;Belopp;Moms\n", to: "a (2).csv")
        try folder.write("Datum;Konto;Belopp;Moms\n", to: "a (3).csv")
        #expect(try run().log.diagnostics.filter { $0.severity == .error }.map(\.code.id) == codes)
    }

    private func run() throws -> RunResult {
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 20260313), environment: [:],
                now: { "" }))
        return try run.run()
    }

    private static let yaml = SamplePipeline.oneTable(sources: "{path: huvudbok.se, scenario: utfall}")
}
