import LedgerModel
import Pipeline
import TestSupport
import Testing

/// Decisions on the budget: in force once they are made, and spread from then on.
@Suite struct BudgetDecisionTests {
    private static let columns = [
        "{id: u, title: U, scenario: budget, span: helar, version: ursprunglig}",
        "{id: t, title: T, scenario: budget, span: helar, version: tillagg}",
        "{id: g, title: G, scenario: budget, span: helar}", "{id: ack, title: A, scenario: budget, span: ack}",
        "{id: m, title: M, scenario: budget, span: manad, version: gallande}",
        "{id: d, title: D, scenario: budget, span: helar, version: 2026-03-31}",
    ]

    /// 12 000 and 2 400 a year; 10 more a month from April; 600 moved in March.
    private func sample(_ decisions: String...) throws -> TableSample {
        let sample = try TableSample("{by: verksamhet, level: 1}", "{title: Netto}", columns: Self.columns)
        try sample.ledger("2026-01 5010 1 1", "2026-02 5010 1 1", "2026-03 5010 1 1", "2026-04 5010 1 1")
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -12000", "ao kostnad 2026 -2400")
        let rows = decisions.map { $0.replacing(" ", with: ";") + "\n" }.joined()
        try sample.folder.write("verksamhet;slag;period;belopp;beslut;beslutad;typ\n\(rows)", to: "beslut.csv")
        sample.sources = ["{path: budget.csv, scenario: budget}", "{path: beslut.csv, scenario: budget}"]
        return sample
    }

    private static let april = "ao kostnad 2026 -90 KN14 2026-04-13 tillagg"
    private static let march = [
        "ifo kostnad 2026 600 KN9 2026-03-09 omforing", "ao kostnad 2026 -600 KN9 2026-03-09 omforing",
    ]

    @Test func aMonthSeesWhatWasDecidedByItsLastDay() throws {
        let sample = try sample(Self.april, Self.march[0], Self.march[1])
        // February has the first budget: 2/12 of 12 000 is 2 000. What March decided is not known.
        #expect(
            try sample.print("2026-02") == [
                "IFO: -12 000 | 0 | -12 000 | -2 000 | -1 000 | ·", "ÄO: -2 400 | 0 | -2 400 | -400 | -200 | ·",
                "Netto: -14 400 | 0 | -14 400 | -2 400 | -1 200 | ·",
            ])
        // A transfer holds for the whole year: 3/12 of 11 400 and of 3 000.
        #expect(
            try sample.print("2026-03") == [
                "IFO: -12 000 | 600 | -11 400 | -2 850 | -950 | -11 400",
                "ÄO: -2 400 | -600 | -3 000 | -750 | -250 | -3 000",
                "Netto: -14 400 | 0 | -14 400 | -3 600 | -1 200 | -14 400",
            ])
        // 90 over April to December: 10 in April.
        #expect(
            try sample.print("2026-04") == [
                "IFO: -12 000 | 600 | -11 400 | -3 800 | -950 | -11 400",
                "ÄO: -2 400 | -690 | -3 090 | -1 010 | -260 | -3 000",
                "Netto: -14 400 | -90 | -14 490 | -4 810 | -1 210 | -14 400",
            ])
    }

    @Test func aVersionOfALaterDayIsANote() throws {
        let sample = try sample(Self.april)
        let notes = try sample.run("2026-02").tables.first?.notes
        #expect(notes == ["Budgeten per 2026-03-31 är inte känd i rapporten för 2026-02."])
    }

    @Test func aRerunGivesTheSameBytes() throws {
        let sample = try sample(Self.march[0], Self.march[1])
        _ = try sample.run("2026-02")
        let files = { () throws -> [String: String] in
            try sample.folder.files(in: "out/2026-02").filter { name, _ in
                !["manifest.json", "datapackage.json", "diagnostics.jsonl"].contains(name)
                    && !name.hasPrefix("transaktioner") && !name.hasPrefix(".trace/")
            }
        }
        let first = try files()
        #expect(first.keys.contains("utfall_ar.csv"))
        try sample.amounts(
            "beslut.csv", "verksamhet;slag;period;belopp;beslut;beslutad;typ", Self.march[0], Self.march[1], Self.april)
        let again = try sample.run("2026-02", force: true)
        #expect(again.publishedMonth == "2026-02")
        #expect(try files() == first)
        #expect(try sample.print("2026-04")[1].hasPrefix("ÄO: -2 400 | -690 |"))
    }

    @Test func anAdditionMayHoldForTheWholeYear() throws {
        let sample = try sample(Self.april)
        sample.keys = ["periodisation: {tillagg: whole_year}"]
        // 90/12 is 7.50 a month, but only once it is decided.
        #expect(try sample.print("2026-04")[1] == "ÄO: -2 400 | -90 | -2 490 | -830 | -208 | -2 400")
        #expect(try sample.print("2026-03")[1] == "ÄO: -2 400 | 0 | -2 400 | -600 | -200 | -2 400")
    }

    @Test func anAdditionOfAMonthKeepsIt() throws {
        let sample = try sample("ao kostnad 2026-02 -90 KN14 2026-04-13 tillagg")
        #expect(try sample.print("2026-04")[1] == "ÄO: -2 400 | -90 | -2 490 | -890 | -200 | -2 400")
    }

    @Test func aTransferAddsUpToNothing() throws {
        let wrong = try sample(Self.march[0], "ao kostnad 2026 -500 KN9 2026-03-09 omforing")
        let result = try wrong.run("2026-03")
        #expect(result.ending == .badData)
        #expect(result.codes == ["AGG326"])
        // Of another mapping's budget, too.
        let other = try sample(Self.march[0], "510 kostnad 2026 -500 KN9 2026-03-09 omforing")
        other.keys = ["mappings: {rs: {mapping: rs.csv, verksamheter: rs-koder.csv}}"]
        try other.folder.write("id;namn\n510;Allt\nifo;IFO\n", to: "rs-koder.csv")
        try other.folder.write("konto;vht;verksamhet\n;;510\n", to: "rs.csv")
        other.sources[1] = "{path: beslut.csv, scenario: budget, mapping: rs}"
        #expect(try other.run("2026-03").codes == ["AGG326"])
        // Each decision by itself.
        let two = try sample(Self.march[0], "ao kostnad 2026 -600 KN10 2026-03-09 omforing")
        #expect(Set(try two.run("2026-03").codes) == ["AGG326"])
    }
}
