import Testing

@testable import LedgerModel

@Suite struct ReportScopeTests {
    @Test(
        arguments: [
            (.utfall, "2026-02", true), (.utfall, "2026-03", false), (.budget, "2026-03", true),
            (.prognos, "2026-12", true), (.utfall, "2026", true), (.utfall, "2025-12", true),
            (.utfall, "2024-12", false), (.budget, "2024", false), (.budget, "2027-01", false),
            (.prognos, "2023-05", true),
        ] as [(Series, String, Bool)])
    func outcomeEndsAtTheMonthAndPlansAtTheYear(series: Series, period: String, isShown: Bool) throws {
        let scope = ReportScope(
            month: try #require(Period("2026-02")), calendar: FiscalCalendar(), offsets: [0, -3, -3])
        #expect(scope.years == [2023, 2025, 2026])
        #expect(scope.contains(series, try #require(Period(period))) == isShown)
    }

    @Test func aFiscalYearMayStartInJuly() throws {
        let scope = ReportScope(month: try #require(Period("2027-02")), calendar: FiscalCalendar(firstMonth: 7))
        #expect(scope.years == [2025, 2026])
        let shown = ["2025-06", "2025-07", "2026", "2027-02", "2027-03", "2027"].map { text in
            Period(text).map { scope.contains(.utfall, $0) }
        }
        #expect(shown == [false, true, true, true, false, false])
        #expect(scope.periods.count == 26)
        #expect(scope.periods.contains(Period(year: 2025)) && !scope.periods.contains(Period(year: 2027)))
    }
}
