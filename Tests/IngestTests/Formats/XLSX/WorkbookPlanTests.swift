import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Budgets and forecasts as controllers keep them in workbooks.
@Suite struct WorkbookPlanTests {
    private func read(
        _ book: Book, _ content: SourceOptions.Content, _ tell: (inout SourceOptions) -> Void = { _ in }
    ) throws -> ReadSource {
        var options = SourceOptions(path: "test", content: content)
        options.fiscalYear = 2026
        options.calendar = FiscalCalendar()
        tell(&options)
        return try ReadSource(MemoryFile(book.bytes), options)
    }

    private static func header(_ names: String...) -> String {
        "<row r=\"1\">" + names.map(Book.text).joined() + "</row>"
    }

    @Test func headingsSayScenarioAndYear() throws {
        var book = Book(
            Book.text("ifo") + Book.text("kostnad") + ["-100", "-110", "-10"].map { Book.number($0) }.joined(),
            Book.text("Summa") + Book.text("") + ["-100", "-110", "-10"].map { Book.number($0) }.joined())
        book.header = Self.header("Verksamhet", "Slag", "Budget 2026", "Prognos helår 2026", "Avvikelse")
        let budget = try read(book, .budget)
        #expect(budget.rows == ["2026 ifo/kostnad 100.00"])
        let forecast = try read(book, .forecast) { $0.fiscalYear = 2027 }
        #expect(forecast.rows == ["2026 ifo/kostnad 110.00"])
        #expect(forecast.codes.filter { !["CSV304", "CSV305"].contains($0) } == [])
    }

    /// A day and a month are cells of a date, in the format that shows them.
    @Test func daysAndMonthsMayBeDates() throws {
        var decided = Book(
            Book.text("ifo") + Book.text("kostnad") + Book.number("-100") + Book.text("KF 42")
                + Book.number("46132", style: 1) + Book.text("tillagg"))
        decided.formats = ["yyyy\\-mm\\-dd", "yyyy\\-mm"]
        decided.header = Self.header("Verksamhet", "Slag", "Budget", "Beslut", "Beslutsdatum", "Typ")
        #expect(try read(decided, .budget).rows == ["2026 ifo/kostnad 100.00 [tillagg KF 42 (2026-04-20)]"])
        var versioned = Book(
            Book.text("ifo") + Book.text("kostnad") + Book.number("-100") + Book.number("46054", style: 2))
        versioned.formats = decided.formats
        versioned.header = Self.header("Verksamhet", "Slag", "Prognos", "Version")
        #expect(try read(versioned, .forecast).rows == ["2026 ifo/kostnad 100.00 [2026-02]"])
    }

    @Test func volumesAreNumbersOfTheirOwn() throws {
        var book = Book(Book.text("ifo") + Book.text("barn") + Book.text("2026-01") + Book.number("40.25"))
        book.header = Self.header("Verksamhet", "Mått", "Period", "Antal")
        let source = try read(book, .budget) { $0.delimited.unit = .tkr }
        #expect(source.rows == ["2026-01 ifo/barn -40.25"])
        #expect(source.findings == [])
    }
}
