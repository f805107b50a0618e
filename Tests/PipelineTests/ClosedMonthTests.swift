import LedgerModel
import Publishing
import Storage
import TestSupport
import Testing

@testable import Pipeline

/// No run changes the figures of a closed month unasked.
struct ClosedMonthTests {
    private func closed() throws -> Deliveries {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.run().ending == .published(run: "2026-01.r1"))
        let result = try night.change(.close, "2026-01")
        #expect(result.text == "prov: 2026-01 is closed (2026-01.r2)")
        return night
    }

    @Test func aMonthWhoseManifestIsGoneStaysClosed() throws {
        let night = try closed()
        try night.folder.write("", to: "out/.runs/2026-01.r2/manifest.json")
        try night.csv("a.csv", "2026-01-31", "2026-01-30")
        #expect(try night.run().codes == ["PUB107"])
        #expect(try night.change(.unpublish, "2026-01").status == .badData)
    }

    @Test func otherFiguresAreRefused() throws {
        let night = try closed()
        let before = night.published("2026-01/netto.txt")
        #expect(before?.contains("Definitiv, uttag 2026-01-31") == true)
        try night.csv("a.csv", "2026-01-31", "2026-01-30")
        for mode in [RunRequest.Mode.publish, .check] {
            let result = try night.run(mode: mode)
            #expect(result.ending == .badData && result.codes == ["PUB107"])
            #expect(
                result.messages("PUB107")[0].hasPrefix(
                    "2026-01 is closed (2026-01.r2), and the run would change its figures: "
                        + "netto aldre/utfall -100.00 -> -200.00; netto total/utfall -100.00 -> -200.00; utfall_manad"))
        }
        #expect(night.link("2026-01") == ".runs/2026-01.r2")
        #expect(try night.revisions() == ["2026-01.r1", "2026-01.r2"])

        #expect(try night.run(force: true).ending == .published(run: "2026-01.r3"))
        let after = night.published("2026-01/netto.txt")
        #expect(after?.contains("-200") == true && after?.contains("Definitiv") == true)
        #expect(night.published(".runs/2026-01.r2/netto.txt") == before, "the old one is kept")
        #expect(try night.run().ending == .nothingNew)
    }

    /// Another order, a text, a title: no figure.
    @Test func theSameFiguresAreNothingNew() throws {
        let night = try closed()
        #expect(try night.run().ending == .nothingNew)
        try night.csv("a.csv", "2026-01-31", also: "\n")
        #expect(try night.run().ending == .nothingNew)
        try night.folder.write("id;namn;overordnad\naldre;Äldre;\nskola;Skola;\n", to: "verksamheter.csv")
        #expect(try night.run().ending == .nothingNew)
        #expect(try night.run(mode: .check).ending == .checked)
        #expect(try night.revisions() == ["2026-01.r1", "2026-01.r2"])
        try night.folder.write("konto;verksamhet\n50*;skola\n", to: "mapping.csv")
        #expect(try night.run().codes == ["PUB107"])
    }

    /// Without CSV there is the print to compare.
    @Test(arguments: ["2026-01-30", ""])
    func withoutDataThePrintIsCompared(date: String) throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        let yaml = try night.folder.read("pipeline.yaml")
        let other = yaml.replacing("formats: [csv]", with: "formats: [json], datasets: []")
        try night.folder.write(other, to: "pipeline.yaml")
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.run().publishedMonth == "2026-01")
        try night.change(.close, "2026-01")
        try night.csv("a.csv", "2026-01-31", also: date.isEmpty ? "\n" : "\(date);5010;1,00\n")
        let result = try night.run()
        #expect(result.ending == (date.isEmpty ? .nothingNew : .badData))
        #expect(result.messages("PUB107").allSatisfy { $0.hasSuffix("netto is printed otherwise") })
    }

    @Test func aDamagedClosedRunIsNotReplaced() throws {
        let night = try closed()
        try DiskFileSystem().remove("\(night.folder.path)/out/2026-01/utfall_ar.csv")
        let result = try night.run()
        #expect(result.ending == .badData && result.codes == ["PUB107"])
        #expect(result.messages("PUB107")[0].contains("utfall_ar.csv is not there any more"))
        #expect(try night.run(force: true).ending == .published(run: "2026-01.r3"))
    }

    /// What a forced run renders is what closing gave.
    @Test func closingAndRenderingGiveTheSameBytes() throws {
        let night = try closed()
        let names = ["netto.txt", "netto.csv", "utfall_ar.csv", "diagnostics.jsonl"]
        let before = names.map { night.published("2026-01/\($0)") }
        let result = try night.run(force: true)
        #expect(result.ending == .published(run: "2026-01.r3"))
        #expect(names.map { night.published("2026-01/\($0)") } == before)
        let disk = DiskFileSystem()
        let (one, other) = ("\(night.folder.path)/out/.runs/2026-01.r2", "\(night.folder.path)/out/.runs/2026-01.r3")
        #expect(try disk.areSame("\(one)/netto.txt", "\(other)/netto.txt"))
        #expect(result.prints == [night.published("2026-01/netto.txt") ?? ""])
        // And reopened it is as it was first.
        #expect(try night.change(.reopen, "2026-01").text == "prov: 2026-01 is open (2026-01.r4)")
        #expect(night.published("2026-01/netto.txt") == night.published(".runs/2026-01.r1/netto.txt"))
        #expect(try night.change(.reopen, "2026-01").text.hasSuffix("open already (2026-01.r4); nothing was to do"))
        try night.csv("a.csv", "2026-01-31", "2026-01-30")
        #expect(try night.run().ending == .published(run: "2026-01.r5"))
    }

    @Test func itIsNeitherRolledBackNorUnpublished() throws {
        let night = try closed()
        for action in [RevisionCommand.Action.rollback(to: 1), .unpublish] {
            let result = try night.change(action, "2026-01")
            #expect(
                result.status == .badData && result.text.contains("which is closed (2026-01.r2); run `utfall reopen "))
        }
        #expect(night.link("2026-01") == ".runs/2026-01.r2")
        #expect(try night.change(.close, "2026-01").text.hasSuffix("closed already (2026-01.r2); nothing was to do"))
    }

    /// It is in the later month's figures; the closed month says what it lacks, once.
    @Test func aCorrectionThatComesLaterIsTold() throws {
        let night = try closed()
        try night.csv("a.csv", "2026-01-31", "2026-02-27", also: "2026-01-30;5010;50,00\n")
        let result = try night.run()
        #expect(result.publishedMonth == "2026-02" && result.codes == ["AGG331"])
        #expect(
            result.messages("AGG331") == [
                "2026-01 is closed, and a correction of -50.00 kr lands in it: utfall aldre -100.00 -> -150.00"
            ])
        #expect(result.newWarnings == 1)
        try night.csv("a.csv", "2026-01-31", "2026-02-27", "2026-02-26", also: "2026-01-30;5010;50,00\n")
        #expect(try night.run().newWarnings == 0)
        // A further one is news.
        try night.csv("a.csv", "2026-01-31", "2026-02-27", also: "2026-01-30;5010;51,00\n")
        #expect(try night.run().newWarnings == 1)
        try night.change(.reopen, "2026-01")
        #expect(try night.run(force: true).codes == ["AGG314"])
    }

    // MARK: Uttagsdatum

    @Test func theDayIsTheEarliestOfTheYearsFiles() throws {
        let night = try Deliveries(
            "path: a.se, scenario: utfall", "path: b.se, scenario: utfall", "path: bokslut-2025.se, scenario: utfall")
        try night.sie("a.se", generated: "20260303", "20260215")
        try night.sie("b.se", generated: "20260302", "20260216")
        try night.sie("bokslut-2025.se", generated: "20260110", years: [2025], "20251231")
        #expect(try night.run().publishedMonth == "2026-02")
        for name in ["manifest.json", "datapackage.json"] {
            let text = night.published("2026-02/\(name)")
            #expect(text?.contains("\n  \"status\": \"preliminar\",\n") == true)
            #expect(text?.contains("\n  \"uttagsdatum\": \"2026-03-02\",\n") == true)
        }
        try night.change(.close, "2026-02")
        #expect(night.published("2026-02/netto.txt")?.contains("\nDefinitiv, uttag 2026-03-02\n") == true)
    }
}
