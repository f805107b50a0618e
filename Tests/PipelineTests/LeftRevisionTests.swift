import Diagnostics
import LedgerModel
import Publishing
import Storage
import TestSupport
import Testing

@testable import Pipeline

/// What was rolled back or unpublished by hand stands until its sources or its configuration change.
struct LeftRevisionTests {
    /// January and two nights of February.
    private func twoNights() throws -> Deliveries {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.run().publishedMonth == "2026-01")
        try night.csv("a.csv", "2026-01-31", "2026-02-27")
        #expect(try night.run().publishedMonth == "2026-02")
        try night.csv("a.csv", "2026-01-31", "2026-02-27", "2026-02-28")
        #expect(try night.run().publishedMonth == "2026-02")
        return night
    }

    @Test(arguments: [nil, "2026-02"])
    func aRollbackStandsAndIsToldOnce(period: String?) throws {
        let night = try twoNights()
        let result = try night.change(.rollback(to: nil), "2026-02")
        #expect(result.status == .success)
        #expect(result.text == "prov: 2026-02 is 2026-02.r1 of 2026-03-13 again; 2026-02.r2 was left")
        #expect(night.link("2026-02") == ".runs/2026-02.r1")
        let first = try night.run(period)
        #expect(first.ending == .nothingNew && first.codes == ["PUB201"] && first.newWarnings == 1)
        #expect(first.success == "prov: 2026-02 stays, 1 new warning")
        #expect(night.filesRead == 0)
        let second = try night.run(period)
        #expect(second.ending == .nothingNew && second.newWarnings == 0)
        #expect(night.link("2026-02") == ".runs/2026-02.r1")

        try night.csv("a.csv", "2026-01-31", "2026-02-27", "2026-02-28", "2026-02-26")
        #expect(try night.run(period).ending == .published(run: "2026-02.r3"))
        #expect(night.link(".runs/2026-02.left") == nil)
        #expect(try night.run(period).ending == .nothingNew)
        #expect(try night.run(period).codes == [])
    }

    @Test func theConfigurationAndForceUndoIt() throws {
        let night = try twoNights()
        try night.change(.rollback(to: 1), "2026-02")
        #expect(try night.run(force: true).ending == .published(run: "2026-02.r3"))
        try night.change(.rollback(to: 1), "2026-02")
        #expect(try night.run().ending == .nothingNew)
        try night.folder.write("konto;verksamhet\n50*;skola\n", to: "mapping.csv")
        #expect(try night.run().ending == .published(run: "2026-02.r4"))
        #expect(night.link(".runs/2026-02.left") == nil)
    }

    /// A second step back, and the sources of the day before: what is published is what the sources give.
    @Test func furtherStepsStandAsWell() throws {
        let night = try twoNights()
        try night.csv("a.csv", "2026-01-31", "2026-02-26")
        #expect(try night.run().publishedMonth == "2026-02")
        try night.change(.rollback(to: nil), "2026-02")
        try night.change(.rollback(to: nil), "2026-02")
        #expect(night.link("2026-02") == ".runs/2026-02.r1")
        #expect(try night.run().codes == ["PUB201"])
        try night.csv("a.csv", "2026-01-31", "2026-02-27")
        #expect(try night.run().ending == .nothingNew)
        #expect(night.link("2026-02") == ".runs/2026-02.r1")
    }

    /// The sources were mended to what is published, and then that is rolled back as well.
    @Test func whatIsLeftLastStandsToo() throws {
        let night = try twoNights()
        try night.csv("a.csv", "2026-01-31", "2026-02-26")
        #expect(try night.run().publishedMonth == "2026-02")
        try night.change(.rollback(to: nil), "2026-02")
        try night.csv("a.csv", "2026-01-31", "2026-02-27", "2026-02-28")
        #expect(try night.run().ending == .nothingNew)
        try night.change(.rollback(to: nil), "2026-02")
        #expect(try night.run().codes == ["PUB201"])
        #expect(night.link("2026-02") == ".runs/2026-02.r1")
        try night.change(.unpublish, "2026-02")
        #expect(try night.run("2026-02").codes == ["PUB201"])
        #expect(night.link("2026-02") == nil)
    }

    /// A month that is closed after a rollback is held against its run as it is.
    @Test func whatIsClosedSinceIsNotRolledBack() throws {
        let night = try twoNights()
        try night.change(.rollback(to: nil), "2026-02")
        try night.change(.close, "2026-02")
        let result = try night.run()
        #expect(result.ending == .badData && result.codes == ["PUB107"])
        #expect(result.difference?.isSame == false)
    }

    /// An open month gets what a closed revision has, and stays open.
    @Test func aRollbackClosesNoMonth() throws {
        let night = try twoNights()
        try night.change(.close, "2026-02")
        try night.change(.reopen, "2026-02")
        let result = try night.change(.rollback(to: 3), "2026-02")
        #expect(
            result.text
                == "prov: 2026-02 is 2026-02.r3 again, as 2026-02.r5, which is open: run `utfall close` to close it")
        #expect(night.published("2026-02/netto.txt")?.contains("Definitiv") == false)
    }

    /// A newer program would write other bytes, but what was left was left for its figures.
    @Test func aNewerProgramIsNoReason() throws {
        let night = try twoNights()
        try night.change(.rollback(to: nil), "2026-02")
        let left = try #require(try PublishedRun.open("2026-02.r2", in: "\(night.folder.path)/out")?.manifest)
        let inputs = left.inputs.map {
            Fingerprint.Input(scenario: .utfall, path: $0.path, sha256: $0.sha256 ?? "")
        }
        let older = Fingerprint.of(version: "0.0.1", configuration: left.configuration ?? "", inputs: inputs)
        let name = "out/.runs/2026-02.r2/manifest.json"
        let text = try night.folder.read(name).replacing(left.fingerprint, with: older)
            .replacing("\"version\": \"\(ProgramVersion.current)\"", with: "\"version\": \"0.0.1\"")
        try night.folder.write(text, to: name)
        #expect(try night.run().codes == ["PUB201"])
        #expect(night.filesRead == 0)
    }

    /// Where only reading tells what the run would be, it tells that nothing has changed.
    @Test func itStandsAlsoWhenAllHadToBeRead() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-02-27", "2026-03-20")
        #expect(try night.run("2026-02").publishedMonth == "2026-02")
        try night.change(.unpublish, "2026-02")
        night.today = LedgerDate(unchecked: 2026_03_25)
        let result = try night.run("2026-02")
        #expect(result.ending == .nothingNew && result.codes.contains("PUB201"))
        #expect(night.filesRead == 1)
        #expect(night.link("2026-02") == nil)
        #expect(try night.run().publishedMonth == "2026-03", "another month is no business of it")
    }

    @Test(arguments: [nil, "2026-02"])
    func anUnpublishedMonthStaysAway(period: String?) throws {
        let night = try twoNights()
        let result = try night.change(.unpublish, "2026-02")
        #expect(result.text == "prov: 2026-02 is unpublished, 2026-02.r2 is kept; latest is 2026-01")
        #expect(night.link("2026-02") == nil && night.link("latest") == "2026-01")
        #expect(try night.run(period).codes == ["PUB201"])
        #expect(try night.run(period).newWarnings == 0)
        #expect(night.link("2026-02") == nil && night.link("latest") == "2026-01")
        #expect(try night.change(.unpublish, "2026-02").text == "prov: 2026-02 is not published; nothing was to do")
        #expect(try night.change(.rollback(to: 2), "2026-02").text == "prov: 2026-02 is 2026-02.r2 of 2026-03-13 again")
        #expect(night.link("latest") == "2026-02")
        #expect(try night.run(period).codes == [])
    }

    // MARK: What cannot be done

    @Test func whatIsNotThereIsNamed() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.change(.unpublish, "2026-01").status == .badData)
        #expect(try night.change(.unpublish, "2026-01").text.hasPrefix("prov: nothing is published in "))
        _ = try night.run()
        let other = try night.change(.rollback(to: nil), "2026-05")
        #expect(other.status == .badData && other.text == "prov: there is no run of 2026-05; there is 2026-01")
        let first = try night.change(.rollback(to: nil), "2026-01")
        #expect(first.status == .badData)
        #expect(first.text == "prov: there is no revision of 2026-01 before 2026-01.r1; it has r1")
        #expect(try night.change(.rollback(to: 7), "2026-01").text == "prov: 2026-01 has no r7; it has r1")
        let same = try night.change(.rollback(to: 1), "2026-01")
        #expect(same.status == .success && same.text.hasSuffix("nothing was to do"))
        try night.change(.unpublish, "2026-01")
        #expect(try night.change(.rollback(to: nil), "2026-01").text.hasSuffix("name a revision with --to: r1"))
        #expect(try night.change(.close, "2026-01").status == .badData)
    }

    @Test func aDamagedRevisionIsNotPublished() throws {
        let night = try twoNights()
        try night.folder.write("rad_id", to: "out/.runs/2026-02.r1/netto.csv")
        let result = try night.change(.rollback(to: nil), "2026-02")
        #expect(result.status == .badData && result.text.contains("2026-02.r1 cannot be published"))
        #expect(night.link("2026-02") == ".runs/2026-02.r2")
    }

    @Test func anotherHoldsTheFolderOrOwnsIt() throws {
        let night = try twoNights()
        let lock = try #require(try DiskFileSystem().lock("\(night.folder.path)/out/.lock"))
        for action in [RevisionCommand.Action.rollback(to: nil), .close, .prune(keep: 1, isDryRun: false)] {
            let result = try night.change(action, "2026-02")
            #expect(result.status == .locked)
            #expect(result.log.diagnostics.map(\.code.id) == ["PUB102"])
        }
        lock.release()
        let name = "pipeline.yaml"
        try night.folder.write(try night.folder.read(name).replacing("name: prov", with: "name: annan"), to: name)
        let result = try night.change(.unpublish, "2026-02")
        #expect(result.status == .badConfiguration)
        #expect(result.log.diagnostics.map(\.code.id) == ["PUB103"])
        try night.folder.write("version: 1\n", to: name)
        #expect(try night.change(.unpublish, "2026-02").status == .badConfiguration)
    }

    /// What is published can be rolled back though the tables of the pipeline are wrong now.
    @Test func aWrongMappingIsNoHindrance() throws {
        let night = try twoNights()
        try night.folder.write("x", to: "mapping.csv")
        #expect(try night.change(.rollback(to: nil), "2026-02").status == .success)
        try night.remove("mapping.csv")
        #expect(try night.change(.rollback(to: 2), "2026-02").status == .success)
    }

    /// The run that was rolled back to is gone: what the sources give is better than nothing.
    @Test func aRollbackToNothingIsMended() throws {
        let night = try twoNights()
        try night.change(.rollback(to: nil), "2026-02")
        try DiskFileSystem().remove("\(night.folder.path)/out/.runs/2026-02.r1")
        #expect(try night.run().ending == .published(run: "2026-02.r3"))
    }
}
