import LedgerModel
import Pipeline
import Testing

/// Signs and style of print, and what machines read, which is the same whatever they are.
@Suite struct TableSignsTests {
    /// In öre `ao` has 100.50 of income and 400.20 of cost, and `ifo` 250.60 of cost; the budget is -1200 a year.
    private func sample(_ columns: [String], _ also: String...) throws -> TableSample {
        let sample = try TableSample("{by: verksamhet, level: 1}", "{id: netto, title: Netto}", columns: columns)
        sample.also = also
        try sample.ledger("2026-01 5010 1 250.60", "2026-03 3010 3 -100.50", "2026-04 5010 3 400.20")
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -900.60", "ao kostnad 2026 -300.00")
        sample.sources = ["{path: budget.csv, scenario: budget}"]
        return sample
    }

    private static let columns = [
        "{id: int, title: I, scenario: utfall, span: ack, slag: intakt}",
        "{id: kost, title: K, scenario: utfall, span: ack, slag: kostnad}",
        "{id: netto, title: N, scenario: utfall, span: ack}",
        "{id: budget, title: B, scenario: budget, span: ack}", "{id: avv, title: A, minus: [budget, netto]}",
        "{id: proc, title: P, percent: [avv, budget]}",
    ]

    // ao: 100.50, -400.20, net -299.70; budget -100.00; ifo -250.60; budget -300.20; net -550.30; budget -400.20.
    @Test(
        arguments: [
            // Formulas use the figures as they are signed, before rounding: -100.00 less -299.70 is 199.70.
            (
                "income_positive",
                ["IFO: 0 | -251 | -251 | -300 | -50 | 17%", "ÄO: 101 | -400 | -300 | -100 | 200 | -200%"]
            ),
            ("cost_positive", ["IFO: 0 | 251 | 251 | 300 | 50 | 17%", "ÄO: -101 | 400 | 300 | 100 | -200 | -200%"]),
            // Income alone keeps its sign.
            ("all_positive", ["IFO: 0 | 251 | 251 | 300 | 50 | 17%", "ÄO: 101 | 400 | 300 | 100 | -200 | -200%"]),
        ] as [(String, [String])])
    func formulasUseSignedFigures(signs: String, rows: [String]) throws {
        #expect(try sample(Self.columns, "signs: \(signs)").print().dropLast() == rows[...])
    }

    @Test func formulasComeBeforeRounding() throws {
        // -550.30 less -400.20 is -150.10, though -550 less -400 prints -150 as well; 300.20 less 250.60 is 49.60.
        let rows = try sample(Self.columns, "decimals: 1", "signs: cost_positive").run()
        #expect(rows.ending == .badConfiguration)
        let table = try #require(try sample(Self.columns, "signs: cost_positive").run().tables.first)
        #expect(table.rows[0].cells[4]?.description == "49.60")
        #expect(table.printed[0].hasSuffix("251 | 300 | 50 | 17%"))
    }

    @Test(arguments: ["income_positive", "cost_positive", "all_positive"])
    func machinesReadTheReportsSigns(signs: String) throws {
        let sample = try sample(Self.columns, "signs: \(signs)")
        _ = try sample.run()
        let lines = (sample.published("2026-04/t.csv") ?? "").split(separator: "\n").map(String.init)
        // Formula cells are as the table works them out.
        let turned = signs != "income_positive"
        #expect(
            lines == [
                "rad_id,rad,niva,int,kost,netto,budget,avv,proc",
                "ifo,IFO,1,0.00,-250.60,-250.60,-300.20,\(turned ? "49.60" : "-49.60"),16.5223",
                "ao,ÄO,1,100.50,-400.20,-299.70,-100.00,\(turned ? "-199.70" : "199.70"),-199.7000",
                "netto,Netto,0,100.50,-650.80,-550.30,-400.20,\(turned ? "-150.10" : "150.10"),-37.5062",
            ])
        let json = sample.published("2026-04/t.json") ?? ""
        #expect(json.contains("\"signs\": \"\(signs)\"") == turned)
        #expect(json.contains("\"value\": \"-250.60\""))
        #expect(json.contains("\"text\": \"\(turned ? "251" : "-251")\""))
    }

    @Test func aRowOrAColumnMayHaveSignsOfItsOwn() throws {
        let columns = [
            "{id: a, title: A, scenario: utfall, span: ack, signs: cost_positive}",
            "{id: b, title: B, scenario: utfall, span: ack}", "{id: c, title: C, minus: [a, b]}",
        ]
        let sample = try sample(columns)
        sample.rows = [
            "{verksamhet: ifo}", "{verksamhet: ao, signs: income_positive}", "{slag: kostnad, signs: all_positive}",
            "{title: Summa, plus: [ifo, ao]}",
        ]
        #expect(
            try sample.print() == [
                "IFO: 251 | -251 | 501", "ÄO: -300 | -300 | 0", "Kostnader: 651 | 651 | 0", "Summa: -49 | -550 | 501",
            ])
        sample.rows.append("{title: Fel, plus: [ifo], signs: cost_positive}")
        #expect(try sample.run().codes == ["CFG111"])
    }

    @Test func aRowOrAColumnMayHaveAUnitAndDecimalsOfItsOwn() throws {
        let columns = [
            "{id: a, title: A, scenario: utfall, span: ack, unit: tkr, decimals: 3}",
            "{id: b, title: B, scenario: utfall, span: ack}", "{id: c, title: C, percent: [a, b], decimals: 2}",
        ]
        let sample = try sample(columns)
        sample.rows = ["{verksamhet: ifo}", "{verksamhet: ao, decimals: 1}", "{title: Netto, unit: mnkr, decimals: 4}"]
        #expect(
            try sample.print() == [
                "IFO: -0,251 | -251 | 100,00%", "ÄO: -0,3 | -299,7 | 100,00%", "Netto: -0,0006 | -0,0006 | 100,00%",
            ])
    }

    @Test func theSumsAgreeAndPercentsAreRaw() throws {
        // In percent of a negative budget a favourable deviation has a minus, as the figures are signed.
        #expect(
            try sample(Self.columns).print().last == "Netto: 101 | -651 | -550 | -400 | 150 | -38%")
    }

    @Test func styleIsForPrint() throws {
        let columns = Self.columns.dropLast() + ["{id: proc, title: P, percent: [int, budget], decimals: 1}"]
        let style = "style: {minus: '– ', percent: ' %', zero: '-', no_record: '', blank: x}"
        #expect(
            try sample(Array(columns), style).print() == [
                "IFO: · | – 251 | – 251 | – 300 | – 50 | -", "ÄO: 101 | – 400 | – 300 | – 100 | 200 | – 100,5 %",
                "Netto: 101 | – 651 | – 550 | – 400 | 150 | – 25,1 %",
            ])
        let plain = try sample(Array(columns))
        _ = try plain.run()
        let styled = try sample(Array(columns), style)
        _ = try styled.run()
        #expect(plain.published("2026-04/t.csv") == styled.published("2026-04/t.csv"))
    }

    @Test func aTableHasItsOwnStyleOnTopOfThePipelines() throws {
        let sample = try sample(Self.columns, "style: {zero: '0'}")
        sample.keys = ["style: {minus: '~', zero: nil}"]
        #expect(try sample.print().first == "IFO: 0 | ~251 | ~251 | ~300 | ~50 | 17%")
    }

    // MARK: Nothing is not 0

    @Test func noRecordIsNotZero() throws {
        let sample = try TableSample("{by: verksamhet}", columns: TableSample.utfall)
        sample.also = ["style: {no_record: '', zero: '-'}"]
        try sample.ledger("2026-01 5010 1 100", "2026-02 5010 1 -100", "2026-03 5010 3 50")
        #expect(try sample.print("2026-03") == ["IFO: -", "Familj: -", "Vuxen: ·", "ÄO: -50"])
        let usual = try TableSample("{by: verksamhet}")
        try usual.ledger("2026-03 5010 3 50")
        #expect(try usual.print("2026-03") == ["IFO: 0", "Familj: 0", "Vuxen: 0", "ÄO: -50"])
    }

    @Test(
        arguments: [
            ("hundred", ["IFO: -100 | 0 | 100%", "ÄO: 0 | 0 | ·"]), ("blank", ["IFO: -100 | 0 | ·", "ÄO: 0 | 0 | ·"]),
            ("zero", ["IFO: -100 | 0 | 0%", "ÄO: 0 | 0 | ·"]),
        ] as [(String, [String])])
    func aPercentOfNothing(zeroBase: String, rows: [String]) throws {
        let columns = [
            "{id: a, title: A, scenario: utfall, span: ack}", "{id: b, title: B, scenario: budget, span: ack}",
            "{id: c, title: C, percent: [a, b], zero_base: \(zeroBase)}",
        ]
        let sample = try TableSample("{by: verksamhet, level: 1}", columns: columns)
        try sample.ledger("2026-01 5010 1 100")
        try sample.amounts("budget.csv", "verksamhet;slag;period;belopp", "ao kostnad 2026 0.00")
        sample.sources = ["{path: budget.csv, scenario: budget}"]
        #expect(try sample.print("2026-01") == rows)
    }

    // MARK: Years

    @Test func yearsAreAddedAndAMissingOneGivesNoFigure() throws {
        let columns = [
            "{id: a, title: A, scenario: utfall, span: helar, year: -1..0}",
            "{id: b, title: B, scenario: utfall, span: ack, year: -2..0}",
            "{id: c, title: C, scenario: utfall, span: helar, year: -3..0}",
            "{id: d, title: D, scenario: utfall, span: helar, year: -2}",
            "{id: e, title: E, minus: [a, c]}",
        ]
        let sample = try TableSample("{title: Netto}", columns: columns)
        try sample.ledger("2026-01 5010 1 100")
        try sample.ledger("2025-01 5010 1 10", "2025-12 5010 3 20", file: "bokslut-2025.csv")
        try sample.ledger("2024-01 5010 1 1", "2024-12 5010 3 2", file: "bokslut-2024.csv")
        sample.sources = ["{path: bokslut-2025.csv, scenario: utfall}", "{path: bokslut-2024.csv, scenario: utfall}"]
        #expect(try sample.print("2026-01") == ["Netto: -130 | -111 | · | -3 | ·"])
    }
}
