import Glibc
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

/// The links that readers follow: mended when they are wrong, and never denied once they are switched.
@Suite struct LinkTests {
    let directory = TemporaryDirectory()
    var output: String { "\(directory.path)/out" }
    let disk = DiskFileSystem()

    @discardableResult
    func publish(_ marker: String, period: Period = Samples.february, on disk: any FileSystem = RehearsalFileSystem())
        throws -> String
    {
        try Samples.publish(marker, period: period, output: output, on: disk)
    }

    /// A disk that does not let a link be switched, as where the one that is there is another user's.
    func refusing(_ name: String) -> RehearsalFileSystem {
        let link = "\(output)/\(name)"
        return RehearsalFileSystem { (_, operation) throws(StorageError) in
            guard operation.hasPrefix("rename "), operation.hasSuffix(" \(link)") else { return }
            throw StorageError(operation: "rename to", path: link, code: EPERM)
        }
    }

    @Test func aLinkThatCannotBeSwitchedLeavesNothing() throws {
        try publish("old")
        let before = try directory.files(in: "out/.runs")
        for _ in 1...3 {
            let error = #expect(throws: StorageError.self) { try publish("new", on: refusing("2026-02")) }
            #expect(error?.description == "cannot rename to \(output)/2026-02: Operation not permitted")
            #expect(try directory.files(in: "out/.runs") == before)
            #expect(try disk.list(output) == [".lock", ".runs", "2026-02", "latest"])
        }
        #expect(try publish("new") == "2026-02.r2")
    }

    @Test func aDiskWithoutLinksLeavesNothing() throws {
        let rehearsal = RehearsalFileSystem { (_, operation) throws(StorageError) in
            if operation.hasPrefix("link ") { throw StorageError(operation: "create link", path: "x", code: EPERM) }
        }
        #expect(throws: StorageError.self) { try publish("new", on: rehearsal) }
        #expect(try disk.list("\(output)/.runs") == [])
        #expect(!rehearsal.operations.contains { $0.hasSuffix("/.runs/2026-02.r1") }, "the run never got its name")
    }

    /// A network disk may say that a rename failed which it has done.
    @Test func aRenameThatWasDoneAfterAllIsBelieved() throws {
        try publish("old")
        let (link, disk) = ("\(output)/2026-02", disk)
        let rehearsal = RehearsalFileSystem { (_, operation) throws(StorageError) in
            guard operation.hasPrefix("rename "), operation.hasSuffix(" \(link)") else { return }
            let source = operation.split(separator: " ")[1]
            try disk.rename(String(source), to: link)
            throw StorageError(operation: "rename to", path: link, code: EIO)
        }
        #expect(try publish("new", on: rehearsal) == "2026-02.r2")
        #expect(try disk.readLink(link) == ".runs/2026-02.r2")
    }

    /// A failure after readers see the run is reported as such.
    @Test func troubleAfterTheSwitchSaysThatTheMonthIsPublished() throws {
        try publish("january", period: Samples.january)
        let publication = try #require(try Publication.open(output: output, fileSystem: refusing("latest")))
        try publication.write(Samples.report(), formats: OutputSinks.all)
        let commit = try Destinations.publish(publication.run(of: Samples.manifest()), to: [publication])
        #expect(commit.run == "2026-02.r1")
        #expect(commit.trouble.map { "\($0)" } == "cannot rename to \(output)/latest: Operation not permitted")
        #expect(try disk.readLink("\(output)/2026-02") == ".runs/2026-02.r1")
        #expect(try disk.readLink("\(output)/latest") == "2026-01")
        #expect(throws: StorageError.self) { try Publication.mend(output: output, fileSystem: refusing("latest")) }
        #expect(try Publication.mend(output: output))
        #expect(try disk.readLink("\(output)/latest") == "2026-02")
        #expect(try disk.list(output) == [".lock", ".runs", "2026-01", "2026-02", "latest"])
        #expect(try disk.list("\(output)/.runs") == ["2026-01.r1", "2026-02.r1"])
    }

    @Test(arguments: [nil, "2026-09", "2026-01", ".runs/2026-02.r1", "../elsewhere"])
    func latestIsMended(target: String?) throws {
        try publish("january", period: Samples.january)
        try publish("february")
        try disk.remove("\(output)/latest")
        if let target { try disk.createLink("\(output)/latest", target: target) }
        #expect(try Publication.mend(output: output))
        #expect(try disk.readLink("\(output)/latest") == "2026-02")
        #expect(try disk.list(output) == [".lock", ".runs", "2026-01", "2026-02", "latest"])
    }

    /// Somebody has unlinked a month, or removed its run: the newest that is left is the latest.
    @Test func latestLeavesAMonthThatIsGone() throws {
        try publish("january", period: Samples.january)
        try publish("february")
        try publish("march", period: Period("2026-03")!)
        try disk.remove("\(output)/2026-03")
        #expect(try Publication.mend(output: output))
        #expect(try disk.readLink("\(output)/latest") == "2026-02")
        try disk.remove("\(output)/.runs/2026-02.r1")
        #expect(try Publication.mend(output: output))
        #expect(try disk.readLink("\(output)/latest") == "2026-01")
        #expect(try PublishedRun.whole(output: output, period: nil)?.period == Samples.january)
    }

    @Test func whatIsRightIsLeftAlone() throws {
        #expect(try Publication.mend(output: output), "there is no folder yet")
        #expect(try disk.information(output) == nil)
        try publish("new")
        let rehearsal = RehearsalFileSystem()
        #expect(try Publication.mend(output: output, fileSystem: rehearsal))
        #expect(rehearsal.operations.allSatisfy { $0.hasPrefix("l") || $0.hasPrefix("read link") })
        #expect(!rehearsal.operations.contains { $0.hasPrefix("lock") || $0.hasPrefix("link") })
    }

    /// Whoever holds the lock mends it; what it has staged is no leftover.
    @Test func anotherRunIsNotDisturbed() throws {
        try publish("new")
        let holder = try #require(try Publication.open(output: output))
        #expect(try Publication.mend(output: output))
        #expect(try disk.information(holder.staging)?.kind == .directory)
        try disk.remove("\(output)/latest")
        #expect(try !Publication.mend(output: output))
    }

    @Test func somethingElseUnderTheNameIsNotReplaced() throws {
        try publish("new")
        try disk.remove("\(output)/latest")
        try directory.write("", to: "out/latest")
        let error = #expect(throws: StorageError.self) { try Publication.mend(output: output) }
        #expect(error?.description == "cannot replace \(output)/latest: it is no link; move away what stands there")
    }

    @Test(arguments: [true, false])
    func mendingFailsOrIsDone(isCrash: Bool) throws {
        try publish("january", period: Samples.january)
        try publish("february")
        for number in 1... {
            try disk.remove("\(output)/latest")
            try disk.createLink("\(output)/latest", target: "2026-09")
            let rehearsal = RehearsalFileSystem(isCrash ? .crash(at: number) : .failure(at: number))
            let isDone = (try? Publication.mend(output: output, fileSystem: rehearsal)) ?? false
            guard rehearsal.isTriggered else { break }
            let target = try disk.readLink("\(output)/latest")
            #expect(target == "2026-02" || (target == "2026-09" && !isDone), "fault at operation \(number)")
            #expect(try Publication.mend(output: output))
            #expect(try disk.list(output) == [".lock", ".runs", "2026-01", "2026-02", "latest"])
            #expect(try disk.list("\(output)/.runs") == ["2026-01.r1", "2026-02.r1"])
        }
    }
}
