import LedgerModel
import Testing

@testable import Ingest

/// Which years a line above a table, or a file's name, says that its amounts are of.
@Suite struct PlanTitleTests {
    @Test(
        arguments: [
            ("Budget 2025", [2025]), ("Socialnämnden: prognos helår 2026, tkr", [2026]),
            ("Internbudget 2025", [2025]), ("Detaljbudget för 2025", [2025]), ("Verksamhetsplan 2025", [2025]),
            ("Budget_2025", [2025]), ("BUDGET2025", [2025]), ("2025", [2025]), ("Budgetår: 2025", [2025]),
            ("Räkenskapsår 2026", [2026]), ("Budget 2026 jämfört med 2025", [2025, 2026]),
            ("Budget (2026), beslutad 2025-11-20", [2026]), ("Budget 2026, 20251120", [2026]),
            ("Plan 2025-2027", [2025, 2026, 2027]), ("Budget 2024/2025", [2024, 2025]),
            ("Budget 2025/26", [2025, 2026]), ("Budget 2025-01 - 2025-12", [2025]), ("Period: 202501-202512", [2025]),
            ("Prognos per 2026-02", []), ("Budget beslutad 2025-11-20", []), ("Budget", []), ("Ansvar 2025", []),
            ("Plan för konto 5010", []), ("Utskriven 2025 av ekonomi", []),
        ] as [(String, Set<Int>)])
    func namesYears(title: String, years: Set<Int>) {
        #expect(PlanTitle.years(in: title, FiscalCalendar()) == years)
    }

    @Test(
        arguments: [
            ("budget-2026.csv", 1, [2026]), ("budget-2026.csv", 7, [2026]), ("kf-2025-11-20-budget.csv", 1, []),
            ("20251120_budget.xlsx", 1, []), ("prognos-2026-02.csv", 1, [2026]), ("prognos-202602.csv", 7, [2025]),
            ("2025/budget 2026.csv", 1, [2025, 2026]), ("budget-2025-11-20-2026.csv", 1, [2026]),
        ] as [(String, Int, Set<Int>)])
    func aNameIsOfFiscalYears(name: String, firstMonth: Int, years: Set<Int>) {
        #expect(NamedYears(name).fiscalYears(FiscalCalendar(firstMonth: firstMonth)) == years)
    }
}
