import Storage
import TestSupport
import Testing

@testable import Publishing

/// A run is published everywhere or nowhere, as far as that can be.
@Suite struct DestinationTests {
    private let directory = TemporaryDirectory()
    private var output: String { "\(directory.path)/out" }
    private let disk = DiskFileSystem()

    /// A destination that notes what is asked of it, and refuses one thing.
    private final class Notebook: Destination {
        struct Refusal: Error {}

        let refused: String
        var notes: [String] = []
        /// What is done while a run is staged.
        var whileStaging: (StagedRun) throws -> Void = { _ in }

        init(refusing refused: String = "nothing") {
            self.refused = refused
        }

        private func note(_ step: String) throws {
            notes.append(step)
            if step == refused { throw Refusal() }
        }

        func stage(_ run: StagedRun) throws {
            try whileStaging(run)
            try note("stage \(run.id)")
        }

        func commit() throws -> (any Error)? {
            try note("commit")
            return nil
        }

        func abandon() { notes.append("abandon") }
    }

    private func publish(_ marker: String, on disk: any FileSystem = DiskFileSystem(), to others: [Notebook]) throws {
        try Samples.publish(marker, output: output, on: disk, and: others)
    }

    @Test func whatIsStagedIsWholeAndUnseen() throws {
        let other = Notebook()
        let (disk, output) = (disk, output)
        other.whileStaging = { run in
            let manifest = try #require(PublishedManifest(try disk.contents(of: "\(run.folder)/manifest.json")))
            #expect(try manifest.isWhole(in: run.folder, disk))
            #expect(manifest.run == run.id)
            #expect(try disk.information("\(output)/2026-02") == nil)
        }
        try publish("new", to: [other])
        #expect(other.notes == ["stage 2026-02.r1", "commit", "abandon"])
        #expect(try disk.readLink("\(output)/latest") == "2026-02")
    }

    /// One refuses to stage: neither the folder nor the other destination shows anything, and nothing is left.
    @Test func nothingIsPublishedWhenADestinationCannotStage() throws {
        let (first, second) = (Notebook(), Notebook(refusing: "stage 2026-02.r1"))
        #expect(throws: Notebook.Refusal.self) { try publish("new", to: [first, second]) }
        #expect(first.notes == ["stage 2026-02.r1", "abandon"])
        #expect(second.notes == ["stage 2026-02.r1", "abandon"])
        #expect(try disk.list(output) == [".lock", ".runs"])
        #expect(try disk.list("\(output)/.runs") == [])
    }

    @Test func aDestinationIsAbandonedWhenTheFolderCannotCommit() throws {
        let link = "\(output)/2026-02"
        let refusing = RehearsalFileSystem { (_, operation) throws(StorageError) in
            guard operation.hasPrefix("rename "), operation.hasSuffix(" \(link)") else { return }
            throw StorageError(operation: "rename to", path: link, code: 1)
        }
        let other = Notebook()
        #expect(throws: StorageError.self) { try publish("new", on: refusing, to: [other]) }
        #expect(other.notes == ["stage 2026-02.r1", "abandon"])
        #expect(try disk.list(output) == [".lock", ".runs"])
        #expect(try disk.list("\(output)/.runs") == [])
    }

    /// Readers of the folder see the run by then: the others go on, and it is reported.
    @Test func aCommitThatFailsAfterTheFoldersIsTrouble() throws {
        let (first, second) = (Notebook(refusing: "commit"), Notebook())
        #expect(throws: Notebook.Refusal.self) { try publish("new", to: [first, second]) }
        #expect(first.notes == ["stage 2026-02.r1", "commit", "abandon"])
        #expect(second.notes == ["stage 2026-02.r1", "commit", "abandon"])
        #expect(try disk.readLink("\(output)/2026-02") == ".runs/2026-02.r1")
        #expect(try disk.readLink("\(output)/latest") == "2026-02")
    }
}
