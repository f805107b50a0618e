import LedgerModel
import Pipeline
import TestSupport
import Testing

/// Volumes and key figures, and kronor for each.
@Suite struct VolumeTests {
    /// Children: 10, 20, 30 and 40 by month, 360 budgeted; net cost 1000 by April, 3600 budgeted.
    private func sample(_ rows: [String], _ columns: [String] = columns) throws -> TableSample {
        let sample = try TableSample(columns: columns)
        sample.rows = rows
        try sample.folder.write(
            "id;namn;enhet;decimaler;ack\nbarn;Barn;st;0;summa\nplatser;Platser;st;1;snitt\nko;Kö;st;0;sista\n",
            to: "matt.csv")
        sample.keys = ["matt: matt.csv"]
        try sample.ledger("2026-01 5010 3 400", "2026-02 5010 3 300", "2026-03 5010 3 200", "2026-04 5010 3 100")
        try sample.amounts("budget.csv", "verksamhet;slag;period;belopp", "ao kostnad 2026 -3600")
        try sample.amounts(
            "volymer.csv", "verksamhet;matt;scenario;period;antal", "ao barn utfall 2026-01 10",
            "ao barn utfall 2026-02 20", "ao barn utfall 2026-03 30", "ao barn utfall 2026-04 40",
            "ao barn utfall 2026-05 999", "ao barn budget 2026 360", "ao platser utfall 2026-01 100",
            "ao platser utfall 2026-02 101", "ao platser utfall 2026-03 101", "ao platser budget 2026 120",
            "ao ko utfall 2026-02 7", "ao ko utfall 2026-03 5", "ifo ko utfall 2026-03 1", "ao ko budget 2026 4")
        sample.sources = ["{path: budget.csv, scenario: budget}", "{path: volymer.csv, scenario: column}"]
        return sample
    }

    private static let columns = [
        "{id: m, title: M, scenario: utfall, span: manad}", "{id: a, title: A, scenario: utfall, span: ack}",
        "{id: b, title: B, scenario: budget, span: helar}", "{id: c, title: C, scenario: budget, span: ack}",
    ]

    @Test func monthsAddUpAsTheRegisterSays() throws {
        // Mean of the three months that have a figure: 302/3 is 100.67. The last one that is known. 4/12 of 360.
        #expect(
            try sample(["{matt: barn}", "{matt: platser}", "{matt: ko}", "{title: Netto}"]).print() == [
                "Barn: 40 | 100 | 360 | 120", "Platser: · | 100,7 | 120,0 | 120,0", "Kö: · | 6 | 4 | 4",
                "Netto: -100 | -1 000 | -3 600 | -1 200",
            ])
    }

    @Test func aVolumeIsNoMoney() throws {
        let sample = try sample(["{matt: barn}", "{title: Netto}", "{by: verksamhet, level: 1}"])
        #expect(try sample.print().suffix(2) == ["IFO: 0 | 0 | 0 | 0", "ÄO: -100 | -1 000 | -3 600 | -1 200"])
        #expect(sample.published("2026-04/utfall_ar.csv")?.contains("barn") == false)
        #expect(sample.published("2026-04/t.csv")?.contains("barn,Barn,1,40.00,100.00,360.00,120.00\n") == true)
        // Figures of children that are corrected change no month's outcome.
        try sample.folder.write(
            try sample.folder.read("volymer.csv").replacing("2026-01;10", with: "2026-01;11"), to: "volymer.csv")
        try sample.ledger(
            "2026-01 5010 3 400", "2026-02 5010 3 300", "2026-03 5010 3 200", "2026-04 5010 3 100", "2026-05 5010 3 1")
        #expect(try sample.run("2026-05").codes == [])
    }

    @Test func perDividesBeforeRounding() throws {
        let rows = [
            "{id: netto, title: Netto, verksamhet: ao}", "{id: barn, matt: barn}",
            "{title: Per barn, per: [netto, barn], decimals: 2}", "{title: Per tusen, per: [barn, barn], scale: 1000}",
            "{title: Per tusen barn, per: [netto, barn], scale: 1000, unit: tkr, decimals: 1}",
            "{id: platser, matt: platser}", "{title: Barn per plats, per: [barn, platser], decimals: 3}",
        ]
        // 1000/100 is 10 kronor; 3600/360; 1200/120; 100/1. 100/100.67 is 0.993.
        let print = try sample(rows).print()
        #expect(print[2] == "Per barn: -2,50 | -10,00 | -10,00 | -10,00")
        #expect(print[3] == "Per tusen: 1 000,00 | 1 000,00 | 1 000,00 | 1 000,00")
        #expect(print[4] == "Per tusen barn: -2,5 | -10,0 | -10,0 | -10,0")
        #expect(print[6] == "Barn per plats: · | 0,993 | 3,000 | 1,000")
    }

    @Test func perMayBeAColumn() throws {
        let columns = [
            "{id: n, title: N, scenario: utfall, span: ack}",
            "{id: b, title: B, scenario: utfall, span: ack, matt: barn}",
            "{id: p, title: P, per: [n, b], decimals: 1}",
        ]
        let signs = try sample(["{verksamhet: ao}", "{verksamhet: ifo}"], columns)
        signs.also = ["signs: cost_positive"]
        #expect(try signs.print() == ["ÄO: 1 000 | 100 | 10,0", "IFO: 0 | · | ·"])
    }

    @Test func withoutARegisterAVolumeIsCalledByItsId() throws {
        let sample = try sample(["{matt: barn}"])
        sample.keys = []
        try sample.amounts("volymer.csv", "verksamhet;matt;scenario;period;antal", "ao barn utfall 2026-04 3.5")
        #expect(try sample.print() == ["barn: 4 | 4 | · | ·"])
    }
}
