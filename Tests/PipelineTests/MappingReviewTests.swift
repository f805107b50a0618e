import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// A missing rule is reported once over all files of a run, however many workers read them.
struct MappingReviewTests {
    private let folder = TemporaryDirectory()

    private func run(_ mapping: String, unmapped: String = "error", jobs: Int = 1) throws -> RunResult {
        try folder.write(
            """
            version: 1
            name: x
            title: X
            period: 2026-02
            sources:
              - {path: "h-*.csv", scenario: utfall}
              - {path: budget.csv, scenario: budget}
            mapping: mapping.csv
            verksamheter: verksamheter.csv
            unmapped: \(unmapped)
            tables:
              - id: t
                title: T
                rows: {by: slag}
                unit: kr
                decimals: 0
                columns: [{id: u, title: U, scenario: utfall, span: ack}]
            output: {directory: out, formats: [csv]}
            """, to: "pipeline.yaml")
        try folder.write("id;namn\nifo;IFO\nao;ÄO\n", to: "verksamheter.csv")
        try folder.write(mapping, to: "mapping.csv")
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, jobs: jobs, today: LedgerDate(unchecked: 20260328),
                environment: [:],
                now: { "" }))
        return try run.run()
    }

    private func messages(_ result: RunResult) -> [String] {
        result.log.diagnostics.map {
            "\($0.location.description) \($0.code.id) \($0.message)".replacing("\(folder.path)/", with: "")
        }
    }

    private func writeLedgers() throws {
        for month in ["01", "02"] {
            let rows = (0..<50).map { "2026-\(month)-\(10 + $0 / 3);\(6990 + $0 % 3);0805;\($0 % 7);1,00\n" }.joined()
            try folder.write("Datum;Konto;Vht;Ansvar;Belopp\n" + rows, to: "h-\(month).csv")
        }
        try folder.write(
            "verksamhet;slag;period;belopp\nifa;kostnad;2026;-1\nifa;intakt;2026-03;-2\nao;kostnad;2026;-3\n",
            to: "budget.csv")
    }

    /// Whatever the number of workers, and whichever file has the first row.
    @Test(arguments: [1, 2])
    func aGapAndALetterForAZeroSayWhatToMend(jobs: Int) throws {
        try folder.write(
            "Datum;Konto;Belopp\n2026-01-05;5010;1,00\n2026-01-05;501O;9,00\n2026-02-08;5010;1,00\n", to: "h-01.csv")
        try folder.write("Datum;Konto;Belopp\n2026-02-05;5010;7,00\n2026-02-12;5010;1,00\n", to: "h-02.csv")
        try folder.write("verksamhet;slag;period;belopp\nao;kostnad;2026;-3\n", to: "budget.csv")
        let result = try run(
            "konto;verksamhet;giltig_fran;giltig_till\n5010;ifo;;2026-01\n5010;ao;2026-02-11;\n", jobs: jobs)
        let found = result.log.diagnostics.filter { $0.code.id == "MAP101" }
        #expect(
            found.map(\.message) == [
                "no rule maps konto 501O (1 row, 9.00 kr)",
                "no rule maps konto 5010 from 2026-02-05 to 2026-02-08 (2 rows, 8.00 kr): the rules on "
                    + "line 2 (until 2026-01-31), line 3 (from 2026-02-11) are not valid then",
            ])
        #expect(
            found.first?.help?.contains("which takes other rows: if that is meant by 501O, correct the code") == true)
        #expect(found.last?.help?.contains("add a rule: `5010;VERKSAMHET;2026-02-01;2026-02-10`") == true)
    }

    @Test func oneMissingRuleIsOneMessageOverAllFiles() throws {
        try writeLedgers()
        let mapping = "konto;vht;verksamhet\n6991;0805;ifo\n6992;;ifo\n;900;ao\n"
        let result = try run(mapping)
        #expect(result.ending == .badData)
        #expect(
            messages(result) == [
                "h-01.csv:2 MAP101 no rule maps konto 6990 (7 konteringar, 34 rows, 34.00 kr)",
                "budget.csv:2 MAP103 no verksamhet has the id 'ifa' (2 rows, 3.00 kr)",
            ])
        for jobs in [2, 3] { #expect(messages(try run(mapping, jobs: jobs)) == messages(result)) }
    }

    @Test func eatenZerosAreToldWhateverHappensToTheAmounts() throws {
        try writeLedgers()
        let collected = try run("vht;verksamhet\n805;ifo\n", unmapped: "collect")
        #expect(collected.ending == .checked)
        #expect(messages(collected).map { $0.prefix(22) } == ["budget.csv AGG328 rows", "mapping.csv:2:1 MAP312"])
        #expect(messages(collected).last?.contains("(100 rows, 100.00 kr), which no rule takes") == true)
        let refused = try run("vht;verksamhet\n805;ifo\n")
        #expect(refused.log.diagnostics.map(\.code.id) == ["MAP101", "MAP103", "MAP312"])
        #expect(
            refused.log.diagnostics[0].help?.contains("line 2 of the mapping table has vht 805: write 0805") == true)
        for jobs in [2, 3] { #expect(messages(try run("vht;verksamhet\n805;ifo\n", jobs: jobs)) == messages(refused)) }
    }

    @Test func aRuleThatTheBudgetAloneUsesTookSomething() throws {
        try writeLedgers()
        try folder.write("konto;vht;period;belopp\n6990;805;2026;100\n", to: "budget.csv")
        let result = try run("vht;verksamhet\n805;ifo\n0805;ao\n")
        #expect(result.ending == .checked, "\(messages(result))")
        #expect(!result.log.diagnostics.contains { $0.code.id == "MAP312" })
    }
}
