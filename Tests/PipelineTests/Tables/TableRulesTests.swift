import Diagnostics
import LedgerModel
import Pipeline
import Testing

/// Rows and columns of a table: selections, formulas, order and ids.
@Suite struct TableRulesTests {
    /// `familj` -100, `vuxen` -200, `ao` 50 and -300 by April: -550 in all; the forecast is -700, the budget -1200.
    private func sample(_ rows: [String], _ columns: [String] = TableSample.utfall) throws -> TableSample {
        let sample = try TableSample(columns: columns)
        sample.rows = rows
        try sample.ledger("2026-01 5010 1 100", "2026-02 5010 2 200", "2026-03 3010 3 -50", "2026-04 5010 3 300")
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -900", "ao kostnad 2026 -300")
        try sample.amounts(
            "prognos.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -600", "ao kostnad 2026 -100")
        sample.sources = ["{path: budget.csv, scenario: budget}", "{path: prognos.csv, scenario: prognos}"]
        return sample
    }

    private static let prognos = [
        "{id: prognos, title: P, scenario: prognos, span: helar}",
        "{id: budget, title: B, scenario: budget, span: helar}",
        "{id: avv, title: A, minus: [prognos, budget]}", "{id: proc, title: '%', percent: [avv, budget], decimals: 1}",
    ]

    // MARK: A sum is a selection

    @Test func aTotalTakesEverythingWhateverIsShown() throws {
        let rows = [
            "{title: Netto}", "{title: varav kostnader, slag: kostnad}", "{by: verksamhet, level: 1}",
            "{title: Igen, verksamhet: ifo}", "{title: Dold, verksamhet: ao, hidden: true}",
        ]
        #expect(
            try sample(rows).print()
                == ["Netto: -550", "varav kostnader: -600", "IFO: -300", "ÄO: -250", "Igen: -300"])
        let total = "{by: verksamhet, level: 1, hide: ao, total: {title: Summa, place: first}}"
        let short = try sample([])
        short.short = total
        #expect(try short.print() == ["Summa: -550", "IFO: -300"])
    }

    @Test func hideKeepsTheAmountAndExceptLeavesItOut() throws {
        #expect(
            try sample(["{by: verksamhet, hide: familj}", "{title: Netto}"]).print()
                == ["IFO: -300", "Vuxen: -200", "ÄO: -250", "Netto: -550"])
        #expect(
            try sample(["{by: verksamhet, except: familj}", "{title: Netto, except: familj}", "{title: Allt}"]).print()
                == ["IFO: -200", "Vuxen: -200", "ÄO: -250", "Netto: -450", "Allt: -550"])
        // A column may leave out as well, and both hold.
        let columns =
            TableSample.utfall + ["{id: utan, title: U, scenario: utfall, span: ack, except: [intakt, vuxen]}"]
        #expect(try sample(["{title: Netto, except: familj}"], columns).print() == ["Netto: -450 | -300"])
    }

    @Test func rowsAndColumnsIntersect() throws {
        let columns = [
            "{id: int, title: I, scenario: utfall, span: ack, slag: intakt}",
            "{id: ifo, title: F, scenario: utfall, span: ack, verksamhet: [familj, vuxen]}",
            "{id: allt, title: N, scenario: utfall, span: ack}",
        ]
        #expect(
            try sample(["{verksamhet: ao}", "{slag: kostnad}", "{title: Netto}"], columns).print()
                == ["ÄO: 50 | 0 | -250", "Kostnader: 0 | -300 | -600", "Netto: 50 | -300 | -550"])
    }

    @Test func underGivesWhatLiesBelow() throws {
        #expect(try sample(["{by: verksamhet, under: ifo}"]).print() == ["Familj: -100", "Vuxen: -200"])
        #expect(try sample(["{by: verksamhet, under: ifo, level: 1}"]).print() == ["IFO: -300"])
        #expect(try sample(["{by: slag, under: ao}"]).print() == ["Intäkter: 50", "Kostnader: -300"])
        let short = try sample([])
        short.short = "{by: verksamhet, under: ifo, total: Summa}"
        #expect(try short.print() == ["IFO: -300", "Familj: -100", "Vuxen: -200", "Summa: -300"])
    }

    // MARK: Rows first, then columns

    @Test func aPercentOfASumComesFromTheSums() throws {
        // ifo 300 of -900, ao 200 of -300, together 500 of -1200.
        #expect(
            try sample(["{by: verksamhet, level: 1}", "{title: Netto}"], Self.prognos).print() == [
                "IFO: -600 | -900 | 300 | -33,3%", "ÄO: -100 | -300 | 200 | -66,7%",
                "Netto: -700 | -1 200 | 500 | -41,7%",
            ])
    }

    @Test func aRowOfPercentsGivesPercentagePoints() throws {
        // 600/700 = 85.7 %, 900/1200 = 75 %; 10.7 points; a column of percents is over the row's own: 10.7/75.
        let rows = [
            "{verksamhet: ifo}", "{id: netto, title: Netto}", "{title: Andel, percent: [ifo, netto], decimals: 1}",
        ]
        #expect(try sample(rows, Self.prognos).print().last == "Andel: 85,7% | 75,0% | 10,7% | 14,3%")
        let only = "{title: Andel, percent: [ifo, netto], decimals: 1, only: [prognos, budget]}"
        #expect(try sample(rows.dropLast() + [only], Self.prognos).print().last == "Andel: 85,7% | 75,0% | · | ·")
    }

    @Test func aRowOfPercentsIsOverNoPercents() throws {
        let rows = [
            "{verksamhet: ifo}", "{id: netto, title: Netto}", "{id: andel, title: Andel, percent: [ifo, netto]}",
            "{title: Fel, percent: [andel, andel]}",
        ]
        #expect(try sample(rows).run().codes == ["CFG157"])
    }

    @Test func aRowViewsOtherFiguresThanItsColumn() throws {
        let rows = [
            "{id: netto, title: Netto}", "{id: ram, title: Ram, scenario: budget}",
            "{title: Kvar, minus: [ram, netto]}", "{title: Summa, plus: [netto, ram, netto]}",
        ]
        // The budget of January to April is a third of the year's.
        #expect(try sample(rows).print() == ["Netto: -550", "Ram: -400", "Kvar: 150", "Summa: -1 500"])
    }

    // MARK: Order and ids

    @Test func formulasLookAhead() throws {
        let rows = [
            "{title: Kvar, minus: [ram, netto]}", "{id: netto, title: Netto}",
            "{id: ram, title: Ram, minus: [ifo, oversatt-ao]}", "{verksamhet: ifo, hidden: true}",
            "{title: 'Översatt: ÄO', verksamhet: ao, id: oversatt-ao}",
        ]
        #expect(try sample(rows).print() == ["Kvar: 500", "Netto: -550", "Ram: -50", "Översatt: ÄO: -250"])
    }

    @Test func aRowIsCalledByWhatItSelectsOrByItsTitle() throws {
        let rows = [
            "{verksamhet: ifo}", "{slag: intakt, title: Alla intäkter}", "{title: Övriga år, verksamhet: [familj, ao]}",
            "{title: Netto}", "{title: A, plus: [ifo, intakt, ovriga-ar, netto]}", "{title: Rubrik, heading: true}",
        ]
        let table = try #require(try sample(rows).run().tables.first)
        #expect(table.rows.map(\.id) == ["ifo", "intakt", "ovriga-ar", "netto", "a", "rubrik"])
        #expect(table.printed.suffix(2) == ["A: -1 150", "Rubrik: ·"])
        #expect(table.rows.last?.cells == [nil])
    }

    @Test func aGroupWithAnIdIsAnOperand() throws {
        // The amounts of the group, each once, though its outline shows some twice.
        let rows = ["{by: verksamhet, under: ifo, id: delar, hide: vuxen}", "{title: Dubbelt, plus: [delar, delar]}"]
        #expect(try sample(rows).print() == ["Familj: -100", "Dubbelt: -600"])
    }

    @Test func rowsThatShareAnIdGoByTheirTitles() throws {
        let rows = [
            "{verksamhet: ifo, slag: intakt, title: IFO intäkter}",
            "{verksamhet: ifo, slag: kostnad, title: IFO kostnader}",
            "{by: verksamhet, level: 1}", "{by: verksamhet, level: 1, id: ram, scenario: budget}",
            "{title: Kvar, minus: ['ram:ifo', ifo]}",
        ]
        let table = try #require(try sample(rows).run().tables.first)
        #expect(table.rows.map(\.id) == ["ifo-intakter", "ifo-kostnader", "ifo", "ao", "ram:ifo", "ram:ao", "kvar"])
        #expect(table.printed.last == "Kvar: 0")
    }

    @Test(
        arguments: [
            (["{id: a, title: A}", "{id: a, title: B}"], "CFG117"),
            (["{verksamhet: ifo}", "{verksamhet: ifo}"], "CFG117"),
            (["{title: A}", "{title: A}"], "CFG117"), (["{by: verksamhet}", "{by: verksamhet}"], "CFG117"),
            (["{title: A, plus: [b]}", "{id: b, title: B, plus: [a]}"], "CFG154"),
            (["{id: a, title: A, plus: [a]}"], "CFG154"), (["{title: A, plus: [c]}"], "CFG151"),
            (["{title: A, only: [nej]}"], "CFG151"), (["{verksamhet: nej}"], "CFG142"), (["{slag: nej}"], "CFG151"),
            (["{title: A, except: nej}"], "CFG151"), (["{slag: [intakt, kostnad]}"], "CFG153"),
        ] as [([String], String)])
    func whatCannotBeHasLineAndColumn(rows: [String], code: String) throws {
        let result = try sample(rows).run()
        #expect(Set(result.codes) == [code])
        #expect(result.log.diagnostics.allSatisfy { $0.location.line != nil && $0.location.column != nil })
    }

    // MARK: What a page leaves blank

    @Test func onlyLeavesOutWhatIsThere() throws {
        let columns = [
            "{id: utfall, title: U, scenario: utfall, span: ack, only: [ifo, netto]}",
            "{id: budget, title: B, scenario: budget, span: helar}",
            "{id: proc, title: P, percent: [utfall, budget]}",
        ]
        let rows = ["{by: verksamhet, level: 1}", "{id: netto, title: Netto, only: [utfall, proc]}"]
        #expect(
            try sample(rows, columns).print() == [
                "IFO: -300 | -900 | 33%", "ÄO: · | -300 | 83%", "Netto: -550 | · | 46%",
            ])
    }

    @Test func onlyMayNameAGroup() throws {
        let columns = TableSample.utfall + ["{id: b, title: B, scenario: budget, span: helar, only: [delar]}"]
        let rows = ["{by: verksamhet, level: 1, id: delar}", "{title: Netto}"]
        #expect(try sample(rows, columns).print() == ["IFO: -300 | -900", "ÄO: -250 | -300", "Netto: -550 | ·"])
    }

    @Test func groupsAndBesideStandInTheFiles() throws {
        let columns = [
            "{id: utfall, title: U, scenario: utfall, span: ack, group: 'Utfall {year}'}",
            "{id: budget, title: B, scenario: budget, span: helar, beside: utfall}",
        ]
        let sample = try sample(["{title: Netto}", "{title: 'Rubrik', heading: true}"], columns)
        sample.also = ["notes: ['Budget {year+1} saknas.', Två]"]
        _ = try sample.run()
        let json = sample.published("2026-04/t.json") ?? ""
        for member in [
            "\"group\": \"Utfall 2026\"", "\"beside\": \"utfall\"", "\"heading\": true", "\"Budget 2027 saknas.\"",
        ] {
            #expect(json.contains(member), "\(member)")
        }
        #expect(
            sample.published("2026-04/t.csv")
                == "rad_id,rad,niva,utfall,budget\nnetto,Netto,0,-550.00,-1200.00\nrubrik,Rubrik,1,,\n")
        #expect(sample.published("2026-04/t.txt")?.contains("-550 (-1\u{A0}200)\n") == true)
    }

    @Test func aRowsYearAndVersionWin() throws {
        let columns = [
            "{id: u, title: U, scenario: utfall, span: ack}",
            "{id: f, title: F, scenario: utfall, span: ack, year: -1}",
        ]
        let sample = try sample(
            ["{title: Netto}", "{title: I år, year: 0}", "{title: Februari, span: manad}"], columns)
        try sample.ledger("2025-04 5010 3 7", "2025-05 5010 3 9", file: "bokslut-2025.csv")
        sample.sources.append("{path: bokslut-2025.csv, scenario: utfall}")
        #expect(try sample.print() == ["Netto: -550 | -7", "I år: -550 | -550", "Februari: -300 | -7"])
    }

    @Test func headingsIndentsAndTitles() throws {
        let rows = [
            "{title: 'Prognos {year+1}', heading: true, indent: 1}", "{title: 'Netto {mon} {year-2}', indent: 2}",
            "{by: verksamhet, level: 1, indent: 1}",
        ]
        let table = try #require(try sample(rows).run().tables.first)
        #expect(table.rows.map(\.title) == ["Prognos 2027", "Netto apr 2024", "IFO", "ÄO"])
        #expect(table.rows.map(\.level) == [2, 3, 2, 2])
    }
}
