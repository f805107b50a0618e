import Diagnostics
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

@Suite struct PublicationTests {
    let directory = TemporaryDirectory()
    var output: String { "\(directory.path)/out" }
    let disk = DiskFileSystem()

    @discardableResult
    func publish(_ marker: String, period: Period = Samples.february, on disk: any FileSystem = RehearsalFileSystem())
        throws -> String
    {
        try Samples.publish(marker, period: period, output: output, on: disk)
    }

    /// What readers see under a link, without the line that names the run.
    func published(_ link: String = "2026-02") throws -> [String: String] {
        guard try disk.information("\(output)/\(link)") != nil else { return [:] }
        let files = try directory.files(in: "out/\(link)")
        #expect(files["manifest.json"] != nil)
        return Dictionary(uniqueKeysWithValues: files.map { ($0, WithoutHistory.text(of: $0, $1)) })
    }

    @Test func layoutAfterTwoRuns() throws {
        #expect(try publish("first") == "2026-02.r1")
        #expect(try publish("second") == "2026-02.r2")
        #expect(try disk.list(output) == [".lock", ".runs", "2026-02", "latest"])
        #expect(try disk.list("\(output)/.runs") == ["2026-02.r1", "2026-02.r2"])
        #expect(try disk.readLink("\(output)/2026-02") == ".runs/2026-02.r2")
        #expect(try disk.readLink("\(output)/latest") == "2026-02")
        for run in ["2026-02.r1", "2026-02.r2"] {
            let text = try disk.contents(of: "\(output)/.runs/\(run)/manifest.json")
            let listed = try #require(PublishedManifest(text)).outputs.map(\.path)
            let found = try directory.files(in: "out/.runs/\(run)").keys.filter { $0 != "manifest.json" }
            #expect(found.sorted() == listed.sorted(), "the manifest lists every file but itself")
            #expect(Set(listed).isSuperset(of: ["datapackage.json", "diagnostics.jsonl", "driftredovisning.txt"]))
            let partitions = Set(listed.filter { $0.hasPrefix("transaktioner/") }.map { $0.split(separator: "/")[1] })
            #expect(partitions == ["period=2026-02"])
        }
        #expect(try published("latest") == published())
        #expect(try directory.read("out/2026-02/manifest.json").contains("\n  \"run\": \"2026-02.r2\",\n"))
    }

    @Test func tenRunsAreCountedAsNumbers() throws {
        for number in 1...11 { #expect(try publish("x") == "2026-02.r\(number)") }
    }

    @Test func latestNeverMovesBackwards() throws {
        try publish("february")
        #expect(try publish("january", period: Samples.january) == "2026-01.r1")
        #expect(try disk.readLink("\(output)/latest") == "2026-02")
        #expect(try disk.readLink("\(output)/2026-01") == ".runs/2026-01.r1")
        try publish("march", period: Period("2026-03")!)
        #expect(try disk.readLink("\(output)/latest") == "2026-03")
    }

    @Test func onlyOneRunHoldsTheLock() throws {
        let holder = try #require(try Publication.open(output: output))
        #expect(try Publication.open(output: output) == nil)
        #expect(try disk.list("\(output)/.runs").count == 2, "the other's staging folder and its lock are left alone")
        holder.abandon()
        #expect(try disk.list("\(output)/.runs") == [])
        #expect(try Publication.open(output: output) != nil)
    }

    @Test func lettingGoRemovesTheStaging() throws {
        func openAndDrop() throws {
            let publication = try #require(try Publication.open(output: output))
            try publication.write(Samples.report(), formats: OutputSinks.all)
        }
        try openAndDrop()
        #expect(try disk.list("\(output)/.runs") == [])
        #expect(try publish("after") == "2026-02.r1")
    }

    @Test func fingerprintOfWhatIsPublished() throws {
        func current(_ period: Period?) throws -> String? {
            try PublishedRun.whole(output: output, period: period)?.manifest?.fingerprint
        }
        #expect(try current(nil) == nil)
        try publish("new", period: Samples.january)
        try publish("newer")
        #expect(try current(nil) == Samples.manifest("newer").fingerprint)
        #expect(try current(Samples.february) == Samples.manifest("newer").fingerprint)
        #expect(try current(Samples.january) == Samples.manifest("new").fingerprint)
        #expect(try current(Period("2025-12")!) == nil)
        let run = try PublishedRun.find(output: output, period: nil)
        #expect(run?.folder == "\(output)/.runs/2026-02.r1")
        #expect(try PublishedRun.find(output: output, period: Period("2025-12")!) == nil)
        try disk.remove("\(output)/latest")
        #expect(try current(Samples.february) == nil, "a run killed before latest moved is done again")
    }

    /// Somebody has tidied up: the same inputs are published again.
    @Test func aPublicationWithoutAllItsFilesIsNone() throws {
        func current() throws -> String? {
            try PublishedRun.whole(output: output, period: nil)?.manifest?.fingerprint
        }
        try publish("new")
        let names = try disk.list("\(output)/latest/").filter { $0 != "manifest.json" }
        #expect(names.count > 5)
        for name in names {
            try publish("new")
            #expect(try current() == Samples.manifest("new").fingerprint)
            try disk.remove("\(output)/latest/\(name)")
            #expect(try current() == nil, "\(name) is missing")
        }
        try publish("new")
        let file = try disk.createOutput("\(output)/latest/\(names[0])")
        try file.synchronizeAndClose()
        #expect(try current() == nil, "\(names[0]) is empty")
    }

    /// A manifest that breaks off is mended, wherever it does.
    @Test func aPublicationWithHalfAManifestIsNone() throws {
        try publish("new")
        let path = "\(output)/latest/manifest.json"
        let whole = try disk.contents(of: path)
        for count in stride(from: 0, to: whole.count, by: 7) {
            let file = try disk.createOutput(path)
            try whole[..<count].withUnsafeBytes { try file.write($0) }
            try file.synchronizeAndClose()
            #expect(try PublishedRun.whole(output: output, period: nil) == nil, "\(count) bytes")
        }
    }

    /// What else stands in the folder is not taken for a month.
    @Test func latestIsARunOfOurs() throws {
        try disk.createDirectory("\(output)/2031-12")
        try disk.createDirectory("\(output)/elsewhere")
        try disk.createLink("\(output)/2031-11", target: "elsewhere")
        try disk.createDirectory("\(output)/.runs/2026-02.r9223372036854775807")
        #expect(try publish("new") == "2026-02.r1")
        #expect(try disk.readLink("\(output)/latest") == "2026-02")
    }

    @Test func aFolderInTheWayIsNotReplaced() throws {
        try disk.createDirectory("\(output)/2026-02")
        let error = #expect(throws: StorageError.self) { try publish("x") }
        #expect(error?.description == "cannot replace \(output)/2026-02: it is no link; move away what stands there")
    }

    /// Everything is durable before the rename that shows it.
    @Test func synchronizesBeforeItShows() throws {
        let rehearsal = RehearsalFileSystem()
        try publish("x", on: rehearsal)
        let operations = rehearsal.operations
        let shown = try #require(operations.firstIndex { $0.hasPrefix("rename ") && $0.hasSuffix("/.runs/2026-02.r1") })
        let before = operations[..<shown]
        let created = before.compactMap { $0.split(separator: " ", maxSplits: 1).last.map(String.init) }
        let written = before.filter { $0.hasPrefix("create ") && !$0.hasPrefix("create directory") }
            .map { $0.dropFirst("create ".count) }.filter { !$0.contains("period=2020/") }
        let run = "\(output)/.runs/2026-02.r1"
        let manifest = try #require(PublishedManifest(try disk.contents(of: "\(run)/manifest.json")))
        #expect(written.count == manifest.outputs.count + 1)
        for path in written {
            let synchronized = try #require(created.lastIndex(of: String(path)))
            #expect(before[synchronized] == "synchronize \(path)")
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            #expect(before[synchronized...].contains("synchronize /\(folder)"))
        }
        let link = try #require(operations.firstIndex { $0.hasPrefix("rename ") && $0.hasSuffix("/out/2026-02") })
        #expect(operations[shown..<link].contains("synchronize \(output)/.runs"))
        #expect(operations[link...].contains("synchronize \(output)"))
    }

    /// No file is waited for while another has yet to be written, unless too many would be open.
    @Test(arguments: [10, 150])
    func writesAllBeforeItWaits(datasets: Int) throws {
        let rehearsal = RehearsalFileSystem()
        let publication = try #require(try Publication.open(output: output, fileSystem: rehearsal))
        var report = Samples.report()
        report.datasets = (0..<datasets).map { number in
            let one = Samples.dataset("x")
            return Dataset(id: "d\(number)", title: one.title, fields: one.fields, key: one.key, rows: one.rows)
        }
        report.tables = []
        try publication.write(report, formats: [CSVSink()])
        _ = try Destinations.publish(publication.run(of: Samples.manifest()), to: [publication])
        var (open, most, waited): (Set<String>, Int, Int) = ([], 0, 0)
        #expect(rehearsal.operations.count { $0.hasPrefix("start ") } == datasets + 2)
        for operation in rehearsal.operations.filter({ !$0.hasPrefix("create directory") }) {
            let words = operation.split(separator: " ", maxSplits: 1).map(String.init)
            if words[0] == "create" {
                open.insert(words[1])
                waited = 0
            }
            if words[0] == "synchronize", open.remove(words[1]) != nil { waited += 1 }
            most = max(most, open.count)
        }
        #expect(open.isEmpty)
        // The data package and the manifest come last.
        #expect(most == min(datasets + 2, 32))
        #expect(waited == most)
    }

    @Test(arguments: [true, false])
    func readersSeeOldOrNewWhateverOperationFails(isCrash: Bool) throws {
        try publish("new")
        let new = try published()
        try disk.remove(output)
        var outcomes: Set<[String: String]> = []
        for number in 1... {
            try disk.remove(output)
            try publish("old", period: Samples.january)
            try publish("old")
            let old = try published()
            let rehearsal = RehearsalFileSystem(isCrash ? .crash(at: number) : .failure(at: number))
            let isDone = (try? publish("new", on: rehearsal)) != nil
            guard rehearsal.isTriggered else { break }

            let seen = try published()
            #expect(seen == old || seen == new, "fault at operation \(number)")
            #expect(!isDone || seen == new, "fault at operation \(number)")
            #expect(try published("latest") == seen)
            outcomes.insert(seen)

            try publish("new")
            #expect(try published() == new, "after a fault at operation \(number)")
            #expect(try disk.list("\(output)/.runs").allSatisfy { !$0.hasPrefix(".") })
        }
        #expect(outcomes.count == 2, "faults before and after the switch were met")
    }

    @Test(arguments: [true, false])
    func aFirstRunIsWholeOrAbsent(isCrash: Bool) throws {
        try publish("new")
        let new = try published()
        for number in 1... {
            try disk.remove(output)
            let rehearsal = RehearsalFileSystem(isCrash ? .crash(at: number) : .failure(at: number))
            _ = try? publish("new", on: rehearsal)
            guard rehearsal.isTriggered else { break }
            let seen = try published()
            #expect(seen.isEmpty || seen == new, "fault at operation \(number)")
            let latest = try published("latest")
            #expect(latest.isEmpty || latest == new)
            if try PublishedRun.whole(output: output, period: Samples.february) == nil {
                try publish("new")
            }
            #expect(try published() == new && published("latest") == new, "after a fault at operation \(number)")
        }
    }
}
