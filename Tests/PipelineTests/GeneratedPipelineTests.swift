import Diagnostics
import LedgerGenerator
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// What the generator writes is in order, without a rule that can never match.
struct GeneratedPipelineTests {
    private let folder = TemporaryDirectory()

    @Test(arguments: [2, 10, 300, 1_500])
    func hasNoWarnings(rules: Int) throws {
        var specification = LedgerSpecification()
        specification.rows = 500
        let template = PipelineTemplate(specification, rules: rules, sources: ["ledger.se"])
        for file in template.files() { try folder.write(bytes: file.bytes, to: file.name) }
        try folder.write(bytes: try LedgerFormat.sie4.bytes(of: SeededLedger(specification)), to: "ledger.se")
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 20260313), environment: [:],
                now: { "" }))
        let result = try run.run()
        #expect(result.ending == .checked)
        #expect(result.log.diagnostics.filter { $0.severity == .warning }.map(\.message) == [])
    }
}
