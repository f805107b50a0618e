import LedgerModel
import Pipeline
import Storage
import TestSupport
import Testing

/// Whether a night without news reads the sources again.
@Suite struct SourceDigestsTests {
    private let folder = TemporaryDirectory()
    /// Long after anything that a test writes.
    private static let later: Int64 = 4_000_000_000

    init() throws {
        try folder.write(SamplePipeline.oneTable(), to: "pipeline.yaml")
        try folder.write("konto;verksamhet\n;skola\n", to: "mapping.csv")
        try folder.write("id;namn;overordnad\nskola;Skola;\n", to: "verksamheter.csv")
        try ledger("1,00")
    }

    private func ledger(_ amount: String) throws {
        try folder.write("Datum;Konto;Belopp\n2026-01-15;5010;\(amount)\n", to: "a.csv")
    }

    /// How a run ends, and how often it opens the source.
    private func run(time: Int64 = later, verifies: Bool = false) throws -> (ending: RunResult.Ending, reads: Int) {
        let disk = RehearsalFileSystem()
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, verifies: verifies, today: LedgerDate(unchecked: 2026_12_31), time: time,
                environment: [:], fileSystem: disk, now: { "2026-12-31T00:00:00Z" }))
        let ending = try run.run().ending
        return (ending, disk.operations.count { $0 == "open \(folder.path)/a.csv" })
    }

    @Test func anUnchangedSourceIsReadOnce() throws {
        #expect(try run() == (.published(run: "2026-01.r1"), 1))
        #expect(try run() == (.nothingNew, 0))
        #expect(try run(verifies: true) == (.nothingNew, 1))
        #expect(try run() == (.nothingNew, 0))
    }

    @Test func aChangedSourceIsRead() throws {
        _ = try run()
        try ledger("2,00")
        #expect(try run().ending == .published(run: "2026-01.r2"))
        #expect(try run() == (.nothingNew, 0))
        // The same bytes, written again.
        try ledger("2,00")
        #expect(try run() == (.nothingNew, 1))
        #expect(try run() == (.nothingNew, 0))
    }

    @Test func aFileThatHasJustChangedIsNotTrusted() throws {
        let now = DiskFileSystem.now
        #expect(try run(time: now) == (.published(run: "2026-01.r1"), 1))
        #expect(try run(time: now) == (.nothingNew, 1))
        #expect(try run() == (.nothingNew, 1))
        #expect(try run() == (.nothingNew, 0))
    }

    @Test func aDamagedCacheCostsTimeAlone() throws {
        _ = try run()
        let text = try folder.read("out/.cache/digests.json")
        try folder.write(text.replacing("a", with: "b"), to: "out/.cache/digests.json")
        #expect(try run() == (.nothingNew, 1))
        #expect(try folder.read("out/.cache/digests.json") == text)
        #expect(try run() == (.nothingNew, 0))
    }
}

extension DiskFileSystem {
    /// The time of the disk, in seconds since 1970.
    fileprivate static var now: Int64 {
        let folder = TemporaryDirectory()
        try? folder.write("x", to: "x")
        return (try? DiskFileSystem().information("\(folder.path)/x"))?.modified ?? 0
    }
}
