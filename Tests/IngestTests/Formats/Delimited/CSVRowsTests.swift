import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Rows that are not data, cells with two things in them, and quotes that swallow rows.
@Suite struct CSVRowsTests {
    static let head = "Konto;Text;Datum;Belopp\n"

    @Test func sumsAndBlankRowsAreLeftOutAndChecked() throws {
        let source = try ReadSource(
            table: Self.head + """
                5010;a;2026-01-02;10,00
                5020;b;2026-01-02;20,50
                ;Delsumma 50;;30,50
                ;;;
                6010;c;2026-01-02;1,00
                *;Summa 60;;1,00
                **;;;31,50
                7010;d;2026-01-02;2,00

                Summa 70;;;2,00
                Konto;Text;Datum;Belopp
                ;Totalt;;33,50
                """)
        #expect(source.findings == ["CSV304"])
        #expect(source.log.diagnostics.first?.message == "left out: 5 sum rows, 1 blank row, 1 repeated header row")
        #expect(source.rows.count == 4)
        #expect(source.summary?.delivered.debit == 3350)
    }

    /// It would be left out as a sum, since it is the same as the row above it.
    @Test(arguments: ["Datum;2026-01-16", "Period;2026-01"])
    func aBookingWithAStarIsNotClear(column: String) throws {
        let parts = column.split(separator: ";")
        let (name, value) = (parts[0], parts[1])
        let source = try ReadSource(
            table: "Text;\(name);Konto;Belopp\na;\(value);5010;1,00\n§*b;\(value);5010;1,00\n§*;;5010;2,00")
        #expect(source.findings == ["CSV119 §1", "CSV114 §2", "CSV304"])
    }

    @Test(
        arguments: [
            ("5010;a;2026-01-02;10,00\n§;Summa;;11,00", ["CSV114 §", "CSV304"]),
            // A subtotal of the last part is not the sum of the table that it says it is.
            ("5010;a;2026-01-02;1,00\n;Summa 5;;1,00\n6010;a;2026-01-02;2,00\n§;Totalt;;2,00", ["CSV114 §", "CSV304"]),
            ("5010;a;2026-01-02;10,00\n§*;;;9,99\n5010;a;2026-01-02;10,00", ["CSV114 §", "CSV304"]),
            ("5010;a;2026-01-02;10,00\n;Summa;;«x", ["CSV105 «"]),
            // Neither data nor a sum by its name.
            ("5010;a;2026-01-02;10,00\n«;Okänt;2026-01-02;10,00", ["CSV110 «"]),
            ("«;;;10,00", ["CSV110 «"]), ("§5010;a;2026-01-02", ["CSV104 §"]),
        ])
    func whatDoesNotAgreeOrIsNotClearIsAnError(rows: String, findings: [String]) throws {
        #expect(try ReadSource(table: Self.head + rows).findings == findings)
    }

    @Test func codeAndNameInOneCell() throws {
        let source = try ReadSource(
            table: """
                Konto;Ansvar;Projekt;Datum;Belopp
                30110 Årsavgifter;710 Äldreomsorg;9 2;2026-01-02;-5,00
                5010 - Löner;710;;2026-01-02;1,00
                30110 Annat namn;A1 x;;2026-01-02;1,00
                """)
        #expect(
            source.rows == [
                "2026-01-02 30110 ansvar=710 projekt=9 2 -5.00", "2026-01-02 5010 ansvar=710 1.00",
                "2026-01-02 30110 ansvar=A1 x 1.00",
            ])
        #expect(source.summary?.accountNames == ["30110": "Årsavgifter", "5010": "Löner"])
    }

    @Test(arguments: [
        ("30 Intäkter", ["CSV119 «"]), ("3", ["CSV119 «"]), ("3011 Summa", ["CSV119 «"]), ("301 Hyror", []),
        ("3011", []), ("3A", ["CSV203 «"]), ("Intäkter", ["CSV119 «", "CSV119 3:1"]), ("=\"3011\"", []), ("'3011", []),
    ])
    func groupsOfAccountsAreNotGuessedAt(konto: String, findings: [String]) throws {
        let text = "Konto;Datum;Belopp\n«\(konto);2026-01-02;1\n\(konto);2026-01-03;1\n"
        #expect(try ReadSource(table: text).findings == findings)
    }

    @Test func blankAmountsAreForPlansOnly() throws {
        let text = "Konto;Period;Belopp\n5010;2026-01;«\n5010;2026-02;–\n5010;2026-03;1\n"
        #expect(try ReadSource(table: text).findings == ["CSV105 «"])
        for content in [SourceOptions.Content.budget, .forecast] {
            let source = try ReadSource(table: text, content)
            #expect(source.codes == [])
            #expect(source.rows == ["2026-03 5010 1.00"])
        }
    }

    @Test(
        arguments: [
            ("12,00;D", "12.00"), ("12,00;k", "-12.00"), ("-12,00;D", "-12.00"), ("-12,00;K", nil), ("12,00;", nil),
            ("12,00;X", nil),
        ] as [(String, String?)])
    func aSignColumn(cells: String, amount: String?) throws {
        let source = try ReadSource(table: "Datum;Konto;Belopp;D/K\n2026-01-02;5010;\(cells)\n")
        #expect(source.rows == (amount.map { ["2026-01-02 5010 \($0)"] } ?? []))
        #expect(source.codes == (amount == nil ? ["CSV117"] : []))
    }

    @Test func unitsAreTurnedIntoKronor() throws {
        let text = "verksamhet;slag;period;belopp\nifo;kostnad;2026;-1,5\nifo;intakt;2026;0,25\n"
        let source = try ReadSource(table: text, .budget) { $0.unit = .mnkr }
        #expect(source.rows == ["2026 ifo/kostnad 1500000.00", "2026 ifo/intakt -250000.00"])
    }

    @Test func termsDecideWhatVerksamhetMeans() throws {
        let text = "Konto;Verksamhet;Slag;Period;Belopp\n5010;510;kostnad;2026-01;-7\n"
        #expect(try ReadSource(table: text, .budget).rows == ["2026-01 5010 vht=510 -7.00"])
        #expect(try ReadSource(table: text, .budget) { $0.terms = .report }.rows == ["2026-01 510/kostnad 7.00"])
        #expect(
            try ReadSource(table: "verksamhet;slag;period;belopp\n", .budget) { $0.terms = .ledger }.codes == ["CSV101"]
        )
    }

    @Test(
        arguments: [
            // Three rows in one field.
            ("5010;«\"a;2026-01-02;1\n5010;b;2026-01-02;2\n5010;c;2026-01-02;3\n5010;d\";2026-01-02;4\n", "CSV113 «"),
            ("5010;«\"a;2026-01-02;1\n5010;b\";2026-01-02;2\n", "CSV113 «"),
            ("5010;«\"a;2026-01-02;1\n5010;\"b;2026-01-02;2\n", "CSV113 «"),
            ("5010;«\"a;2026-01-02;1\n5010;b;2026-01-02;2\n", "CSV102 «"), ("5010;\"a\"«b;2026-01-02;1\n", "CSV103 «"),
        ])
    func quotesThatSwallowRows(rows: String, finding: String) throws {
        #expect(try ReadSource(table: Self.head + rows).findings == [finding])
    }

    @Test func textsMayHaveLines() throws {
        let source = try ReadSource(
            table: Self.head + "5010;\"Faktura; mars\n2026; av 2\n\";2026-01-02;1\n", readSize: 3)
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01-02 5010 1.00"])
    }

    @Test func columnsOfFixedWidth() throws {
        let text = "Konto Text   Belopp\n5010  Åäö   12,50\r\n3011  Lön  -1 234,00\n5010  x\n"
        let source = try ReadSource(table: text, .budget) {
            $0.widths = [6, 5, 10]
            $0.year = 2026
        }
        #expect(source.codes == [])
        #expect(source.rows == ["2026 5010 12.50", "2026 3011 -1234.00"])
        let wide = try ReadSource(table: "§501020260102       1,00  x\n") {
            $0.widths = [4, 8, 13]
            $0.header = ["konto", "datum", "belopp"]
        }
        #expect(wide.findings == ["CSV104 §"])
    }

    @Test func aHeaderMayBeTold() throws {
        let source = try ReadSource(table: "5010;2026-01-02;1,50\n") { $0.header = ["Konto", "Datum", "Belopp"] }
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01-02 5010 1.50"])
    }
}
