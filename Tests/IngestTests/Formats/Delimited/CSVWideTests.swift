import LedgerModel
import Testing

@testable import Ingest

/// Tables with a column for each month.
@Suite struct CSVWideTests {
    @Test(
        arguments: [
            "Konto;Jan 2026;Feb 2026;Helår", "Konto;202601;202602;Totalt", "Konto;2026-01;2026-02;Summa",
            "Konto;januari 2026;februari 2026;Budget", "Konto;jan-26;feb-26;Helår", "Konto;Jan-2026;Feb-2026;Helår",
        ])
    func eachCellIsARecord(header: String) throws {
        let source = try ReadSource(table: header + "\n5010;1,00;2,50;3,50\n6010;;4;\n", .budget)
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01 5010 1.00", "2026-02 5010 2.50", "2026-02 6010 4.00"])
    }

    @Test(
        arguments: [
            ("Konto;jan;feb;helår 2026", "5010;1;2;3", nil), ("Konto;jan;feb;År", "5010;1;2;2026", nil),
            ("Konto;Period;jan;feb", "5010;2026;1;2", nil), ("Konto;1;2", "5010;1;2", 2026),
            ("Konto;01;02", "5010;1;2", 2026), ("Konto;Jan;Feb", "5010;1;2", 2026),
        ] as [(String, String, Int?)])
    func theYearOfTheMonths(header: String, row: String, year: Int?) throws {
        let source = try ReadSource(table: "\(header)\n\(row)\n", .budget) { $0.year = year }
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01 5010 1.00", "2026-02 5010 2.00"])
    }

    @Test(
        arguments: [
            ("Konto;jan;feb\n5010;«1;2\n", ["CSV115 «"]),
            ("Konto;jan 2026;feb 2026;helår\n5010;1;2;«4\n", ["CSV114 «"]),
            ("§Konto;jan 2026;Jan 2026\n5010;1;2\n", ["CSV112 §"]),
            ("Konto;jan 2026;feb 2026\n5010;1;2\n§Summa;1;3\n", ["CSV114 §", "CSV304"]),
        ])
    func whatIsNotClearIsRefused(text: String, findings: [String]) throws {
        #expect(try ReadSource(table: text, .budget).findings == findings)
    }

    @Test func aSumRowCoversAllMonths() throws {
        let source = try ReadSource(
            table: "Konto;jan 2026;feb 2026;Helår\n5010;1;2;3\n;10;20;30\nSumma;1;2;3\n", .budget)
        #expect(source.codes == ["CSV110", "CSV304"])
    }

    /// The column of a month that is misspelt is not read, and nothing but its absence shows it.
    @Test(arguments: [
        ("§Konto;jan 2026;feb 2026;mrs 2026;apr 2026", ["CSV202 §"]),
        ("§Konto;nov 2025;jan 2026;feb 2026;x", ["CSV202 §"]),
        ("Konto;jan 2026;feb 2026;mars 2026;apr 2026", []), ("Konto;nov 2025;dec 2025;jan 2026;x", []),
    ])
    func missingMonthsAreTold(header: String, findings: [String]) throws {
        #expect(try ReadSource(table: header + "\n5010;1;2;3;4\n", .budget).findings == findings)
    }

    @Test func anOutcomeMissesItsBlankMonths() throws {
        #expect(try ReadSource(table: "Konto;jan 2026;feb 2026\n5010;1;«\n").findings == ["CSV105 «"])
    }

    @Test func reportTerms() throws {
        let text = "verksamhet;slag;jan;feb;helår\nifo;kostnad;-1;-2;-3\nSumma;;-1;-2;-3\n"
        let source = try ReadSource(table: text, .forecast) { $0.year = 2026 }
        #expect(source.codes == ["CSV304"])
        #expect(source.rows == ["2026-01 ifo/kostnad 1.00", "2026-02 ifo/kostnad 2.00"])
    }
}
