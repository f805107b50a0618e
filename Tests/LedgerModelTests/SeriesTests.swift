import Testing

@testable import LedgerModel

@Suite struct SeriesTests {
    @Test func theVersionInForceComesFirst() {
        let inOrder = [
            .utfall, .budget, Series(.budget, version: "2026-03"), Series(.budget, version: "ursprunglig"), .prognos,
        ]
        #expect(inOrder.reversed().sorted() == inOrder)
        #expect(inOrder.map(\.description) == ["utfall", "budget", "budget 2026-03", "budget ursprunglig", "prognos"])
    }

    @Test func onlyOutcomeEndsAndOnlyForecastsHaveGaps() {
        #expect(Scenario.allCases.filter(\.isOutcome) == [.utfall])
        #expect(Scenario.allCases.filter(\.fillsEveryMonth) == [.utfall, .budget])
        #expect(Scenario.allCases.filter(\.isSpreadOverMonths) == [.budget])
    }
}
