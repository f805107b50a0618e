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

/// Where rows are not published.
@Suite struct UnpublishedRowsTests {
    private func explain(_ sample: TableSample, _ row: String) throws -> String {
        var run = ExplanationRun(.csv, limit: nil)
        var text = ""
        let request = RunRequest(
            pipeline: sample.folder.path, today: LedgerDate(unchecked: 2026_12_31), environment: [:], now: { "" })
        let ending = try run.explain(request, table: "T", row: row, column: "u") { text += $0 }
        if case .noCell(let reason) = ending { return reason }
        guard case .explained(true) = ending else { return "\(ending)" }
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return [1, 2, 9, 18, 21].map { String(cells[$0]) }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    @Test func sourcesAreReadWhileTheyAreTheSame() throws {
        let sample = try TableSample("{by: verksamhet}")
        sample.datasets = "[utfall_ar]"
        try sample.ledger("2026-03 5010 1 100", "2026-03 5010 1 20", "2026-04 5010 2 5", "2026-04 5020 1 7")
        _ = try sample.run()
        #expect(
            try explain(sample, "familj") == """
                2 2026-03 5010 -100.00 2
                3 2026-03 5010 -20.00 2
                5 2026-04 5020 -7.00 2
                """)
        try sample.ledger("2026-03 5010 1 100")
        #expect(try explain(sample, "Familj") == " 2026-03 5010 -120.00 2\n 2026-04 5020 -7.00 2")
    }

    @Test func changedRowsAreNotShown() throws {
        let sample = try TableSample("{by: verksamhet}")
        try sample.ledger("2026-04 5010 1 100")
        _ = try sample.run()
        let file = "out/2026-04/transaktioner/period=2026-04/transaktioner.csv"
        try sample.folder.write(try sample.folder.read(file).replacing("100.00", with: "101.00"), to: file)
        // The source is as it was read.
        #expect(try explain(sample, "familj") == "2 2026-04 5010 -100.00 2")
        try sample.ledger("2026-04 5010 1 99")
        #expect(try explain(sample, "familj") == " 2026-04 5010 -100.00 2")
    }

    @Test func whatIsMeantIsProposed() throws {
        let sample = try TableSample("{by: verksamhet}")
        try sample.ledger("2026-04 5010 1 100")
        _ = try sample.run()
        #expect(try explain(sample, "famil").hasPrefix("table t has no row 'famil'; did you mean 'familj'?"))
    }
}
