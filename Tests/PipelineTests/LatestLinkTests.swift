import Diagnostics
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Pipeline

/// `latest` is the newest month that is published and that the sources reach.
struct LatestLinkTests {
    @Test func itMovesBackWithTheSources() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31", "2026-02-28")
        #expect(try night.run("2026-01").publishedMonth == "2026-01")
        #expect(night.link("latest") == "2026-01", "the newest that is published")
        #expect(try night.run().publishedMonth == "2026-02")
        #expect(night.link("latest") == "2026-02")

        // February is taken out of the ledger again.
        try night.csv("a.csv", "2026-01-31", "2026-01-30")
        let refused = try night.run()
        #expect(refused.codes == ["AGG304"])
        let help = refused.log.diagnostics[0].help ?? ""
        #expect(help.hasSuffix("`utfall unpublish \(night.folder.path) --period 2026-02`"))
        #expect(night.link("latest") == "2026-02")
        #expect(try night.run("2026-01").publishedMonth == "2026-01")
        #expect(night.link("latest") == "2026-01")
        #expect(try night.run().ending == .nothingNew)
        #expect(night.link("latest") == "2026-01" && night.link("2026-02") != nil)

        try night.csv("a.csv", "2026-01-31", "2026-01-30", "2026-02-28")
        #expect(try night.run().publishedMonth == "2026-02")
        #expect(night.link("latest") == "2026-02")
    }

    /// Files that are named after the month say nothing about other months.
    @Test func pathsOfTheMonthAreNoReach() throws {
        let night = try Deliveries("path: \"a-{period}.csv\", scenario: utfall", period: "2026-02")
        try night.csv("a-2026-01.csv", "2026-01-31")
        try night.csv("a-2026-02.csv", "2026-01-31", "2026-02-28")
        #expect(try night.run().publishedMonth == "2026-02")
        #expect(try night.run("2026-01").publishedMonth == "2026-01")
        #expect(night.link("latest") == "2026-02")
    }

    /// A month that is given beyond what the sources reach is no latest.
    @Test func aMonthBeyondTheReachIsNotTheLatest() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall, may_lack_month: true")
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.run().publishedMonth == "2026-01")
        #expect(try night.run("2026-02").publishedMonth == "2026-02")
        #expect(night.link("latest") == "2026-01")
        #expect(try night.run().ending == .nothingNew)
    }

    @Test func unpublishingMendsWhatWasPublishedByMistake() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.run().publishedMonth == "2026-01")
        try night.csv("a.csv", "2026-01-31", "2026-02-01")
        #expect(try night.run().publishedMonth == "2026-02")
        try night.csv("a.csv", "2026-01-31", "2026-01-30")
        #expect(try night.run().codes == ["AGG304"])
        #expect(try night.change(.unpublish, "2026-02").status == .success)
        #expect(try night.run().ending == .published(run: "2026-01.r2"))
        try night.csv("a.csv", "2026-01-31", "2026-01-30", "2026-02-02")
        #expect(try night.run().ending == .published(run: "2026-02.r2"))
    }
}
