import Diagnostics
import Glibc
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// An implausible date decides no month, and a file that is too old is reported before anything else.
struct StrayDateTests {
    @Test func aDayAfterTodayLeadsNothing() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-02-28", "2026-04-01", "2026-04-01", "2062-02-01")
        let result = try night.run(jobs: 4)
        #expect(result.publishedMonth == "2026-02")
        #expect(result.codes == ["SRC123"])
        #expect(
            result.messages("SRC123") == [
                "3 rows are dated where no outcome can be, the first on 2026-04-01, after today, 2026-03-13; "
                    + "no month is published for it"
            ])
        #expect(result.log.diagnostics.first?.location.line == 3)
        // Until the day has come, nothing is read; then it counts.
        night.today = LedgerDate(unchecked: 2026_03_31)
        #expect(try night.run().ending == .nothingNew)
        #expect(night.filesRead == 0)
        night.today = LedgerDate(unchecked: 2026_04_01)
        #expect(try night.run().publishedMonth == "2026-04")
        #expect(try night.run().ending == .nothingNew)
        #expect(night.filesRead == 0)
    }

    @Test func theEndOfTheMonthMayBeDatedBefore() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall")
        try night.csv("a.csv", "2026-02-28", "2026-03-13", "2026-03-31")
        // A month without day has begun.
        try night.csv("b.csv", "2026-03-01")
        try night.folder.write("Period;Konto;Belopp\n2026-03;5010;7,00\n", to: "b.csv")
        let result = try night.run()
        #expect(result.publishedMonth == "2026-03")
        #expect(result.codes == [])
        #expect(try night.run().ending == .nothingNew)
    }

    @Test func aDayOutsideTheFiscalYearsLeadsNothing() throws {
        let night = try Deliveries("path: a.se, scenario: utfall")
        try night.sie("a.se", years: [2025], "20251130", "20260131")
        let result = try night.run()
        #expect(result.publishedMonth == "2025-11")
        // For SIE 4 the reader reports it.
        #expect(!result.codes.contains("SRC123"))
        try night.sie("a.se", years: [2026, 2025], "20251130", "20260131")
        #expect(try night.run().publishedMonth == "2026-01")
    }

    @Test func aDayAfterTheFilesOwnMonthLeadsNothing() throws {
        let night = try Deliveries("path: a.se, scenario: utfall")
        try night.sie("a.se", generated: "20260210", "20260131", "20260228", "20260301")
        let result = try night.run()
        #expect(result.publishedMonth == "2026-02")
        #expect(
            result.messages("SRC123") == [
                "1 row is dated where no outcome can be, the first on 2026-03-01, after the month of the file's own "
                    + "date, 2026-02-10; no month is published for it"
            ])
    }

    @Test(arguments: [
        """
        <Sie xmlns="http://www.sie.se/sie5"><FileInfo><FileCreation time="2026-01-31T06:00:00+01:00" by="x"/>
        <FiscalYears><FiscalYear start="2026-01" end="2026-12" primary="true"/></FiscalYears></FileInfo>
        <Journal id="A"><JournalEntry id="1" journalDate="2026-01-31"><LedgerEntry accountId="5010" amount="1"/>
        <LedgerEntry accountId="1930" amount="-1"/></JournalEntry><JournalEntry id="2" journalDate="2026-02-01">
        <LedgerEntry accountId="5010" amount="1"/><LedgerEntry accountId="1930" amount="-1"/></JournalEntry>
        </Journal></Sie>
        """
    ])
    func theFilesOwnDateIsReadInXML(_ text: String) throws {
        let night = try Deliveries("path: a.xml, scenario: utfall")
        try night.folder.write(text, to: "a.xml")
        let result = try night.run()
        #expect(result.publishedMonth == "2026-01")
        #expect(result.messages("SRC123").first?.contains("2026-02-01, after the month") == true)
    }

    /// Some programs write a date of their own that has nothing to do with the file.
    @Test func aFilesOwnDateThatNothingFollowsSaysNothing() throws {
        let night = try Deliveries("path: a.se, scenario: utfall")
        try night.sie("a.se", generated: "20251018", "20260131", "20260228")
        let result = try night.run()
        #expect(result.publishedMonth == "2026-02")
        #expect(result.codes == [])
    }

    @Test func aClockThatIsBehindIsNamed() throws {
        let night = try Deliveries("path: a.se, scenario: utfall")
        night.today = LedgerDate(unchecked: 2020_01_01)
        try night.sie("a.se", generated: "20260210", "20260131")
        let result = try night.run()
        #expect(result.ending == .badData)
        #expect(result.codes.contains("AGG102"))
        #expect(result.log.diagnostics.first { $0.code.id == "SRC123" }?.help?.contains("clock") == true)
    }

    @Test func aStrayDateDoesNotReachAGivenMonth() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall")
        try night.csv("a.csv", "2026-02-28", "2030-01-01")
        let result = try night.run("2030-01")
        #expect(result.ending == .badData)
        #expect(result.messages("AGG305") == ["a.csv has no outcome of 2030-01, the last month that it has is 2026-02"])
    }

    // MARK: Age

    @Test func aFileMayBeTooOld() throws {
        let night = try Deliveries("path: \"a*.csv\", scenario: utfall, max_age_hours: 36")
        try night.csv("a.csv", "2026-01-31", "2026-02-28")
        let now = Int64(Glibc.time(nil))
        night.time = now + 35 * 3600
        #expect(try night.run().publishedMonth == "2026-02")
        #expect(try night.run().ending == .nothingNew)
        // It is reported although nothing is new.
        night.time = now + 37 * 3600 + 60
        let old = try night.run()
        #expect(old.ending == .badData)
        #expect(old.messages("SRC122") == ["the newest file, a.csv, is 37 hours old; it may be 36"])
        #expect(night.filesRead == 0)
        #expect(try night.run(mode: .check).ending == .badData)
        #expect(try night.run("2026-02").ending == .badData)
        // A month before the published one looks back.
        #expect(try night.run("2026-01").publishedMonth == "2026-01")
    }

    @Test func anyScenarioHasAnAge() throws {
        let night = try Deliveries(
            "path: a.csv, scenario: utfall", "path: b.csv, scenario: budget, max_age_hours: 1")
        try night.csv("a.csv", "2026-01-31")
        try night.folder.write("verksamhet;slag;period;belopp\naldre;kostnad;2026;-12,00\n", to: "b.csv")
        night.time = Int64(Glibc.time(nil)) + 2 * 3600
        #expect(try night.run().codes == ["SRC122"])
        night.time -= 3600 + 600
        #expect(try night.run().publishedMonth == "2026-01")
    }
}
