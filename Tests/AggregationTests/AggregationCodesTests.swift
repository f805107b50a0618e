import Diagnostics
import Testing

@Suite struct AggregationCodesTests {
    @Test func messagesSayTheFacts() {
        let place = SourceLocation("budget.csv")
        let year = Diagnostic.budgetForOtherYear(2026, found: [2024, 2025], at: place)
        #expect(year.message == "no budget for 2026, only for 2024, 2025")
        #expect(year.severity == .error)
        let cost = Diagnostic.positiveCost(amount: "12,00", at: place)
        #expect(cost.severity == .warning)
        #expect(cost.message.contains("12,00 kr"))
    }
}
