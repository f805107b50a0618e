import Testing

@testable import LedgerModel

@Suite struct SeriesTests {
    @Test func whatNamesNothingComesFirst() {
        let april = Decision(id: "KF 42", decided: LedgerDate(unchecked: 20_260_420), kind: .tillagg)
        let inOrder = [
            .utfall, .budget, Series(.budget, decision: Decision(id: "", decided: nil, kind: .ursprunglig)),
            Series(.budget, decision: april), Series(Scenario("plan", like: .budget)), .prognos,
            Series(.prognos, version: Period(unchecked: 202603)), Series(.prognos, version: Period(unchecked: 202608)),
        ]
        #expect(inOrder.reversed().sorted() == inOrder)
        #expect(
            inOrder.map(\.description) == [
                "utfall", "budget", "budget ursprunglig", "budget tillagg KF 42 (2026-04-20)", "plan", "prognos",
                "prognos 2026-03", "prognos 2026-08",
            ])
    }

    @Test func onlyOutcomeEndsAndOnlyForecastsHaveGaps() {
        #expect(Scenario.builtIn.filter(\.isOutcome) == [.utfall])
        #expect(Scenario.builtIn.filter(\.fillsEveryMonth) == [.utfall, .budget])
        #expect(Scenario.builtIn.filter(\.isSpreadOverMonths) == [.budget])
    }
}
