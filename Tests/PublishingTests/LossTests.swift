import Glibc
import LedgerModel
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Publishing

/// Readers never see half a run, whatever becomes of its files and its locks while it is written.
@Suite struct LossTests {
    let directory = TemporaryDirectory()
    var output: String { "\(directory.path)/out" }
    let disk = DiskFileSystem()

    /// The fingerprint of what readers see under a link; all files of its manifest must be there, and no other.
    func whole(_ link: String = "latest") throws -> String? {
        guard try disk.informationBehindLinks("\(output)/\(link)") != nil else { return nil }
        let text = try disk.contents(of: "\(output)/\(link)/manifest.json")
        let manifest = try #require(PublishedManifest(text))
        #expect(try manifest.isWhole(in: "\(output)/\(link)", disk))
        let files = try directory.files(in: "out/\(link)")
        #expect(files.count == manifest.outputs.count + 1, "and the manifest")
        return manifest.fingerprint
    }

    /// A disk on which something is done before operation `number`, once.
    func disk(
        _ number: Int, locksHold: Bool = true, _ action: @escaping @Sendable () throws -> Void
    ) -> RehearsalFileSystem {
        RehearsalFileSystem(locksHold: locksHold) { at, _ in
            // What it does to the disk succeeds, or is not there to be done.
            if at == number { try? action() }
        }
    }

    static let old = Samples.manifest("old").fingerprint
    static let new = Samples.manifest("new").fingerprint

    private static func remove(_ part: String, fromStagingOf output: String) throws {
        let disk = DiskFileSystem()
        for name in try disk.list("\(output)/.runs") where name.hasPrefix(".staging-") && !name.hasSuffix(".lock") {
            try disk.remove("\(output)/.runs/\(name)\(part)")
        }
    }

    /// The whole folder, a partition of it, and a file: at any moment.
    @Test(arguments: ["", "/transaktioner/period=2026-02", "/utfall_manad.csv"])
    func whatIsRemovedFromTheStagingIsMissed(part: String) throws {
        var losses: Set<String> = []
        for number in 1... {
            try disk.remove(output)
            try Samples.publish("old", output: output, on: RehearsalFileSystem())
            let output = output
            let rehearsal = disk(number) { try Self.remove(part, fromStagingOf: output) }
            var error: StorageError?
            do { try Samples.publish("new", output: output, on: rehearsal) } catch let thrown as StorageError {
                error = thrown
            }
            guard rehearsal.operations.count >= number else { break }
            #expect(try whole() == (error == nil ? Self.new : Self.old), "removed before operation \(number)")
            if let error, let lost = Publication.lost(error) { losses.insert(lost) }
            let left = try disk.list("\(output)/.runs")
            #expect(left == (error == nil ? ["2026-02.r1", "2026-02.r2"] : ["2026-02.r1"]))
        }
        #expect(losses.contains { $0.hasPrefix(part.dropFirst()) }, "\(losses)")
    }

    /// Two runs that both believe to be alone, one of them at any moment of the other.
    @Test func whereLocksDoNotHoldOneOfTwoRunsMayFail() throws {
        var failures = 0
        for number in 1... {
            try disk.remove(output)
            try Samples.publish("old", output: output, on: RehearsalFileSystem())
            let output = output
            let rehearsal = disk(number, locksHold: false) {
                try Samples.publish("other", output: output, on: RehearsalFileSystem(locksHold: false))
            }
            let isDone = (try? Samples.publish("new", output: output, on: rehearsal)) != nil
            guard rehearsal.operations.count >= number else { break }
            let seen = try whole()
            #expect(seen != Self.old && seen != nil, "another run before \(rehearsal.operations[number - 1])")
            if seen == Self.new { #expect(isDone) }
            failures += isDone ? 0 : 1
            try Samples.publish("new", output: output, on: RehearsalFileSystem())
            #expect(try whole() == Self.new)
            #expect(try disk.list("\(output)/.runs").allSatisfy { !$0.hasPrefix(".") })
            #expect(try disk.list(output) == [".lock", ".runs", "2026-02", "latest"])
        }
        #expect(failures > 0, "the other run takes the folder of the first")
    }

    /// The lock is removed, and another run begins: the folder of the first has a lock of its own.
    @Test func aRemovedLockFileLeavesTheFoldersApart() throws {
        for number in 1... {
            try disk.remove(output)
            try Samples.publish("old", output: output, on: RehearsalFileSystem())
            let (output, disk) = (output, disk)
            let other = Mutex(false)
            let rehearsal = self.disk(number) {
                try disk.remove("\(output)/.lock")
                try Samples.publish("other", output: output, on: RehearsalFileSystem())
                other.withLock { $0 = true }
            }
            let isDone = (try? Samples.publish("new", output: output, on: rehearsal)) != nil
            guard rehearsal.operations.count >= number else { break }
            #expect(isDone || other.withLock { $0 }, "at least one of the two, at operation \(number)")
            let seen = try whole()
            #expect(seen != Self.old && seen != nil)
            #expect(try disk.list("\(output)/.runs").count >= 2)
        }
    }

    /// The whole output folder is moved away, and another run makes it anew.
    @Test func aReplacedOutputFolderIsNotWrittenInto() throws {
        var failures = 0
        for number in 1... {
            try disk.remove(output)
            try disk.remove("\(output).old")
            try Samples.publish("old", output: output, on: RehearsalFileSystem())
            let (output, disk) = (output, disk)
            let rehearsal = self.disk(number) {
                try disk.rename(output, to: "\(output).old")
                try Samples.publish("other", output: output, on: RehearsalFileSystem())
            }
            let isDone = (try? Samples.publish("new", output: output, on: rehearsal)) != nil
            guard rehearsal.operations.count >= number else { break }
            failures += isDone ? 0 : 1
            #expect(try whole() != nil, "replaced before operation \(number)")
            #expect(try disk.list(output) == [".lock", ".runs", "2026-02", "latest"])
        }
        #expect(failures > 0)
    }

    @Test func aFolderThatSomebodyHoldsIsNotCleared() throws {
        let holder = try #require(try Publication.open(output: output))
        try disk.remove("\(output)/.lock")
        let other = try #require(try Publication.open(output: output))
        #expect(try disk.information(holder.staging)?.kind == .directory)
        #expect(other.staging != holder.staging)
        other.abandon()
        holder.abandon()
        #expect(try disk.list("\(output)/.runs") == [])
    }

    /// What killed runs have left: folders with and without a lock, a lock alone, links on their way.
    @Test func whatNobodyHoldsIsCleared() throws {
        try disk.createDirectory("\(output)/.runs/.staging-1234/transaktioner")
        try disk.createDirectory("\(output)/.runs/.staging-00ff")
        for name in [".staging-00ff.lock", ".staging-0a.lock"] { try directory.write("", to: "out/.runs/\(name)") }
        for name in [".link-00ff", ".link-77"] { try disk.createLink("\(output)/\(name)", target: "2026-02") }
        try disk.createLink("\(output)/.runs/.staging-9-link", target: "2026-02")
        try Samples.publish("new", output: output, on: RehearsalFileSystem())
        #expect(try disk.list("\(output)/.runs") == ["2026-02.r1"])
        #expect(try disk.list(output) == [".lock", ".runs", "2026-02", "latest"])
    }
}
