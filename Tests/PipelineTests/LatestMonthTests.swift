import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// `period: latest` is the newest month that every source of outcome reaches; later months are reported, and wait.
struct LatestMonthTests {
    @Test func aMonthWaitsForEverySource() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31", "2026-02-28")
        try night.csv("b.csv", "2026-01-30")
        let first = try night.run()
        #expect(first.publishedMonth == "2026-01")
        #expect(first.codes == ["AGG303"])
        #expect(first.messages("AGG303") == ["a.csv has outcome to 2026-02; 2026-02 waits for: b.csv (to 2026-01)"])
        #expect(night.published("latest/netto.csv")?.contains("-200.00") == true)
        // What waits is in no file of the run.
        #expect(night.published("latest/transaktioner/period=2026-01/transaktioner.csv") != nil)
        #expect(night.published("latest/transaktioner/period=2026-02/transaktioner.csv") == nil)
        #expect(night.published("latest/manifest.json")?.contains("\"latest_month\": \"2026-01\"") == true)

        // Nothing is read again while the month waits.
        #expect(try night.run().ending == .nothingNew)
        #expect(night.filesRead == 0)

        try night.csv("b.csv", "2026-01-30", "2026-02-27")
        let second = try night.run()
        #expect(second.publishedMonth == "2026-02")
        #expect(second.codes == [])
    }

    @Test func theFilesOfAPatternReachTogether() throws {
        let night = try Deliveries("path: \"a-*.csv\", scenario: utfall", "path: b.csv, scenario: utfall")
        try night.csv("a-1.csv", "2026-01-31")
        try night.csv("a-2.csv", "2026-02-28")
        try night.csv("b.csv", "2026-01-30", "2026-02-27")
        let result = try night.run(jobs: 3)
        #expect(result.publishedMonth == "2026-02")
        #expect(result.codes == [])
    }

    @Test func aSourceMayLackTheMonth() throws {
        let night = try Deliveries(
            "path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall, may_lack_month: true",
            "path: c.csv, scenario: utfall, may_lack_month: true")
        try night.csv("a.csv", "2026-01-31", "2026-02-28")
        try night.csv("b.csv", "2026-01-30")
        try night.csv("c.csv", "2026-01-29", "2026-02-01", "2026-03-01")
        let result = try night.run()
        #expect(result.publishedMonth == "2026-02")
        #expect(result.codes == ["AGG303", "AGG313"])
        #expect(result.messages("AGG313").first?.hasPrefix("b.csv has no outcome of 2026-02") == true)
    }

    @Test(arguments: [
        ("path: bokslut-2025.csv, scenario: utfall", "bokslut-2025.csv", []),
        ("path: bokslut-20251231.csv, scenario: utfall", "bokslut-20251231.csv", []),
        ("path: \"2025/b*.csv\", scenario: utfall", "2025/b.csv", []),
        ("path: bokslut-25.csv, scenario: utfall", "bokslut-25.csv", ["AGG306"]),
        ("path: bokslut-2024.csv, scenario: utfall", "bokslut-2024.csv", ["AGG306"]),
        ("path: bokslut.csv, scenario: utfall, may_lack_month: true", "bokslut.csv", ["AGG313"]),
    ])
    func otherYearsAreNotAsked(source: String, file: String, codes: [String]) throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", source)
        try night.csv("a.csv", "2026-01-31")
        try night.csv(file, "2025-12-31")
        let result = try night.run()
        #expect(result.publishedMonth == "2026-01")
        #expect(result.codes == codes)
        #expect(try night.run().ending == .nothingNew)
    }

    @Test func yearEndBalancesHaveNoMonth() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.se, scenario: utfall, basis: arssaldon")
        try night.csv("a.csv", "2026-01-31")
        try night.folder.write(
            "#FLAGGA 0\n#SIETYP 1\n#RAR 0 20250101 20251231\n#RES 0 5010 70.00\n", to: "b.se")
        let result = try night.run()
        #expect(result.publishedMonth == "2026-01")
        #expect(result.codes == [])
    }

    @Test func aSourceThatIsLateAtTheTurnOfTheYearIsWaitedFor() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall")
        night.today = LedgerDate(unchecked: 2026_01_05)
        try night.csv("a.csv", "2025-11-30", "2025-12-31")
        try night.csv("b.csv", "2025-11-30", "2025-12-30")
        #expect(try night.run().publishedMonth == "2025-12")
        // One source has both years, and the other has not reached the new one.
        night.today = LedgerDate(unchecked: 2026_02_05)
        try night.csv("a.csv", "2025-11-30", "2025-12-31", "2026-01-31")
        let both = try night.run()
        #expect(both.publishedMonth == "2025-12")
        #expect(both.messages("AGG303") == ["a.csv has outcome to 2026-01; 2026-01 waits for: b.csv (to 2025-12)"])
        // One has the new year alone: no month has both, and what is published stays.
        try night.csv("a.csv", "2026-01-31")
        let before = night.published("latest/netto.csv")
        let turned = try night.run()
        #expect(turned.ending == .nothingNew)
        #expect(
            turned.messages("AGG315") == [
                "a.csv has a new fiscal year alone, which waits for: b.csv (to 2025-12); 2025-12 stays"
            ])
        #expect(night.published("latest/netto.csv") == before)
        try night.csv("b.csv", "2026-01-30")
        #expect(try night.run().publishedMonth == "2026-01")
    }

    @Test func whatIsPublishedIsNotFallenBehind() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31", "2026-02-28")
        try night.csv("b.csv", "2026-01-30", "2026-02-27")
        #expect(try night.run().publishedMonth == "2026-02")
        try night.csv("b.csv", "2026-01-30")
        let result = try night.run()
        #expect(result.ending == .badData)
        #expect(result.messages("AGG304") == ["b.csv has outcome to 2026-01 alone, but 2026-02 is published"])
        #expect(result.log.diagnostics.first?.location.line == 6)
        #expect(night.published("latest/manifest.json")?.contains("\"2026-02.r1\"") == true)
        #expect(try night.run(mode: .check).ending == .badData)
        // The ways out.
        #expect(try night.run("2026-01").publishedMonth == "2026-01")
        try night.configure(["path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall, may_lack_month: true"])
        #expect(try night.run().publishedMonth == "2026-02")
    }

    @Test func aSourceWithoutAnyMonthIsRefused() throws {
        let night = try Deliveries("path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall")
        try night.csv("a.csv", "2026-01-31")
        try night.csv("b.csv", also: "2026-01-31;1930;5,00\n2026-01-31;5010;0,00\n")
        let result = try night.run()
        #expect(result.ending == .badData)
        #expect(result.messages("AGG316") == ["b.csv has no outcome in any month"])
        try night.configure(["path: a.csv, scenario: utfall", "path: b.csv, scenario: utfall, may_lack_month: true"])
        #expect(try night.run().publishedMonth == "2026-01")
    }

    @Test func aMonthWaitsForAFileOfItsOwn() throws {
        let night = try Deliveries(
            "path: a.csv, scenario: utfall", "path: \"prognos-{period}.csv\", scenario: prognos")
        let forecast = "verksamhet;slag;period;belopp\naldre;kostnad;2026;-1200,00\n"
        try night.csv("a.csv", "2026-01-31")
        #expect(try night.run().ending == .noSource)
        try night.folder.write(forecast, to: "prognos-2026-01.csv")
        #expect(try night.run().publishedMonth == "2026-01")
        try night.csv("a.csv", "2026-01-31", "2026-02-28")
        let waiting = try night.run()
        #expect(waiting.publishedMonth == "2026-01")
        #expect(
            waiting.messages("AGG317")
                == ["2026-02 waits for prognos-2026-02.csv, which is not there; the run is for 2026-01"])
        #expect(try night.run().ending == .nothingNew)
        #expect(night.filesRead == 0)
        try night.folder.write(forecast, to: "prognos-2026-02.csv")
        #expect(try night.run().publishedMonth == "2026-02")
        // A month that is published needs its file.
        try night.remove("prognos-2026-02.csv")
        #expect(try night.run().ending == .noSource)
    }
}
