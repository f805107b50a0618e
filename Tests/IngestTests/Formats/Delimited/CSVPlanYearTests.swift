import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Budgets and forecasts whose headings say the year, as workbooks of controllers do.
@Suite struct CSVPlanYearTests {
    private func read(
        _ text: String, _ content: SourceOptions.Content, year: Int? = 2026
    ) throws -> ReadSource {
        var options = SourceOptions(path: "test", content: content, format: .csv)
        options.calendar = FiscalCalendar()
        options.fiscalYear = year
        return try ReadSource(text, options)
    }

    private static let wide = """
        §Verksamhet;Slag;Budget 2026;Prognos helår 2026;Avvikelse
        ifo;kostnad;-100,00;-110,00;-10,00

        """

    @Test(arguments: [(SourceOptions.Content.budget, "100.00"), (.forecast, "110.00")])
    func theHeadingSaysScenarioAndYear(content: SourceOptions.Content, amount: String) throws {
        let source = try read(Self.wide, content, year: 2027)
        #expect(source.findings == ["CSV305 §"])
        #expect(source.rows == ["2026 ifo/kostnad \(amount)"])
    }

    @Test(arguments: [
        ("Prognos", "2026"), ("Prognos 2025", "2025"), ("Prognos helår", "2026"), ("Helårsprognos 2025 (kr)", "2025"),
        ("Årsprognos", "2026"),
    ])
    func headingsOfAYear(heading: String, year: String) throws {
        let source = try read("Verksamhet;Slag;\(heading)\nifo;intakt;1,00\n", .forecast)
        #expect(source.findings == [])
        #expect(source.rows == ["\(year) ifo/intakt -1.00"])
    }

    @Test(arguments: ["Prognos mars 2026", "Prognos T1", "Budget 2026", "Utfall 2026"])
    func headingsOfNoForecast(heading: String) throws {
        let source = try read("§Verksamhet;Slag;\(heading)\nifo;intakt;1,00\n", .forecast)
        #expect(source.findings == ["CSV101 §"])
    }

    @Test func ofTwoYearsTheRunsIsRead() throws {
        let text = "§Verksamhet;Slag;Budget 2025;Budget 2026\nifo;intakt;1,00;2,00\n"
        #expect(try read(text, .budget).rows == ["2026 ifo/intakt -2.00"])
        #expect(try read(text, .budget, year: 2025).rows == ["2025 ifo/intakt -1.00"])
        #expect(try read(text, .budget, year: 2027).findings == ["CSV125 §"])
        #expect(try read(text, .budget, year: nil).findings == ["CSV125 §"])
    }

    /// Months beside the year are held against it, and never added to it.
    @Test func monthsAreHeldAgainstTheirYear() throws {
        let text = "Verksamhet;Slag;Budget 2026;jan;feb;Prognos helår 2026\nifo;intakt;9,00;1,00;2,00;«"
        let source = try read(text + "3,00\n", .forecast)
        #expect(source.codes.filter { $0 != "CSV202" } == ["CSV305"])
        #expect(source.rows == ["2026-01 ifo/intakt -1.00", "2026-02 ifo/intakt -2.00"])
        #expect(try read(text + "4,00\n", .forecast).findings.contains("CSV114 «"))
    }

    @Test func monthsWithoutYearAreOfTheRunsYear() throws {
        let source = try read("Verksamhet;Slag;jan;feb\nifo;intakt;1,00;2,00\n", .budget)
        #expect(source.rows == ["2026-01 ifo/intakt -1.00", "2026-02 ifo/intakt -2.00"])
        #expect(
            try read("Verksamhet;Slag;jan;feb\nifo;intakt;1,00;2,00\n", .outcome(.verifikationer)).codes == ["CSV115"])
    }
}
