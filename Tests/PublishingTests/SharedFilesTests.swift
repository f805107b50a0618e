import Glibc
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

/// What did not change between two revisions is one file with two names.
@Suite struct SharedFilesTests {
    let directory = TemporaryDirectory()
    var output: String { "\(directory.path)/out" }
    let disk = DiskFileSystem()

    @discardableResult
    func publish(_ marker: String, period: Period = Samples.february, on disk: any FileSystem = RehearsalFileSystem())
        throws -> String
    {
        try Samples.publish(marker, period: period, output: output, on: disk)
    }

    /// The files of a revision that are names of files of another.
    func shared(_ one: String, with other: String) throws -> Set<String> {
        var identities: Set<FileIdentity> = []
        for name in try directory.files(in: "out/.runs/\(other)").keys {
            if let identity = try disk.identity(of: "\(output)/.runs/\(other)/\(name)") { identities.insert(identity) }
        }
        let names = try directory.files(in: "out/.runs/\(one)").keys.filter { name in
            try disk.identity(of: "\(output)/.runs/\(one)/\(name)").map(identities.contains) ?? false
        }
        return Set(names)
    }

    /// The files that depend on the marker, the run's number or the clock.
    static let own: Set = [
        "manifest.json", "datapackage.json", "utfall_manad.csv", "transaktioner/period=2026-02/transaktioner.csv",
    ]

    @Test func whatDidNotChangeIsOneFile() throws {
        try publish("old")
        try publish("old")
        let all = Set(try directory.files(in: "out/.runs/2026-02.r2").keys)
        #expect(try shared("2026-02.r2", with: "2026-02.r1") == all.subtracting(["manifest.json", "datapackage.json"]))
        try publish("new")
        #expect(try shared("2026-02.r3", with: "2026-02.r2") == all.subtracting(Self.own))
        let manifest = try #require(try PublishedRun.whole(output: output, period: nil)?.manifest)
        for file in manifest.outputs {
            #expect(try disk.digest(of: "\(output)/latest/\(file.path)") == (file.bytes, file.sha256))
        }
    }

    /// A new month shares with the one that `latest` names; an unpublished one with its own last revision.
    @Test func otherRevisionsShareToo() throws {
        try publish("same", period: Samples.january)
        try publish("same")
        #expect(try shared("2026-02.r1", with: "2026-01.r1").contains("driftredovisning.csv"))
        try disk.remove("\(output)/2026-02")
        try disk.remove("\(output)/latest")
        try publish("same")
        #expect(try shared("2026-02.r2", with: "2026-02.r1").contains("utfall_manad.csv"))
    }

    /// A file that has moved is the same content under another path.
    @Test func contentIsSharedWhateverItsPath() throws {
        try publish("old")
        let publication = try #require(try Publication.open(output: output))
        var report = Samples.report("old")
        report.tables = []
        report.datasets[0].id = "other"
        try publication.write(report, formats: [CSVSink()])
        _ = try Destinations.publish(publication.run(of: Samples.manifest("old")), to: [publication])
        #expect(try shared("2026-02.r2", with: "2026-02.r1") == ["other.csv"])
    }

    /// What is shared is never waited for, so a night that changes one month of twelve writes one.
    @Test func whatIsSharedIsNotMadeDurableAgain() throws {
        try publish("old")
        let rehearsal = RehearsalFileSystem()
        try publish("new", on: rehearsal)
        let created = rehearsal.operations.filter { $0.hasPrefix("create /") }.map { $0.dropFirst("create ".count) }
        let synchronized = rehearsal.operations.filter { $0.hasPrefix("synchronize /") }.compactMap {
            operation -> String? in
            let path = operation.dropFirst("synchronize ".count)
            guard created.contains(path), let staging = path.firstRange(of: "/.staging-") else { return nil }
            return path[staging.upperBound...].split(separator: "/", maxSplits: 1).last.map(String.init)
        }
        #expect(Set(synchronized) == Self.own)
    }

    /// What is written before the month is known, more than may be open at once, is durable and shared as well.
    @Test func whatIsWrittenEarlyIsSharedToo() throws {
        func publish(on disk: any FileSystem) throws -> String {
            let publication = try #require(try Publication.open(output: output, fileSystem: disk))
            for number in 0..<40 {
                try publication.writeTrace("\(Publication.trace)/sums/\(number).csv") { writer throws(StorageError) in
                    try writer.write(Array("sums \(number)".utf8))
                }
            }
            try publication.write(Samples.report(), formats: OutputSinks.all)
            return try Destinations.publish(publication.run(of: Samples.manifest()), to: [publication]).run
        }
        let rehearsal = RehearsalFileSystem()
        #expect(try publish(on: rehearsal) == "2026-02.r1")
        #expect(rehearsal.operations.count { $0.hasPrefix("synchronize /") && $0.hasSuffix(".csv") } == 42)
        #expect(try publish(on: disk) == "2026-02.r2")
        let shared = try shared("2026-02.r2", with: "2026-02.r1")
        #expect(shared.count { $0.hasPrefix(".trace/sums/") } == 40)
        #expect(try PublishedRun.whole(output: output, period: nil)?.id == "2026-02.r2")
    }

    /// Somebody has written into a published file: it is not spread, and the new revision is as it should be.
    @Test(arguments: ["driftredovisning.csv", "utfall_manad.csv"])
    func aDamagedFileIsNotShared(name: String) throws {
        try publish("old")
        let path = "\(output)/.runs/2026-02.r1/\(name)"
        var bytes = try disk.contents(of: path)
        let whole = bytes
        bytes[bytes.count - 2] ^= 1
        try directory.write(bytes: bytes, to: "out/.runs/2026-02.r1/\(name)")
        try publish("old")
        #expect(try disk.contents(of: "\(output)/2026-02/\(name)") == whole)
        #expect(try !shared("2026-02.r2", with: "2026-02.r1").contains(name))
        #expect(try !shared("2026-02.r2", with: "2026-02.r1").isEmpty)
        #expect(try disk.information("\(output)/2026-02/.link") == nil)
    }

    @Test(arguments: [EPERM, EXDEV, EMLINK, ENOTSUP, ENOSYS])
    func aDiskWithoutHardLinksKeepsWhatWasWritten(code: Int32) throws {
        try publish("old")
        let rehearsal = RehearsalFileSystem { (_, operation) throws(StorageError) in
            if operation.hasPrefix("hard link ") { throw StorageError(operation: "link", path: "x", code: code) }
        }
        #expect(try publish("new", on: rehearsal) == "2026-02.r2")
        #expect(try shared("2026-02.r2", with: "2026-02.r1") == [])
        #expect(try PublishedRun.whole(output: output, period: nil)?.id == "2026-02.r2")
        let created = rehearsal.operations.filter { $0.hasPrefix("create /") }.map { $0.dropFirst("create ".count) }
        for path in created.filter({ !$0.contains("period=2020/") }) {
            #expect(rehearsal.operations.contains("synchronize \(path)"))
        }
    }
}
