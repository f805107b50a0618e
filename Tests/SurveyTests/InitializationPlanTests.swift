import Diagnostics
import LedgerModel
import Pipeline
import Survey
import TestSupport
import Testing

/// Budgets and forecasts that are files of their own are sources of a new pipeline, and no outcome.
struct InitializationPlanTests {
    private let folder = TemporaryDirectory()
    private static let ledger = "Datum;Konto;Belopp\n2026-01-31;5010;100,00\n2026-02-15;5010;100,00\n"
    private static let plan = "verksamhet;slag;period;belopp\nkontoklass-5;kostnad;2026;-1200,00\n"
    private static let lastYear = plan.replacing("2026", with: "2025")

    @Test func aBudgetAndAForecastGiveTheWholeReport() throws {
        let configuration = try written(
            ["a.csv": Self.ledger, "Budget 2026.csv": Self.plan, "prognos-2026-02.csv": Self.plan])
        #expect(configuration.contains("{path: \"../Budget 2026.csv\", scenario: budget}"))
        #expect(configuration.contains("{path: \"../prognos-{version}.csv\", scenario: prognos}"))
        #expect(!configuration.contains("# Prognos") && !configuration.contains("avvikelse_ack"))
        let result = try check()
        #expect(result.ending == .checked, "\(result.log.diagnostics.map(\.message))")
        #expect(result.log.count(.warning) == 0, "\(result.log.diagnostics.map(\.message))")
        #expect(
            result.tables.first?.columns.map(\.id) == [
                "utfall_ack", "budget_ack", "prognos", "budget", "avvikelse", "avvikelse_procent",
            ])
    }

    @Test func aBudgetInTermsOfTheLedgerHasRules() throws {
        let budget = "konto;period;belopp\n5010;2026;1200,00\n6010;2026;600,00\n"
        _ = try written(["a.csv": Self.ledger, "budget.csv": budget])
        #expect(try folder.read("new/mapping.csv").contains("\n6010;kontoklass-6;"))
        #expect(try check().ending == .checked)
    }

    /// Of forecasts whose names differ in the month alone, one counts.
    @Test(arguments: [
        (["prognos-2026-01.csv", "prognos-2026-02.csv"], "prognos-{version}.csv"),
        (["prognos-2025-12.csv", "prognos-2026-01.csv"], "prognos-{version}.csv"), (["prognos.csv"], "prognos.csv"),
    ])
    func oneForecastCounts(names: [String], path: String) throws {
        let files = [("a.csv", Self.ledger)] + names.map { ($0, Self.plan) }
        let configuration = try written(files)
        #expect(configuration.matches(of: /scenario: prognos}\n/).count == 1)
        #expect(configuration.contains("{path: \"../\(path)\", scenario: prognos}"))
        let result = try check()
        #expect(result.ending == .checked, "\(result.log.diagnostics.map(\.message))")
    }

    @Test func aBudgetOfItsOwnReplacesThatOfAnExport() throws {
        let export = """
            #FLAGGA 0
            #SIETYP 4
            #RAR 0 20260101 20261231
            #PBUDGET 0 202601 5010 {} 80.00
            #VER A 1 20260131
            {
            #TRANS 5010 {} 100.00
            #TRANS 1930 {} -100.00
            }

            """
        let configuration = try written(["a.se": export, "budget.csv": Self.plan])
        #expect(configuration.matches(of: /scenario: budget}\n/).count == 1)
        #expect(try check().ending == .checked)
    }

    @Test func anExportOfBudgetsAloneIsABudget() throws {
        let export = "#FLAGGA 0\n#SIETYP 2\n#RAR 0 20260101 20261231\n#PBUDGET 0 202601 5010 {} 80.00\n"
        let configuration = try written(["a.csv": Self.ledger, "b.se": export])
        #expect(configuration.contains("b.se\", scenario: budget}"))
        #expect(try check().ending == .checked)
    }

    @Test(arguments: [
        (["budget.csv"], Self.plan, "no file holds an outcome"),
        (["a.csv", "budget.csv"], Self.lastYear, "without amounts of 2026, the year of the outcome"),
    ])
    func aPlanWithoutOutcomeIsRefused(names: [String], plan: String, reason: String) throws {
        let files = names.map { ($0, $0 == "a.csv" ? Self.ledger : plan) }
        guard case .refused(let text) = try initialize(files) else {
            Issue.record("it was not refused")
            return
        }
        #expect(text.contains(reason))
    }

    /// A name that only begins so, or says both, tells nothing.
    @Test(arguments: ["budgetuppfoljning.csv", "budget-och-prognos.csv", "utfall.csv"])
    func otherTablesAreOutcome(name: String) throws {
        let configuration = try written([(name, Self.ledger)])
        #expect(configuration.contains("\(name)\", scenario: utfall}"))
    }

    @Test func aPlanWithErrorsLeavesNothing() throws {
        let plan = "verksamhet;slag;period;belopp\nkontoklass-5;kostnad;2026;x\n"
        #expect(try initialize([("a.csv", Self.ledger), ("budget.csv", plan)]) == .badData)
    }

    // MARK: Steps

    private func written(_ files: KeyValuePairs<String, String>) throws -> String {
        try written(files.map { ($0.key, $0.value) })
    }

    private func written(_ files: [(String, String)]) throws -> String {
        let ending = try initialize(files)
        guard case .written = ending else {
            Issue.record("\(ending)")
            return ""
        }
        return try folder.read("new/pipeline.yaml")
    }

    private func initialize(_ files: [(String, String)]) throws -> Initialization.Ending {
        for (name, text) in files { try folder.write(text, to: name) }
        var initialization = Initialization(workingDirectory: "/nowhere")
        return try initialization.run(files.map { "\(folder.path)/\($0.0)" }, into: "\(folder.path)/new")
    }

    private func check() throws -> RunResult {
        var run = PipelineRun(
            RunRequest(
                pipeline: "\(folder.path)/new", mode: .check, today: LedgerDate(unchecked: 20260313), environment: [:],
                now: { "" }))
        return try run.run()
    }
}
