import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// Slag of a register of its own: by account, by rule, outside the net, and internal items left out.
@Suite struct SlagTests {
    private static let register = """
        id;namn;overordnad;art;konto
        intakt;Intäkter;;intakt;
        avgift;Avgifter;intakt;intakt;30*
        intern-intakt;Interna intäkter;intakt;intakt;
        kostnad;Kostnader;;kostnad;
        personal;Personal;kostnad;kostnad;5000-5699
        intern-kostnad;Interna kostnader;kostnad;kostnad;
        inv;Investeringar;;investering;11*|12*
        bidrag;Kommunbidrag;;utanfor;208*

        """

    private func sample(_ rows: [String], columns: [String] = TableSample.utfall) throws -> TableSample {
        let sample = try TableSample(columns: columns)
        sample.rows = rows
        try sample.folder.write(Self.register, to: "slag.csv")
        sample.keys = ["slag: slag.csv"]
        try sample.folder.write(
            """
            konto;vht;motpart;verksamhet;slag
            30*|35*;3;19;ao;intern-intakt
            60*;1;19;familj;intern-kostnad
            ;1;;familj;
            ;2;;vuxen;
            ;3;;ao;

            """, to: "mapping.csv")
        try sample.ledger(
            "2026-04 5010 1 100", "2026-02 6010 1 40 19", "2026-02 6010 2 30", "2026-03 3010 3 -50",
            "2026-03 3510 3 -40 19", "2026-03 3510 3 -7", "2026-04 1180 3 500", "2026-04 1210 3 25",
            "2026-04 2081 3 -1000", "2026-04 1930 3 -77")
        return sample
    }

    @Test func accountsDecideWhereNoRuleSays() throws {
        let table = try #require(try sample(["{by: slag}", "{title: Netto}"]).run().tables.first)
        #expect(
            table.printed == [
                "Intäkter: 97", "Avgifter: 50", "Interna intäkter: 40", "Intäkter, gemensamt: 7", "Kostnader: -170",
                "Personal: -100", "Interna kostnader: -40", "Kostnader, gemensamt: -30", "Netto: -73",
            ])
        #expect(table.rows.map(\.level) == [1, 2, 2, 2, 1, 2, 2, 2, 0])
        let level = try sample([])
        level.short = "{by: slag, level: 1, total: Netto}"
        #expect(try level.print() == ["Intäkter: 97", "Kostnader: -170", "Netto: -73"])
    }

    @Test func internalItemsAreLeftOutByTheirCounterpart() throws {
        let rows = [
            "{id: netto, title: Netto, except: [intern-intakt, intern-kostnad]}",
            "{slag: intakt, except: intern-intakt}",
            "{slag: kostnad, except: intern-kostnad}", "{by: slag, under: kostnad, except: intern-kostnad}",
        ]
        #expect(
            try sample(rows).print()
                == ["Netto: -73", "Intäkter: 57", "Kostnader: -130", "Personal: -100", "Kostnader, gemensamt: -30"])
        let one = ["{title: Netto, except: intern-kostnad}"]
        #expect(try sample(one).print() == ["Netto: -33"])
    }

    // 1930 and other accounts of class 1 and 2 that no slag names stay outside whatever a rule says.
    @Test func balanceAccountsCountWhereAnAskedSlagNamesThem() throws {
        let rows = [
            "{title: Netto}", "{slag: inv}", "{slag: bidrag}", "{id: bada, title: Båda, slag: [inv, bidrag]}",
            "{verksamhet: ao}", "{title: Resultat, plus: [netto, bidrag]}",
        ]
        let sample = try sample(rows)
        let result = try sample.run()
        #expect(
            result.tables.first?.printed == [
                "Netto: -73", "Investeringar: -525", "Kommunbidrag: 1 000", "Båda: 475", "ÄO: 97", "Resultat: 927",
            ])
        #expect(!result.log.hasErrors)
        let year = sample.published("2026-04/utfall_ar.csv")
        #expect(year?.contains("2026,ao,inv,utfall,-525.00\n") == true)
        #expect(year?.contains("2026,ao,bidrag,utfall,1000.00\n") == true)
    }

    @Test func controlTotalsStayAsTheyAre() throws {
        let totals = { (sample: TableSample) throws -> [Substring] in
            _ = try sample.run()
            let lines = (sample.published("2026-04/manifest.json") ?? "").split(separator: "\n")
            // Of what was read; what is mapped has more, and what stays outside less.
            return lines.filter { line in ["\"totals\"", "\"parsed\"", "\"aggregated\""].contains(where: line.contains)
            }
        }
        let with = try totals(try sample(["{title: Netto}"]))
        let without = try sample(["{title: Netto}"])
        without.keys = []
        try without.folder.write("konto;vht;verksamhet;slag\n;1;familj;\n;2;vuxen;\n;3;ao;\n", to: "mapping.csv")
        let other = try totals(without)
        #expect(with == other)
        #expect(!with.isEmpty)
    }

    @Test func budgetsNameAnySlag() throws {
        let columns = [
            "{id: p, title: P, scenario: budget, span: helar, slag: personal}",
            "{id: i, title: I, scenario: budget, span: helar, slag: inv}",
            "{id: n, title: N, scenario: budget, span: helar}",
        ]
        let sample = try sample(["{title: Allt}", "{verksamhet: ao}"], columns: columns)
        try sample.amounts(
            "budget.csv", "verksamhet;slag;period;belopp", "ifo personal 2026 -1200", "ao Personal 2026 -12",
            "ao inv 2026 -600")
        sample.sources = ["{path: budget.csv, scenario: budget}"]
        #expect(try sample.print() == ["Allt: -1 212 | -600 | -1 212", "ÄO: -12 | -600 | -12"])
    }
}
