import LedgerModel
import Pipeline
import TestSupport
import Testing

/// Two mappings of one ledger, which is read once.
@Suite struct OtherMappingTests {
    private func sample() throws -> TableSample {
        let sample = try TableSample("{by: verksamhet, level: 1}", "{title: Netto}")
        try sample.ledger("2026-01 5010 1 100", "2026-02 5010 2 200", "2026-03 3010 3 -50", "2026-04 5010 3 300")
        try sample.folder.write("id;namn\n510;Äldre\n570;Individ\n", to: "rs-koder.csv")
        try sample.folder.write("konto;vht;verksamhet\n;3;510\n;1|2;570\n", to: "rs.csv")
        sample.keys = ["mappings: {rs: {mapping: rs.csv, verksamheter: rs-koder.csv}}"]
        sample.others = """
              - id: statistik
                title: Statistik
                unit: kr
                decimals: 0
                mapping: rs
                rows: [{verksamhet: 570}, {by: slag}, {title: Netto}]
                columns: [{id: utfall, title: U, scenario: utfall, span: ack}]

            """
        return sample
    }

    @Test func eachTableShowsItsOwn() throws {
        let result = try sample().run()
        #expect(
            result.tables.map(\.printed) == [
                ["IFO: -300", "ÄO: -250", "Netto: -550"],
                ["Individ: -300", "Intäkter: 50", "Kostnader: -600", "Netto: -550"],
            ])
    }

    @Test func datasetsHaveItsNameBehindThem() throws {
        let sample = try sample()
        _ = try sample.run()
        #expect(
            sample.published("2026-04/utfall_ar-rs.csv")
                == "year,verksamhet,slag,scenario,belopp\n2026,510,intakt,utfall,50.00\n"
                + "2026,510,kostnad,utfall,-300.00\n2026,570,kostnad,utfall,-300.00\n")
        #expect(sample.published("2026-04/utfall_ar.csv")?.contains("2026,familj,kostnad,utfall,-100.00\n") == true)
        for name in ["utfall_manad-rs", "verksamheter-rs", "mappning-rs"] {
            #expect(sample.published("2026-04/\(name).csv") != nil, "\(name)")
        }
        #expect(sample.published("2026-04/konton-rs.csv") == nil)
    }

    @Test func everySourceIsReadOnce() throws {
        let opens = { (sample: TableSample) throws -> Int in
            let disk = RehearsalFileSystem()
            _ = try sample.run(on: disk, mode: .check)
            return disk.operations.count { $0.hasPrefix("open ") && $0.hasSuffix("ledger.csv") }
        }
        let two = try sample()
        let one = try sample()
        one.keys = []
        one.others = ""
        #expect(try opens(two) == (try opens(one)))
        #expect(try opens(two) > 0)
    }

    @Test func whatItDoesNotTakeIsToldOfIt() throws {
        let sample = try sample()
        try sample.folder.write("konto;vht;verksamhet\n;3;510\n;1;570\n", to: "rs.csv")
        let result = try sample.run()
        #expect(result.ending == .badData)
        #expect(result.codes == ["MAP101"])
        #expect(result.findings == ["MAP101 no rule maps konto 5010, vht 2 (1 row, 200.00 kr), in the mapping `rs`"])
        sample.keys.append("unmapped: collect")
        #expect(
            try sample.run().tables.last?.printed
                == ["Individ: -100", "Intäkter: 50", "Kostnader: -400", "Ej mappat: -200", "Netto: -550"])
    }

    @Test func aBudgetNamesVerksamheterOfItsMapping() throws {
        let sample = try sample()
        sample.others = sample.others.replacing("scenario: utfall, span: ack}", with: "scenario: budget, span: helar}")
        try sample.amounts("budget-rs.csv", "verksamhet;slag;period;belopp", "570 kostnad 2026 -1200")
        sample.sources = ["{path: budget-rs.csv, scenario: budget, mapping: rs}"]
        let result = try sample.run()
        #expect(
            result.tables.last?.printed == ["Individ: -1 200", "Intäkter: 0", "Kostnader: -1 200", "Netto: -1 200"],
            "\(result.findings)")
    }

    /// Months are counted whatever the mapping that has the rows.
    @Test(arguments: [("510 kostnad 2026 -100", 0), ("510 kostnad 2026-05 -100", 1)])
    func aForecastOfAnotherMappingIsOfTheYear(row: String, warnings: Int) throws {
        let sample = try sample()
        try sample.amounts("prognos.csv", "verksamhet;slag;period;belopp", row)
        sample.sources = ["{path: prognos.csv, scenario: prognos, mapping: rs}"]
        let told = try sample.run().findings.filter { $0.hasPrefix("AGG329") }
        #expect(told.count == warnings)
        #expect(told.allSatisfy { $0.hasPrefix("AGG329 prognos has 1 month of 2026") })
    }
}
