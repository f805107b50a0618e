import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// A month that is named must be reached, and what was given before must be given again.
struct GivenMonthTests {
    @Test(arguments: ["2026-02", "previous-month", nil])
    func everySourceMustReachTheMonth(_ period: String?) throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall", period: period)
        let given = period == nil ? "2026-02" : nil
        try night.csv("a.csv", "2026-01-31", "2026-02-28")
        try night.csv("b.csv", "2026-01-30")
        let result = try night.run(given)
        #expect(result.ending == .badData)
        #expect(result.codes == ["AGG305"])
        #expect(
            result.messages("AGG305")
                == ["b.csv has no outcome of 2026-02, the last month that it has is 2026-01"])
        try night.csv("b.csv", "2026-01-30", "2026-02-27")
        #expect(try night.run(given).publishedMonth == "2026-02")
    }

    @Test func anEarlierMonthIsReached() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31", "2026-02-28")
        try night.csv("b.csv", "2026-02-27")
        #expect(try night.run("2026-01").publishedMonth == "2026-01")
    }

    @Test func aSourceOfALaterYearDoesNotReachIt() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall")
        try night.csv("a.csv", "2025-12-31", "2026-01-31")
        try night.csv("b.csv", "2026-01-30")
        let result = try night.run("2025-12")
        #expect(result.codes == ["AGG305"])
        try night.configure(["path: a.csv, scenario: utfall", "path: b-2026.csv, scenario: utfall"])
        try night.csv("b-2026.csv", "2026-01-30")
        #expect(try night.run("2025-12").publishedMonth == "2025-12")
    }

    @Test(arguments: ["path: a-2026.csv, scenario: utfall", "path: a.csv, scenario: utfall"])
    func aMonthThatNothingReachesIsRefused(source: String) throws {
        let night = try Deliveries(source)
        try night.csv("a-2026.csv", "2026-12-31")
        try night.csv("a.csv", "2026-12-31")
        night.today = LedgerDate(unchecked: 2027_02_01)
        #expect(try night.run("2027-01").codes.contains("AGG305"))
        #expect(try night.run("2026-12").publishedMonth == "2026-12")
    }

    @Test func theYearBeforeIsNotForgotten() throws {
        let night = try Deliveries(
            "path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall, may_lack_month: true", compares: true)
        try night.csv("a.csv", "2026-01-31")
        try night.csv("b.csv", "2026-01-30")
        let first = try night.run()
        #expect(first.publishedMonth == "2026-01")
        #expect(first.messages("AGG308") == ["table netto compares with 2025, but no source has utfall of that year"])
        try night.csv("b.csv", "2025-12-31", "2026-01-30")
        #expect(try night.run().codes == [])
        try night.csv("b.csv", "2026-01-30")
        let gone = try night.run()
        #expect(gone.ending == .badData)
        #expect(
            gone.messages("AGG307") == ["b.csv has no amounts of 2025 any more, which the run before compared with"])
    }

    @Test func whatIsNotComparedIsNotMissed() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.run().codes == [])
    }

    @Test func aSourceThatDeliversLastYearAgainIsRefused() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31")
        try night.csv("b.csv", "2026-01-30")
        #expect(try night.run().publishedMonth == "2026-01")
        try night.csv("b.csv", "2025-12-31")
        let result = try night.run()
        #expect(result.ending == .badData)
        #expect(
            result.messages("AGG309")
                == ["b.csv has amounts of 2025 alone; the run before had those of 2026 from it"])
        #expect(try night.run("2026-01").codes.contains("AGG309"))
    }

    @Test(arguments: [(false, "AGG311"), (true, "AGG312")])
    func monthsBetweenAreTold(mayLack: Bool, code: String) throws {
        let night = try Deliveries("path: \"a-*.csv\", scenario: utfall\(mayLack ? ", may_lack_month: true" : "")")
        try night.csv("a-1.csv", "2025-11-30", "2026-01-31")
        try night.csv("a-3.csv", "2026-03-01")
        let result = try night.run()
        #expect(result.publishedMonth == "2026-03")
        #expect(result.codes == [code])
        #expect(result.messages(code) == ["a-*.csv has no outcome in 2025-12, 2026-02, but before and after"])
        try night.csv("a-2.csv", "2025-12-31", "2026-02-28")
        #expect(try night.run().codes == [])
    }

    @Test func fewerFilesAreTold() throws {
        let night = try Deliveries("path: \"a-*.csv\", scenario: utfall", "path: b.csv, scenario: utfall")
        for day in 1...3 { try night.csv("a-\(day).csv", "2026-01-1\(day)") }
        try night.csv("b.csv", "2026-01-31")
        #expect(try night.run().codes == [])
        try night.remove("a-2.csv")
        let fewer = try night.run()
        #expect(fewer.publishedMonth == "2026-01")
        #expect(
            fewer.messages("SRC121")
                == ["a-*.csv finds 2 files, and found 3 in the run before; gone: a-2.csv"])
        #expect(try night.run().ending == .nothingNew)
        try night.csv("a-4.csv", "2026-01-30")
        #expect(try night.run().codes == [])
    }

    @Test func aFileThatIsGoneIsNamedWhereAMonthFallsBehind() throws {
        let night = try Deliveries("path: \"a-*.csv\", scenario: utfall")
        try night.csv("a-1.csv", "2026-01-31")
        try night.csv("a-2.csv", "2026-02-28")
        #expect(try night.run().publishedMonth == "2026-02")
        try night.remove("a-2.csv")
        let result = try night.run()
        #expect(result.ending == .badData)
        #expect(result.codes == ["AGG304", "SRC121"])
    }

    @Test func anEarlierMonthThatHasChangedIsTold() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.run().publishedMonth == "2026-01")
        try night.csv("a.csv", "2026-01-31", "2026-02-28")
        #expect(try night.run().codes == [])
        try night.csv("a.csv", "2026-01-31", "2026-02-28", also: "2026-01-31;5010;-10,00\n")
        let changed = try night.run()
        #expect(changed.publishedMonth == "2026-02")
        #expect(changed.messages("AGG314") == ["2026-01 is behind its sources: utfall aldre -100.00 -> -90.00"])
        #expect(
            changed.log.diagnostics.first?.help == "run `utfall run \(night.folder.path) --period 2026-01`")
        #expect(try night.run("2026-01").publishedMonth == "2026-01")
        try night.csv("a.csv", "2026-01-31", "2026-02-28", "2026-02-27", also: "2026-01-31;5010;-10,00\n")
        #expect(try night.run().codes == [])
        // Income and cost of a verksamhet may change places.
        let moved = "2026-01-31;5010;-10,00\n2026-01-31;3010;-5,00\n2026-01-31;6010;5,00\n"
        try night.csv("a.csv", "2026-01-31", "2026-02-28", also: moved)
        #expect(
            try night.run().messages("AGG314") == [
                "2026-01 is behind its sources: utfall moved between intakt and kostnad"
            ])
    }
}
