import LedgerModel
import Testing

@testable import Duplicates

/// Amounts of budgets and forecasts are known by their place, their time and what they say of themselves.
@Suite struct AmountKeyTests {
    private struct Row {
        var placement = Placement.report(verksamhet: "ifo", slag: "kostnad")
        var terms = AmountTerms()
        var period = Period(year: 2026)
        var ore: Int64 = 100
    }

    private static let kontering = Placement.ledger(Kontering(konto: "5010"))
    private static let plan = Scenario("plan", like: .budget)

    private func batch(_ rows: [Row]) -> LedgerBatch {
        var batch = LedgerBatch()
        for (index, row) in rows.enumerated() {
            batch.announce(row.placement, terms: row.terms, line: UInt32(index + 2))
            batch.records.append(
                LedgerRecord(
                    line: UInt32(index + 2), placement: UInt32(index), ore: row.ore, date: LedgerDate(row.period)))
        }
        return batch
    }

    private func collector(_ rows: [Row], of series: Series = .budget) -> AmountKeyCollector {
        var collector = AmountKeyCollector(series)
        collector.add(batch(rows))
        return collector
    }

    private func decision(_ id: String, _ day: Int32? = 20_260_420, _ kind: Decision.Kind = .tillagg) -> AmountTerms {
        AmountTerms(decision: Decision(id: id, decided: day.map(LedgerDate.init(unchecked:)), kind: kind))
    }

    /// `0:2 1:3` where the amount on line 2 of the first file stands on line 3 of the second, too.
    private func matches(_ files: [AmountKeyCollector], of scenario: Scenario = .budget) -> [String] {
        var search = AmountKeySearch(FiscalCalendar())
        for file in files { _ = search.add([file], of: scenario) }
        return search.matches().map {
            "\($0.first.source):\($0.first.line) \($0.second.source):\($0.second.line)"
        }
    }

    @Test func theSameKeyIsGivenOnce() {
        let row = Row()
        #expect(matches([collector([row, row])]) == ["0:2 0:3"])
        #expect(matches([collector([row]), collector([row])]) == ["0:2 1:2"])
        #expect(matches([collector([row, Row(period: Period(year: 2025))])]) == [])
        #expect(matches([collector([row, Row(placement: .report(verksamhet: "ifo", slag: "barn"))])]) == [])
    }

    @Test func aDecisionOfItsOwnIsNoRepetition() {
        let (a, b) = (Row(terms: decision("A")), Row(terms: decision("B")))
        #expect(matches([collector([Row(), a, b])]) == [])
        #expect(matches([collector([a, b, a])]) == ["0:2 0:4"])
        // A decision is known by its id alone.
        let later = Row(terms: decision("A", 20_260_520, .omforing))
        #expect(matches([collector([a]), collector([b, later])]) == ["0:2 1:3"])
    }

    @Test func withoutIDTheDayTellsDecisionsApart() {
        let (april, may) = (Row(terms: decision("")), Row(terms: decision("", 20_260_520)))
        #expect(matches([collector([Row(), april, may])]) == [])
        #expect(matches([collector([april, april])]) == ["0:2 0:3"])
        // The first budget is one, whether it says so or not.
        #expect(matches([collector([Row(), Row(terms: decision("", 20_251_120, .ursprunglig))])]) == ["0:2 0:3"])
    }

    @Test func aVersionOfItsOwnIsNoRepetition() {
        let versions = [2, 8].map { month in
            Row(terms: AmountTerms(version: Period(unchecked: 202_600 + Int32(month))))
        }
        #expect(matches([collector(versions, of: .prognos)], of: .prognos) == [])
        #expect(matches([collector(versions + [versions[1]], of: .prognos)], of: .prognos) == ["0:3 0:4"])
        // The name of a file may say the version that a row of another says.
        let named = Series(.prognos, version: Period(unchecked: 202_608))
        #expect(
            matches([collector(versions, of: .prognos), collector([Row()], of: named)], of: .prognos) == ["0:3 1:2"])
    }

    @Test func scenariosOfAColumnAreThoseOfOtherFiles() {
        let rows = [Scenario.utfall, .budget, Self.plan].map { Row(terms: AmountTerms(scenario: $0)) }
        let several = collector(rows, of: .utfall)
        #expect(several.scenarios == [.utfall, .budget, Self.plan])
        #expect(matches([collector([Row()]), several]) == ["0:2 1:3"])
        #expect(matches([several], of: Self.plan) == [])
    }

    @Test func termsCountInLedgerTerms() {
        let row = Row(placement: Self.kontering)
        let decided = Row(placement: Self.kontering, terms: decision("A"))
        #expect(matches([collector([row]), collector([row])]) == ["0:2 1:2"])
        #expect(matches([collector([row]), collector([decided])]) == [])
        #expect(matches([collector([decided]), collector([row, decided])]) == ["0:2 1:3"])
        // In one file equal rows add up.
        #expect(matches([collector([decided, decided])]) == [])
    }

    @Test func monthsOfTheOutcomeAreThoseWithAmounts() {
        let months = [(Scenario.utfall, 1, 5), (.utfall, 2, 5), (.utfall, 3, 0), (.budget, 4, 5)]
        let rows = months.map { scenario, month, ore in
            Row(
                terms: AmountTerms(scenario: scenario), period: Period(unchecked: 202_600 + Int32(month)),
                ore: Int64(ore))
        }
        let collector = collector(rows, of: .utfall)
        let days = AmountKeyCollector.outcomeDays(of: [collector])
        #expect(days.map(\.date.period.month) == [1, 2])
        #expect(days.map(\.firstLine) == [2, 3])
        #expect(days.map(\.outcomeRows) == [1, 1])
    }

    /// What is booked of a kontering is not what a decision adds to it.
    @Test func placementsWithTermsHaveHashesOfTheirOwn() {
        let rows = [Row(placement: Self.kontering), Row(placement: Self.kontering, terms: decision("A"))]
        let batch = batch(rows)
        var parts: UInt8 = 0
        let hashes = batch.newPlacements.map { PlacementHash($0, in: batch, parts: &parts).whole }
        #expect(hashes[0] != hashes[1])
    }
}
