import Diagnostics
import LedgerModel
import Pipeline
import Testing

/// Forecasts that are computed, against calculations by hand.
@Suite struct ComputedForecastTests {
    private static let column = ["{id: f, title: F, scenario: forslag, span: helar}"]

    /// By April `familj` has -100 and `ao` 50 and -300; the budget has -900, 120 and -1200 a year.
    private func sample(
        _ computed: String, scenario: String = "forslag", periodisation: String? = nil
    ) throws -> TableSample {
        let sample = try TableSample("{by: verksamhet}", "{title: Netto}")
        sample.columns = ["{id: f, title: F, scenario: \(scenario), span: helar}"]
        try sample.ledger("2026-01 5010 1 100", "2026-03 3010 3 -50", "2026-04 5010 3 300")
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "familj kostnad 2026 -900", "ao intakt 2026 120",
            "ao kostnad 2026 -1200")
        sample.sources = ["{path: budget.csv, scenario: budget}"]
        let fill = scenario == "prognos" ? "prognos: {else: forslag}, " : ""
        sample.keys = ["scenarios: {\(fill)forslag: {like: prognos, computed: [\(computed)]}}"]
        if let periodisation { sample.keys.append("periodisation: \(periodisation)") }
        return sample
    }

    @Test func runRateFollowsTheCurve() throws {
        // In twelfths four months are a third: -100 is -300, 50 is 150, -300 is -900.
        #expect(
            try sample("{method: run_rate}").print()
                == ["IFO: -300", "Familj: -300", "Vuxen: 0", "ÄO: -750", "Netto: -1 050"])
        // Income of ao: 1, 1, 1, 2 of 17 by April, 5/17: 50 x 17/5 is 170. Its cost stays at -900.
        let curve = "{curves: [{verksamhet: ao, slag: intakt, weights: [1, 1, 1, 2, 2, 2, 2, 2, 1, 1, 1, 1]}]}"
        #expect(try sample("{method: run_rate}", periodisation: curve).print()[3] == "ÄO: -730")
        // 1/3 of the way gives no whole öre: 100 x 7/3 is 233.333..., rounded once to 233.33.
        let sevenths = "{curves: [{verksamhet: familj, weights: [3, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0]}]}"
        let exact = try sample("{method: run_rate}", periodisation: sevenths)
        exact.also = []
        let table = try #require(try exact.run().tables.first)
        #expect(table.rows[1].cells[0]?.description == "-233.33")
    }

    @Test func restOfBudgetAddsTheMonthsLeft() throws {
        // familj: -100 and 8/12 of -900 is -700. ao: 50 + 80 and -300 - 800.
        #expect(
            try sample("{method: rest_of_budget}").print()
                == ["IFO: -700", "Familj: -700", "Vuxen: 0", "ÄO: -970", "Netto: -1 670"])
        // A curve that puts all of ao's cost in January leaves nothing: -300, and 130 of income.
        let curve = "{curves: [{verksamhet: ao, slag: kostnad, weights: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}]}"
        #expect(try sample("{method: rest_of_budget}", periodisation: curve).print()[3] == "ÄO: -170")
    }

    @Test func lastYearsCurveComparesThisMonth() throws {
        let sample = try sample("{method: last_year_curve}")
        // familj: 80 of 200 by April, so -100 x 200/80 is -250. ao: 10 of 40 of income, 50 x 4 is 200; 300 of 900.
        try sample.ledger(
            "2025-02 5010 1 80", "2025-12 5010 1 120", "2025-01 3010 3 -10", "2025-06 3010 3 -30",
            "2025-04 5010 3 300", "2025-05 5010 3 600", file: "bokslut-2025.csv")
        sample.sources.append("{path: bokslut-2025.csv, scenario: utfall}")
        #expect(
            try sample.print() == ["IFO: -250", "Familj: -250", "Vuxen: 0", "ÄO: -700", "Netto: -950"])
    }

    @Test func withoutAnythingToCompareWithThereIsNoFigure() throws {
        let sample = try sample("{method: last_year_curve}")
        // familj has nothing by April; the income of ao has another sign then than for the year.
        try sample.ledger(
            "2025-12 5010 1 120", "2025-01 3010 3 10", "2025-06 3010 3 -30", "2025-04 5010 3 300",
            "2025-05 5010 3 600", file: "bokslut-2025.csv")
        sample.sources.append("{path: bokslut-2025.csv, scenario: utfall}")
        sample.also = ["style: {no_record: '', blank: ''}"]
        sample.columns.append("{id: k, title: K, scenario: forslag, span: helar, slag: kostnad}")
        let result = try sample.run()
        // A sum that lacks a part is no sum; the cost of ao alone is known.
        #expect(
            result.tables.first?.printed
                == ["IFO: · | ·", "Familj: · | ·", "Vuxen: · | ·", "ÄO: · | -900", "Netto: · | ·"])
        #expect(
            result.messages("AGG324") == [
                "forslag: last_year_curve gives no figure for familj, kostnad: last year had nothing to compare with",
                "forslag: last_year_curve gives no figure for ao, intakt: "
                    + "last year's part and whole have different signs",
            ])
    }

    @Test func aCurveOrABudgetMayBeMissing() throws {
        // The curve gives January to April nothing, so nothing can be told from them.
        let curve = "{curves: [{verksamhet: ao, slag: kostnad, weights: [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]}]}"
        let late = try sample("{method: run_rate}", periodisation: curve).run()
        #expect(
            late.messages("AGG324") == [
                "forslag: run_rate gives no figure for ao, kostnad: "
                    + "the budget's curve gives the months so far no share of the year"
            ])
        #expect(late.tables.first?.printed[3] == "ÄO: ·")
        let none = try sample("{verksamhet: familj, method: rest_of_budget}")
        none.sources = []
        #expect(
            try none.run().messages("AGG324")
                == ["forslag: rest_of_budget gives no figure for familj, kostnad: there is no budget"])
    }

    @Test func theFirstMethodThatFitsIsUsed() throws {
        let computed = "{verksamhet: ifo, method: rest_of_budget}, {slag: intakt, method: run_rate}"
        // ifo: -700. ao: income 150, and no method for its cost.
        let sample = try sample(computed)
        sample.columns.append("{id: i, title: I, scenario: forslag, span: helar, slag: intakt}")
        #expect(
            try sample.print()
                == ["IFO: -700 | 0", "Familj: -700 | 0", "Vuxen: 0 | 0", "ÄO: · | 150", "Netto: · | 150"])
    }

    @Test func elseFillsAndMarks() throws {
        let sample = try sample("{method: run_rate}", scenario: "prognos")
        try sample.amounts("prognos.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -950")
        sample.sources.append("{path: prognos.csv, scenario: prognos}")
        let result = try sample.run()
        // The forecast of ifo covers familj below it.
        #expect(
            result.tables.first?.printed
                == ["IFO: -950", "Familj: 0", "Vuxen: 0", "IFO, gemensamt: -950", "ÄO: -750*", "Netto: -1 700*"])
        #expect(result.findings == ["AGG323 prognos: no file gives, so computed: ao"])
        #expect(sample.published("2026-04/t.txt")?.hasSuffix("\n* En del av prognosen är beräknad.\n") == true)
        #expect(sample.published("2026-04/t.csv")?.contains("\nao,ÄO,1,-750.00\n") == true)
    }

    @Test func withoutElseNothingIsMixedIn() throws {
        let sample = try sample("{method: run_rate}")
        try sample.amounts("prognos.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -950")
        sample.sources.append("{path: prognos.csv, scenario: prognos}")
        sample.columns.append("{id: p, title: P, scenario: prognos, span: helar}")
        #expect(try sample.print().last == "Netto: -1 050 | -950")
    }
}
