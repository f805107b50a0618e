import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

/// Whatever fails while revisions change places, readers see a complete run: the one before or the one after.
@Suite struct RevisionTests {
    let directory = TemporaryDirectory()
    var output: String { "\(directory.path)/out" }
    let disk = DiskFileSystem()

    /// What is done to the second of two revisions of February.
    enum Change: CaseIterable, Sendable {
        case rollback, close, reopen, unpublish, prune
    }

    @discardableResult
    func publish(
        _ marker: String, period: Period = Samples.february, status: RunStatus = .preliminar
    ) throws -> String {
        try Samples.publish(marker, period: period, output: output, on: RehearsalFileSystem(), status: status)
    }

    /// January, and two revisions of February.
    func reset(_ change: Change) throws {
        try disk.remove(output)
        if change != .unpublish { try publish("january", period: Samples.january) }
        try publish("old")
        try publish("new", status: change == .reopen ? .definitiv : .preliminar)
        if change == .prune { try publish("newest") }
    }

    /// Does it; throws what failed, also once readers saw it.
    func make(_ change: Change, on disk: any FileSystem) throws {
        let revisions = try #require(try OutputRevisions.open(output: output, fileSystem: disk))
        defer { revisions.release() }
        let ofMonth = try revisions.all(of: Samples.february)
        var trouble: (any Error)?
        switch change {
        case .rollback: trouble = try revisions.publish(ofMonth[0])
        case .unpublish: try revisions.unpublish(Samples.february)
        case .close, .reopen:
            let run = try #require(
                try PublishedRun.find(output: output, period: Samples.february, fileSystem: disk))
            let status = change == .close ? RunStatus.definitiv : .preliminar
            trouble = try revisions.publish(run, as: status, started: "2026-03-14T05:00:00Z") {
                "2026-03-14T05:00:01Z"
            }.trouble
        case .prune: try revisions.remove(try revisions.excess(over: 2))
        }
        if let trouble { throw trouble }
    }

    /// What readers see under a link, each file whole; nil where there is nothing.
    func seen(_ link: String = "2026-02") throws -> [String: String]? {
        guard try disk.information("\(output)/\(link)") != nil else { return nil }
        let manifest = try #require(PublishedManifest(try disk.contents(of: "\(output)/\(link)/manifest.json")))
        for file in manifest.outputs {
            #expect(try disk.digest(of: "\(output)/\(link)/\(file.path)") == (file.bytes, file.sha256))
        }
        let files = try directory.files(in: "out/\(link)")
        #expect(files.count == manifest.outputs.count + 1)
        return Dictionary(uniqueKeysWithValues: files.map { ($0, WithoutHistory.text(of: $0, $1)) })
    }

    /// What is no revision, no note of one, and no published name.
    func leftovers() throws -> [String] {
        let runs = try disk.list("\(output)/.runs").filter { RunID($0) == nil && $0 != "2026-02.left" }
        return try runs + disk.list(output).filter { ![".lock", ".runs", "2026-01", "2026-02", "latest"].contains($0) }
    }

    @Test(arguments: Change.allCases, [true, false])
    func readersSeeBeforeOrAfterWhateverOperationFails(change: Change, isCrash: Bool) throws {
        try reset(change)
        let before = try seen()
        try make(change, on: RehearsalFileSystem())
        let after = try seen()
        #expect((before == after) == (change == .prune))
        var outcomes: Set<[String: String]?> = []
        for number in 1... {
            try reset(change)
            let rehearsal = RehearsalFileSystem(isCrash ? .crash(at: number) : .failure(at: number))
            let isDone = (try? make(change, on: rehearsal)) != nil
            guard rehearsal.isTriggered else { break }
            let met = "fault at \(rehearsal.operations[number - 1])"
            let now = try seen()
            #expect(now == before || now == after, "\(met)")
            #expect(!isDone || now == after, "\(met)")
            outcomes.insert(now)
            // Where no other month is published, `latest` may go before it does.
            let latest = try seen("latest")
            #expect(latest != nil || change == .unpublish, "\(met)")
            #expect([before, after, nil, try seen("2026-01")].contains(latest), "\(met)")
            try listIsWhole(met)
            if change == .rollback, now == after { try isNoted(met) }
            if change == .unpublish, now == nil { try isNoted(met) }

            #expect(try Publication.mend(output: output), "\(met)")
            #expect(try seen("latest") == now, "\(met)")
            // Nothing is in the way of another try.
            if now == before { try make(change, on: RehearsalFileSystem()) }
            #expect(try seen() == after, "\(met)")
            #expect(try leftovers() == [], "\(met)")
        }
        #expect(outcomes.count == (change == .prune ? 1 : 2))
    }

    /// Each revision that is listed can be published.
    private func listIsWhole(_ met: String) throws {
        for revision in try Revision.all(in: output) {
            let folder = "\(output)/.runs/\(revision.id)"
            #expect(try revision.manifest?.isWhole(in: folder, disk) == true, "\(revision.id), \(met)")
        }
    }

    /// No kill leaves a rollback that the next run would not know of.
    private func isNoted(_ met: String) throws {
        #expect(try Revision.left(of: Samples.february, in: output).last?.id == "2026-02.r2", "\(met)")
    }

    /// What was left stands no longer once a run is published in its place, and until then it does.
    @Test(arguments: [true, false])
    func aPublicationEndsTheNote(isCrash: Bool) throws {
        var outcomes: Set<String> = []
        for number in 1... {
            try reset(.rollback)
            try make(.rollback, on: RehearsalFileSystem())
            let rehearsal = RehearsalFileSystem(isCrash ? .crash(at: number) : .failure(at: number))
            _ = try? Samples.publish("newest", output: output, on: rehearsal)
            guard rehearsal.isTriggered else { break }
            let shown = try disk.readLink("\(output)/2026-02")
            let left = try Revision.left(of: Samples.february, in: output).last?.id
            let met = "fault at \(rehearsal.operations[number - 1])"
            #expect([".runs/2026-02.r1", ".runs/2026-02.r3"].contains(shown), "\(met)")
            #expect(left == nil || left == "2026-02.r2" && shown == ".runs/2026-02.r1", "\(met)")
            #expect(try seen() != nil && seen("latest") == seen(), "\(met)")
            outcomes.insert("\(shown) \(left ?? "")")
        }
        #expect(outcomes.isSuperset(of: [".runs/2026-02.r1 2026-02.r2", ".runs/2026-02.r3 "]))
    }

    // MARK: What is left

    @Test func aRollbackIsNotedUntilItsRunComesBack() throws {
        try reset(.rollback)
        try make(.rollback, on: disk)
        #expect(try disk.readLink("\(output)/.runs/2026-02.left") == "2026-02.r2")
        #expect(try Revision.all(in: output).map(\.isLeft) == [false, false, true])
        #expect(try Revision.newestLeftMonth(in: output) == Samples.february)
        // A second step back is from the same sources.
        try publish("newest")
        #expect(try disk.information("\(output)/.runs/2026-02.left") == nil, "a publication is no rollback")
        let revisions = try #require(try OutputRevisions.open(output: output))
        let all = try revisions.all(of: Samples.february)
        for target in [all[1], all[0]] { #expect(try revisions.publish(target) == nil) }
        #expect(try Revision.left(of: Samples.february, in: output).map(\.id) == ["2026-02.r3", "2026-02.r2"])
        #expect(try revisions.publish(all[2]) == nil)
        #expect(try Revision.left(of: Samples.february, in: output).isEmpty)
        #expect(try disk.information("\(output)/.runs/2026-02.left") == nil)
    }

    /// A note that a killed command made before it switched anything says nothing.
    @Test func aNoteOfThePublishedRunIsVoid() throws {
        try reset(.rollback)
        try disk.createLink("\(output)/.runs/2026-02.left", target: "2026-02.r2")
        #expect(try Revision.left(of: Samples.february, in: output).isEmpty)
        try disk.remove("\(output)/.runs/2026-02.left")
        try disk.createLink("\(output)/.runs/2026-02.left", target: "2026-02.r9")
        #expect(try Revision.left(of: Samples.february, in: output).isEmpty, "it is not there")
    }

    @Test func latestLeavesAnUnpublishedMonthAndFollowsItBack() throws {
        try reset(.rollback)
        try make(.unpublish, on: disk)
        #expect(try disk.list(output) == [".lock", ".runs", "2026-01", "latest"])
        #expect(try disk.readLink("\(output)/latest") == "2026-01")
        #expect(try disk.readLink("\(output)/.runs/2026-02.left") == "2026-02.r2")
        try make(.rollback, on: disk)
        #expect(try disk.readLink("\(output)/latest") == "2026-02")
        #expect(try Revision.left(of: Samples.february, in: output).last?.id == "2026-02.r2")
    }

    // MARK: Status

    /// Closing writes what a run writes that renders the closed month; reopening takes it back.
    @Test func closingGivesTheBytesOfARun() throws {
        try reset(.close)
        let open = try seen()
        try make(.close, on: disk)
        let closed = try seen()
        let text = try directory.read("out/2026-02/driftredovisning.txt").split(separator: "\n").map(String.init)
        #expect(text[1...2] == ["Februari 2026, mnkr", "Definitiv, uttag 2026-02-28"])
        #expect(try directory.read("out/2026-02/driftredovisning.json").contains("\n  \"status\": \"definitiv\",\n"))
        let manifest = try PublishedRun.find(output: output, period: nil)?.manifest
        #expect(manifest?.status == .definitiv && manifest?.run == "2026-02.r3")
        #expect(manifest?.finished == "2026-03-14T05:00:01Z")
        #expect(manifest?.fingerprint == Samples.manifest("new").fingerprint)

        try publish("new", status: .definitiv)
        let rendered = try seen()
        let differing = Set(rendered?.keys.filter { rendered?[$0] != closed?[$0] } ?? [])
        #expect(differing == ["manifest.json"], "only the clock differs")
        try make(.reopen, on: disk)
        let reopened = try seen()
        #expect(open?.keys.filter { open?[$0] != reopened?[$0] } == ["manifest.json"])
    }

    /// Only what says the status is written; all else is shared, or copied where the disk cannot.
    @Test(arguments: [true, false])
    func closingSharesWhatItDoesNotChange(hasHardLinks: Bool) throws {
        try reset(.close)
        let rehearsal = RehearsalFileSystem { (_, operation) throws(StorageError) in
            guard !hasHardLinks, operation.hasPrefix("hard link ") else { return }
            throw StorageError(operation: "link", path: "x", code: 1)
        }
        try make(.close, on: rehearsal)
        let names = try directory.files(in: "out/.runs/2026-02.r3").keys.filter { name in
            try disk.areSame("\(output)/.runs/2026-02.r2/\(name)", "\(output)/.runs/2026-02.r3/\(name)")
        }
        let expected = ["diagnostics.jsonl", "driftredovisning.csv", "transaktioner/period=2026-02/transaktioner.csv"]
        #expect(names.sorted() == (hasHardLinks ? expected + ["utfall_manad.csv"] : []))
        #expect(try seen() != nil)
    }

    /// A table that is kept in the trace alone says the status where a published one would.
    @Test func tablesOfTheTraceAreClosedToo() throws {
        let publication = try #require(try Publication.open(output: output))
        let table = try #require(JSONSink().render(Samples.report()).first)
        let path = "\(Publication.trace)/tables/\(table.path)"
        try publication.writeTrace(path) { writer throws(StorageError) in try writer.write(table.content) }
        try publication.write(Samples.report(), formats: [CSVSink()])
        _ = try Destinations.publish(publication.run(of: Samples.manifest()), to: [publication])
        let open = try seen()
        try make(.close, on: disk)
        #expect(try directory.read("out/2026-02/\(path)").contains("\"status\": \"definitiv\""))
        try make(.reopen, on: disk)
        #expect(try seen()?[path] == open?[path])
    }

    @Test func aDamagedRunIsNotClosed() throws {
        for name in ["utfall_manad.csv", "driftredovisning.txt", "datapackage.json"] {
            try reset(.close)
            var bytes = try disk.contents(of: "\(output)/2026-02/\(name)")
            bytes[10] ^= 1
            try directory.write(bytes: bytes, to: "out/.runs/2026-02.r2/\(name)")
            #expect(throws: DamagedFile.self) { try make(.close, on: disk) }
            #expect(try disk.readLink("\(output)/2026-02") == ".runs/2026-02.r2")
            #expect(try leftovers() == [])
        }
    }

    /// A manifest of an older program has no status; what it lacks is put in.
    @Test func aRunOfAnOlderProgramIsClosed() throws {
        try reset(.close)
        let name = "out/.runs/2026-02.r2/manifest.json"
        let lines = try directory.read(name).split(separator: "\n", omittingEmptySubsequences: false)
        let older = lines.filter { !$0.hasPrefix("  \"status\"") && !$0.hasPrefix("  \"uttagsdatum\"") }
        try directory.write(older.joined(separator: "\n").replacing("\"schema\": 2", with: "\"schema\": 1"), to: name)
        let before = try Revision.all(in: output)[2]
        #expect(before.manifest?.status == .preliminar && before.manifest?.uttagsdatum == nil)
        try make(.close, on: disk)
        let text = try directory.read("out/2026-02/manifest.json")
        #expect(text.contains("\"schema\": 1,"), "it is no newer for that")
        #expect(text.contains("\n  \"status\": \"definitiv\",\n  \"uttagsdatum\": \"2026-02-28\",\n  \"started\""))
        try make(.reopen, on: disk)
        try make(.rollback, on: disk)
        #expect(try disk.readLink("\(output)/2026-02") == ".runs/2026-02.r1")
    }

    // MARK: Pruning

    @Test func whatSomebodyNeedsIsNotPruned() throws {
        for marker in ["1", "2"] { try publish(marker, period: Samples.january) }
        for number in 1...6 { try publish("\(number)", status: number == 2 ? .definitiv : .preliminar) }
        let revisions = try #require(try OutputRevisions.open(output: output))
        defer { revisions.release() }
        #expect(try revisions.excess(over: 6).map(\.id) == [])
        let ids = ["2026-01.r1", "2026-02.r1", "2026-02.r3", "2026-02.r4", "2026-02.r5"]
        #expect(try revisions.excess(over: 1).map(\.id) == ids)
        #expect(try revisions.publish(try revisions.all(of: Samples.february)[0]) == nil)
        #expect(try revisions.excess(over: 2).map(\.id) == ["2026-02.r3", "2026-02.r4"], "r1 is published")
        #expect(try revisions.publish(try revisions.all(of: Samples.february)[3]) == nil)
        revisions.release()
        try publish("7")
        #expect(try Revision.excess(over: 1, in: output).map(\.id).contains("2026-02.r6"), "nothing is left any more")
    }

    @Test func aRevisionThatCannotBeReadIsNotPruned() throws {
        for number in 1...3 { try publish("\(number)") }
        try directory.write("{", to: "out/.runs/2026-02.r1/manifest.json")
        #expect(try Revision.excess(over: 1, in: output).map(\.id) == ["2026-02.r2"])
        #expect(try Revision.all(in: output)[0].manifest == nil)
    }
}
