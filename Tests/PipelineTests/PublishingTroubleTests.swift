import Diagnostics
import Glibc
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Pipeline

/// What a run says when writing fails is what readers see.
@Suite struct PublishingTroubleTests {
    private let folder = TemporaryDirectory()
    private var output: String { "\(folder.path)/out" }

    private func run(_ period: String, refusing name: String? = nil) throws -> RunResult {
        try folder.write(SamplePipeline.oneTable(), to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n5*;aldre\n", to: "mapping.csv")
        try folder.write("Datum;Konto;Belopp\n2026-01-02;5010;1\n2026-02-02;5010;2\n", to: "a.csv")
        let refused = name.map { " \(output)/\($0)" }
        let disk = RehearsalFileSystem { (_, operation) throws(StorageError) in
            guard let refused, operation.hasPrefix("rename "), operation.hasSuffix(refused) else { return }
            throw StorageError(operation: "rename to", path: String(refused.dropFirst()), code: EPERM)
        }
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, period: Period(period), today: LedgerDate(unchecked: 20260328), environment: [:],
                fileSystem: disk, now: { "" }))
        return try run.run()
    }

    private func runs() throws -> [String] { try DiskFileSystem().list("\(output)/.runs") }

    @Test func aMonthThatReadersSeeIsCalledPublished() throws {
        #expect(try run("2026-01").ending == .published(run: "2026-01.r1"))
        let result = try run("2026-02", refusing: "latest")
        #expect(result.ending == .publishedInTrouble(run: "2026-02.r1"))
        #expect(result.log.diagnostics.last?.code.id == "PUB104")
        #expect(!result.log.diagnostics.contains { $0.message.contains("nothing was published") })
        #expect(try DiskFileSystem().readLink("\(output)/2026-02") == ".runs/2026-02.r1")
        // The next night does not publish it again, and says what is wrong still.
        let next = try run("2026-02", refusing: "latest")
        #expect(next.ending == .cannotWrite)
        #expect(next.log.diagnostics.map(\.code.id) == ["PUB106"])
        #expect(try run("2026-02").ending == .nothingNew)
        #expect(try DiskFileSystem().readLink("\(output)/latest") == "2026-02")
        #expect(try runs() == ["2026-01.r1", "2026-02.r1"])
    }

    @Test func aMonthThatReadersDoNotSeeLeavesNothing() throws {
        #expect(try run("2026-01").ending == .published(run: "2026-01.r1"))
        for _ in 1...2 {
            let result = try run("2026-02", refusing: "2026-02")
            #expect(result.ending == .cannotWrite)
            #expect(result.log.diagnostics.map(\.code.id) == ["PUB101"])
            #expect(try runs() == ["2026-01.r1"])
        }
    }
}
