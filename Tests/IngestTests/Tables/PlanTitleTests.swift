import Testing

@testable import Ingest

/// Which years a line above a table says that its amounts are of.
@Suite struct PlanTitleTests {
    @Test(
        arguments: [
            ("Budget 2025", [2025]), ("Socialnämnden: prognos helår 2026, tkr", [2026]),
            ("Budget 2026 jämfört med 2025", [2025, 2026]), ("Budget (2026), beslutad 2025-11-20", [2026]),
            ("Räkenskapsår 2026", nil), ("Budget beslutad 2025-11-20", nil), ("Budget", nil), ("Ansvar 2025", nil),
            ("Budgetplanering 2025", nil), ("Plan för konto 5010", nil),
        ] as [(String, Set<Int>?)])
    func namesYears(title: String, years: Set<Int>?) {
        #expect(PlanTitle.years(in: title) == years)
    }
}
