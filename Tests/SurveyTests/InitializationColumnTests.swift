import Diagnostics
import LedgerModel
import Pipeline
import Presentation
import Survey
import TestSupport
import Testing

/// A new pipeline has the columns of the usual report that the exports can feed, and says what the others need.
struct InitializationColumnTests {
    private let folder = TemporaryDirectory()

    @Test func anOutcomeAloneIsShownAlone() throws {
        let configuration = try proposal(of: ["a.se": Self.ledger()])
        #expect(Self.columns(configuration) == ["utfall_ack"])
        #expect(configuration.contains("# Budget (verksamhet;slag;period;belopp): lägg {path: budget-2026.csv, "))
        #expect(configuration.contains("# Året före: lägg en export av 2025 under sources"))
        #expect(try check().tables.map(\.columns.count) == [1, 1])
    }

    @Test func aBudgetIsComparedWithTheOutcomeSoFar() throws {
        let configuration = try proposal(of: ["a.se": Self.ledger("#PBUDGET 0 202601 5010 {} 80.00\n")])
        #expect(Self.columns(configuration) == Self.againstBudget)
        let table = try #require(try check().tables.first)
        #expect(
            table.columns.map(\.title).prefix(3) == ["Utfall jan 2026", "Budget jan 2026", "Avvikelse mot budget jan"])
        #expect(Self.total(table) == ["-100", "-80", "-20", "25%", "-80"])
    }

    @Test(arguments: [
        (
            "#SIETYP 2\n#RAR -1 20250101 20251231\n#PSALDO 0 202601 5010 {} 100.00\n#PSALDO -1 202501 5010 {} 90.00\n",
            true
        ),
        ("#SIETYP 2\n#RAR -1 20250101 20251231\n#PSALDO 0 202601 5010 {} 100.00\n#RES -1 5010 90.00\n", false),
    ])
    func balancesOfTheYearBeforeAreShown(content: String, isShown: Bool) throws {
        let configuration = try proposal(of: ["a.se": "#FLAGGA 0\n#RAR 0 20260101 20261231\n\(content)"])
        #expect(Self.columns(configuration) == (isShown ? ["utfall_ack", "utfall_fg"] : ["utfall_ack"]))
        let table = try #require(try check().tables.first)
        #expect(Self.total(table) == (isShown ? ["-100", "-90"] : ["-100"]))
    }

    @Test func sumsOfTheYearBeforeThatCannotBeReadAreNamed() throws {
        let head = "#RAR -1 20250101 20251231\n#RES -1 5010 90.00\n#RES 0 5010 100.00\n"
        let configuration = try proposal(of: ["a.se": Self.ledger(head)])
        #expect(Self.columns(configuration) == ["utfall_ack"])
        #expect(configuration.contains("# Året före (#RES -1 läses inte bredvid verifikationer): "))
        #expect(try check().ending == .checked)
    }

    @Test func vouchersOfTheYearBeforeAreShown() throws {
        let configuration = try proposal(of: ["a-2025.se": Self.ledger(year: 2025), "a-2026.se": Self.ledger()])
        #expect(Self.columns(configuration) == ["utfall_ack", "utfall_fg"])
        #expect(try check().ending == .checked)
    }

    /// What the comments say is enough for the whole report.
    @Test func theColumnsInCommentsCanBeTakenIn() throws {
        let configuration = try proposal(of: ["a.se": Self.ledger("#PBUDGET 0 202601 5010 {} 80.00\n")])
        try folder.write(
            "verksamhet;slag;period;belopp\nkontoklass-5;kostnad;2026;-130\n", to: "new/prognos-2026-01.csv")
        let whole = configuration.replacing("      # - {", with: "      - {").replacing(
            "sources:\n", with: "sources:\n  - {path: \"prognos-{version}.csv\", scenario: prognos}\n")
        try folder.write(whole, to: "new/pipeline.yaml")
        let result = try check()
        #expect(result.ending == .checked, "\(result.log.diagnostics.map(\.message))")
        let table = try #require(result.tables.first)
        #expect(
            table.columns.map(\.id) == Self.againstBudget.dropLast() + [
                "prognos", "budget", "avvikelse", "avvikelse_procent", "utfall_fg",
            ])
        #expect(Self.total(table).suffix(5) == ["-130", "-80", "-50", "63%", ""])
    }

    // MARK: Steps

    private static let againstBudget = ["utfall_ack", "budget_ack", "avvikelse_ack", "avvikelse_ack_procent", "budget"]

    /// A ledger whose one voucher has a cost of 100 kronor.
    private static func ledger(_ head: String = "", year: Int = 2026) -> String {
        """
        #FLAGGA 0
        #SIETYP 4
        #RAR 0 \(year)0101 \(year)1231
        \(head)#VER A 1 \(year)0131
        {
        #TRANS 5010 {} 100.00
        #TRANS 1930 {} -100.00
        }

        """
    }

    /// The ids of the columns that are no comments.
    private static func columns(_ configuration: String) -> [String] {
        configuration.matches(of: /\n      - \{id: (\w+),/).map { String($0.output.1) }
    }

    /// What is printed of the sum.
    private static func total(_ table: Table) -> [String] {
        table.rows.last.map { TablePrint(table).texts(of: $0) } ?? []
    }

    private func proposal(of files: KeyValuePairs<String, String>) throws -> String {
        for file in files { try folder.write(file.value, to: file.key) }
        var initialization = Initialization(workingDirectory: "/nowhere")
        let ending = try initialization.run(files.map { "\(folder.path)/\($0.key)" }, into: "\(folder.path)/new")
        guard case .written = ending else {
            Issue.record("\(ending) \(initialization.log.diagnostics.map(\.message))")
            return ""
        }
        return try folder.read("new/pipeline.yaml")
    }

    private func check() throws -> RunResult {
        var run = PipelineRun(
            RunRequest(
                pipeline: "\(folder.path)/new", mode: .check, today: LedgerDate(unchecked: 20260313), environment: [:],
                now: { "" }))
        return try run.run()
    }
}
