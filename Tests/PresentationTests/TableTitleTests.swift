import LedgerModel
import Testing

@testable import Presentation

@Suite struct TableTitleTests {
    @Test(
        arguments: [
            (1, "2027-02", "feb 2027 2026 2027-02 {annat}"), (7, "2027-02", "feb 2026 2025 2027-02 {annat}"),
            (1, "2026-05", "maj 2026 2025 2026-05 {annat}"), (1, "2026-10", "okt 2026 2025 2026-10 {annat}"),
        ])
    func fillsIn(firstMonth: Int, month: String, title: String) throws {
        let filled = TableTitle.filled(
            "{mon} {year} {year-1} {period} {annat}", period: try #require(Period(month)),
            calendar: FiscalCalendar(firstMonth: firstMonth))
        #expect(filled == title)
    }
}
