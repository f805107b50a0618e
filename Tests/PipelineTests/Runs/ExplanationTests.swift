import LedgerModel
import Pipeline
import Storage
import TestSupport
import Testing

/// What a figure is made of.
@Suite struct ExplanationTests {
    private let output = TemporaryDirectory()

    private func request(_ pipeline: String, _ period: Period? = nil) -> RunRequest {
        RunRequest(
            pipeline: pipeline, period: period, output: output.path, jobs: 2, today: LedgerDate(unchecked: 2026_12_31),
            environment: [:], now: { "2026-12-31T00:00:00Z" })
    }

    @Test func everyCellOfTheSampleIsTheSumOfItsRows() throws {
        let request = request("\(Repository.root)/Pipelines/socialnamnden")
        var run = PipelineRun(request)
        #expect(try run.run().ending == .published(run: "2026-02.r1"))
        #expect(try EveryCell.explain(request) > 100)
    }

    @Test(.enabled(if: (try? DiskFileSystem().list("\(Repository.shared)/tables")) != nil))
    func everyCellOfPublishedTablesIsTheSumOfItsRows() throws {
        let disk = DiskFileSystem()
        var cells = 0
        for name in try disk.list("\(Repository.shared)/tables") {
            let folder = "\(Repository.shared)/tables/\(name)"
            guard try disk.information(folder)?.kind == .directory else { continue }
            let own = TemporaryDirectory()
            var request = request(folder)
            request.output = own.path
            var run = PipelineRun(request)
            let result = try run.run()
            guard case .published = result.ending else {
                Issue.record("\(name): \(result.ending) \(result.findings)")
                continue
            }
            cells += try EveryCell.explain(request)
        }
        #expect(cells > 400)
    }
}
