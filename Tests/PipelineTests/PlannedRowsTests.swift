import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// Budgets and forecasts whose rows say of themselves what they are of, through a whole run.
struct PlannedRowsTests {
    private let folder = TemporaryDirectory()

    private static let configuration = """
        version: 1
        name: prov
        title: Prov
        sources:
          - {path: ledger.csv, scenario: utfall}
        SOURCES
        mapping: mapping.csv
        verksamheter: verksamheter.csv
        matt: matt.csv
        tables:
          - id: drift
            title: Drift
            rows:
              - {id: netto, title: Netto}
              - {id: barn, matt: barn}
            unit: kr
            decimals: 0
            columns:
              - {id: utfall, title: U, scenario: utfall, span: manad}
              - {id: budget, title: B, scenario: budget, span: helar}
              - {id: prognos, title: P, scenario: prognos, span: helar}
        output: {directory: out, formats: [csv]}

        """

    private static let head = "verksamhet;matt;scenario;period;antal\n"
    private static let money = "verksamhet;slag;belopp\nskola;kostnad;-1000,00\n"

    /// Checks a pipeline with these sources besides the ledger, and gives the result.
    private func check(_ sources: [String], _ files: [String: String], period: Period? = nil) throws -> RunResult {
        let lines = sources.map { "  - {\($0)}" }.joined(separator: "\n")
        try folder.write(Self.configuration.replacing("SOURCES", with: lines), to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\nskola;Skola;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n5*;skola\n", to: "mapping.csv")
        try folder.write("id;namn;enhet;decimaler;ack\nbarn;Barn;st;0;sista\n", to: "matt.csv")
        try folder.write(
            "Datum;Konto;Belopp\n2026-01-31;5010;100,00\n2026-02-28;5010;200,00\n", to: "ledger.csv")
        for name in files.keys.sorted() { try folder.write(files[name] ?? "", to: name) }
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, period: period, mode: .check, jobs: 1, today: LedgerDate(unchecked: 20_260_315),
                environment: [:], now: { "" }))
        return try run.run()
    }

    private func cells(_ result: RunResult, row: Int) throws -> [String] {
        let table = try #require(result.tables.first)
        return table.rows[row].cells.map { $0?.description ?? "" }
    }

    private func errors(_ result: RunResult) -> [String] {
        result.log.diagnostics.filter { $0.severity == .error }.map { "\($0.code.id): \($0.message)" }
    }

    private static let several = "path: antal.csv, scenario: column"

    @Test func volumesOfSeveralScenariosComeFromOneFile() throws {
        let rows = "skola;barn;utfall;2026-01;40\nskola;Barn;utfall;2026-02;42\n"
        let result = try check(
            [Self.several],
            ["antal.csv": Self.head + rows + "skola;barn;budget;2026-12;43\nskola;barn;prognos;2026;45\n"])
        #expect(errors(result) == [])
        #expect(result.period == Period("2026-02"))
        #expect(try cells(result, row: 1) == ["42.00", "43.00", "45.00"])
        #expect(try cells(result, row: 0).first == "-200.00")
    }

    @Test func theMonthWaitsForItsOutcome() throws {
        let late = try check([Self.several], ["antal.csv": Self.head + "skola;barn;utfall;2026-01;40\n"])
        #expect(late.period == Period("2026-01"))
        let noOutcome = try check([Self.several], ["antal.csv": Self.head + "skola;barn;budget;2026-01;40\n"])
        #expect(noOutcome.period == Period("2026-02"))
        #expect(errors(noOutcome) == [])
    }

    @Test func anAmountOfAnotherFileIsGivenTwice() throws {
        let files = [
            "antal.csv": Self.head + "skola;barn;budget;2026;40\nskola;barn;prognos;2026;40\n",
            "budget.csv": "verksamhet;matt;period;antal\nskola;barn;2026;41\n",
        ]
        let result = try check([Self.several, "path: budget.csv, scenario: budget"], files)
        #expect(errors(result) == ["SRC119: the budget of this row is given by antal.csv:2, too"])
    }

    @Test func aDecisionOfItsOwnIsAdded() throws {
        let head = "verksamhet;slag;period;belopp;beslut;beslutad;typ\nskola;kostnad;2026;-1000,00;;;\n"
        let rows = "skola;kostnad;2026;-100,00;A;2026-02-10;tillagg\nskola;kostnad;2026;-7,00;B;2026-04-10;tillagg\n"
        let budget = ["path: budget.csv, scenario: budget"]
        let result = try check(budget, ["budget.csv": head + rows])
        #expect(errors(result) == [])
        #expect(try cells(result, row: 0)[1] == "-1100.00")
        let twice = try check(budget, ["budget.csv": head + rows + "skola;kostnad;2026;-1,00;A;2026-02-10;tillagg\n"])
        #expect(errors(twice) == ["SRC119: the budget of this row is given by budget.csv:3, too"])
    }

    @Test(arguments: [
        ("budget.csv", Self.money, "-1000.00"), ("budget-2026.csv", Self.money, "-1000.00"),
        ("2026/budget.csv", Self.money, "-1000.00"),
        ("budget.csv", "Verksamhet;Slag;Budget 2026;Prognos helår 2026\nskola;kostnad;-5,00;-6,00\n", "-5.00"),
    ])
    func aBudgetWithoutPeriodIsOfTheRunsYear(name: String, text: String, shown: String) throws {
        let result = try check(["path: \(name), scenario: budget"], [name: text])
        #expect(errors(result) == [])
        #expect(try cells(result, row: 0)[1] == shown)
    }

    @Test func theNameSaysTheYear() throws {
        let result = try check(["path: budget-2025.csv, scenario: budget"], ["budget-2025.csv": Self.money])
        #expect(errors(result).map { $0.contains("2025") } == [true])
    }
}
