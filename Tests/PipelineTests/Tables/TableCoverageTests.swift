import Diagnostics
import LedgerModel
import Pipeline
import Testing

/// What a list of rows does not show, shows twice, or must show: amounts that no rule takes.
@Suite struct TableCoverageTests {
    private func sample(_ rows: [String]) throws -> TableSample {
        let sample = try TableSample()
        sample.rows = rows
        try sample.ledger("2026-01 5010 1 100", "2026-02 5010 2 200", "2026-03 3010 3 -50", "2026-04 5010 3 300")
        return sample
    }

    @Test(
        arguments: [
            (["{title: Netto}", "{by: verksamhet}"], nil), (["{title: Netto}", "{by: slag}"], nil),
            (["{title: Netto}"], nil), (["{title: Netto}", "{by: verksamhet, level: 1, hide: ao}"], "ao, intakt"),
            (["{title: Netto, except: ao}", "{verksamhet: ifo}"], nil),
            (["{verksamhet: ifo}", "{title: Netto}"], "ao, intakt"),
            (["{title: Netto}", "{verksamhet: ifo}", "{verksamhet: ao, slag: intakt}"], "ao, kostnad"),
            (["{verksamhet: ifo}", "{verksamhet: ao}", "{verksamhet: vuxen}", "{title: Netto}"], "vuxen, kostnad"),
            // What is hidden, worked out or of another view is no part.
            (["{by: verksamhet}", "{verksamhet: ao, title: A, hidden: true}", "{title: Netto}"], nil),
            (["{by: verksamhet}", "{verksamhet: ao, title: A, scenario: budget}", "{title: Netto}"], nil),
            (["{matt: barn}", "{title: Netto}"], nil),
            // Without a row for everything nobody expects the rows to add up.
            (["{verksamhet: ifo}"], nil),
        ] as [([String], String?)])
    func aNoteNamesTheFirstPlace(rows: [String], place: String?) throws {
        let sample = try sample(rows)
        try sample.amounts("budget.csv", "verksamhet;slag;period;belopp", "ifo kostnad 2026 -900", "ao intakt 2026 1")
        sample.sources = ["{path: budget.csv, scenario: budget}"]
        let result = try sample.run()
        #expect(result.publishedMonth == "2026-04")
        let notes = result.log.diagnostics.filter { $0.code.id == "AGG322" }
        #expect(notes.count == (place == nil ? 0 : 1))
        #expect(notes.allSatisfy { $0.severity == .note && $0.message.contains(place ?? "") })
    }

    /// Code 7 has no rule.
    private func unmapped(_ rows: [String], short: String? = nil) throws -> TableSample {
        let sample = try sample(rows)
        sample.short = short
        sample.keys = ["unmapped: collect"]
        try sample.ledger("2026-01 5010 1 100", "2026-04 5010 7 40", "2026-04 3010 3 -50")
        return sample
    }

    @Test func whatNoRuleTakesStandsInEveryTable() throws {
        #expect(
            try unmapped(["{title: Netto}", "{verksamhet: ifo}", "{verksamhet: ao}"]).print()
                == ["Netto: -90", "IFO: -100", "ÄO: 50", "Ej mappat: -40"])
        #expect(
            try unmapped(["{slag: kostnad}", "{slag: intakt}", "{title: Netto}"]).print()
                == ["Kostnader: -100", "Intäkter: 50", "Ej mappat: -40", "Netto: -90"])
        #expect(
            try unmapped(["{by: verksamhet, level: 1}", "{title: Netto}"]).print()
                == ["IFO: -100", "ÄO: 50", "Ej mappat: -40", "Netto: -90"])
    }

    @Test func alsoInATableOfAPart() throws {
        // It belongs to no part, and may belong to this one.
        #expect(
            try unmapped(["{by: verksamhet, under: ifo}"]).print()
                == ["Familj: -100", "Vuxen: 0", "Ej mappat: -40"])
        #expect(
            try unmapped(["{by: slag, under: ao}"]).print() == ["Intäkter: 50", "Kostnader: 0", "Ej mappat: -40"])
    }

    @Test func itIsAPartOfTheTotal() throws {
        let rows = [["{title: Netto}", "{verksamhet: ifo}", "{verksamhet: ao}"], ["{by: verksamhet, under: ifo}"]]
        for rows in rows { #expect(try !unmapped(rows).run().codes.contains("AGG322"), "\(rows)") }
    }

    @Test func nothingStandsThereWhenAllIsMapped() throws {
        let sample = try unmapped(["{by: verksamhet, level: 1}", "{title: Netto}"])
        try sample.ledger("2026-04 5010 1 100")
        #expect(try sample.print() == ["IFO: -100", "ÄO: 0", "Netto: -100"])
    }
}
