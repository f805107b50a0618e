import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// What looks like money in a table is read right, refused or told.
///
/// Each kind stands with its siblings; the amounts are few, so that a wrong sum shows.
@Suite struct ReadWholeTests {
    private static let head = "Datum;Konto;Text;Belopp\n2026-01-05;5010;Hyra;100,00\n2026-01-06;5410;El;50,00\n"

    private func sum(_ source: ReadSource) -> String? {
        guard !source.log.hasErrors, let totals = source.summary?.delivered else { return nil }
        return Amount(ore: totals.debit - totals.credit).description
    }

    // MARK: Read

    @Test(
        arguments: [
            // The more exact of two columns.
            ("Datum;Konto;Valuta;Belopp;Belopp SEK\n2026-01-05;5010;EUR;100,00;1 150,00\n", "1150.00"),
            ("Datum;Konto;Belopp (EUR);Belopp (SEK)\n2026-01-05;5010;100,00;1150,00\n", "1150.00"),
            ("Datum;Konto;Belopp exkl. moms;Moms;Belopp inkl. moms\n2026-01-05;5010;80,00;20,00;100,00\n", "80.00"),
            ("Datum;Konto;Summa;Summa utan moms\n2026-01-05;5010;100,00;80,00\n", "80.00"),
            ("Datum;Konto;Belopp;Summa\n2026-01-05;5010;80,00;80,00\n", "80.00"),
            ("Fakturadatum;Datum;Bokföringsdatum;Konto;Belopp\n2025-12-30;2025-12-31;2026-01-05;5010;1,00\n", "1.00"),
            // Sides under any heading.
            ("Datum;Konto;Belopp;Typ\n2026-01-05;5010;100,00;Debet\n2026-01-05;1930;100,00;Kredit\n", "0.00"),
            ("Datum;Konto;Belopp;S/H\n2026-01-05;5010;100,00;S\n2026-01-05;1930;30,00;H\n", "70.00"),
            ("Datum;Konto;Belopp;Kod\n2026-01-05;3010;100,00;Kredit\n2026-01-05;3010;30,00;Kredit\n", "-130.00"),
            // A letter alone is no side, and initials are no balance.
            ("Konto;Kontotyp;Datum;Belopp\n5010;K;2026-01-05;100,00\n", "100.00"),
            ("Konto;Sign;Datum;Belopp\n5010;IB;2026-01-05;1,00\n5410;UB;2026-01-06;2,00\n", "3.00"),
            ("Konto;Datum;Debet;Kredit\n5010;2026-01-05;5,00;\n3010;2026-01-05;;2,00\nSumma;;5,00;2,00\n", "3.00"),
            ("Datum;Konto;Belopp;DC\n2026-01-05;5010;100,00;D\n2026-01-05;1930;100,00;C\n", "0.00"),
            ("Datum;Konto;Belopp;Tecken\n2026-01-05;5010;100,00;+\n2026-01-05;1930;40,00;-\n", "60.00"),
            // They say nothing where amounts have their sign.
            ("Datum;Konto;Belopp;Typ\n2026-01-05;5010;100,00;Debet\n2026-01-05;1930;-100,00;Kredit\n", "0.00"),
            ("Datum;Konto;Belopp;S/H\n2026-01-05;5010;100,00;S\n2026-01-05;3010;-30,00;H\n", "70.00"),
            ("Datum;Konto;Belopp;D/K\n2026-01-05;5010;100,00;D\n2026-01-05;5010;-30,00;K\n", "70.00"),
            // Without minus in credit, one in debit takes back.
            (
                "Datum;Konto;Belopp;S/H\n2026-01-05;5010;-9,00;S\n2026-01-05;5410;9,00;S\n2026-01-05;1930;1,00;H\n",
                "-1.00"
            ),
            // Months.
            ("Konto;År;Jan;Feb;Mar;Apr;May;Jun;Jul;Aug;Sep;Oct;Nov;Dec\n5010;2026;1;1;1;1;1;1;1;1;1;1;1;1\n", "12.00"),
            ("Konto;År;January;February;March\n5010;2026;1;2;3\n", "6.00"),
            ("Konto;P01 ;År;P02\n5010;1;2026;2\n", "3.00"), ("Konto;2026/01;2026/02\n5010;1;2\n", "3.00"),
            ("Konto;Period;Belopp\n5010;2026/02;1\n5010;2026.03;2\n5010;P04 2026;4\n", nil),
            ("Konto;Period;År;Belopp\n5010;P02;2026;1\n", "1.00"),
            // Words of kronor behind amounts, and what binary fractions leave.
            (
                "Datum;Konto;Belopp\n2026-01-05;5010;1 250 kr\n2026-01-06;5010;200,00 SEK\n2026-01-07;5010;9:-\n",
                "1459.00"
            ),
            ("Datum,Konto,Belopp\n2026-01-05,5010,100.10000000000001\n2026-01-06,5010,-2.9e-11\n", "100.10"),
            // Headings.
            ("Datum;Konto;\"Belopp\nkr\"\n2026-01-05;5010;1,00\n", "1.00"),
            ("Bokförings-\u{A0}datum;Konto;Belopp\u{A0}kr\n2026-01-05;5010;1,00\n", nil),
            ("\"Bokförings-\ndatum\";Konto;Belopp\u{A0}kr\n2026-01-05;5010;1,00\n", "1.00"),
            ("datum,konto_nr,belopp,leverantor_id\n2026-01-05,64600,1250.50,5560000001\n", "1250.50"),
            // Sums and results in the account's column.
            (
                "Konto;Period;Utfall\n"
                    + "3000;202601;-9,00\n4000;202601;4,00\nBruttovinst;202601;-5,00\n5010;202601;1,00\n",
                "-4.00"
            ),
            ("Konto;Period;Utfall\n5010;202601;3,00\n5020;202601;4,00\nGrand Total;;7,00\n", "7.00"),
            ("Konto;Period;Text;Utfall\n5010;202601;Hyra;3,00\n;;Utgående saldo;3,00\n", "3.00"),
            // An account or a voucher on a row of its own.
            (
                "Konto;Datum;Text;Belopp\n5010 Hyra;;;\n;2026-01-05;a;1,00\n;2026-01-06;b;2,00\nSumma;;;3,00\n"
                    + "5410 El;;;\n;2026-01-05;c;4,00\n", "7.00"
            ),
            ("Ver;Datum;Konto;Belopp\nA1;2026-01-05;;\n;;5010;5,00\n;;1930;-5,00\n", "0.00"),
            (
                "Ver;Datum;Konto;Belopp\n"
                    + "A1;2026-01-05;5010;5,00\n;;1930;-5,00\nA2;2026-01-06;5010;1,00\n;;1930;-1,00\n",
                "0.00"
            ),
            // A list by account, with the rows of a voucher apart.
            (
                "Konto;Vernr;Datum;Debet;Kredit\n1510;A1;2026-01-05;5,00;\n1510;A2;2026-01-06;;5,00\n"
                    + "1930;A2;2026-01-06;5,00;\n3010;A1;2026-01-05;;5,00\n", "0.00"
            ),
            // Codes that are kept from a spreadsheet.
            ("Datum;Konto;Ansvar;Belopp\n2026-01-05;\"=\"\"5010\"\"\";'0805;1,00\n", "1.00"),
            ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;0805, Enhet nord;1,00\n", "1.00"),
            ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010\u{2009};0805 (Nord);1,00\n", "1.00"),
            ("Datum;Konto;Debet kr;Kredit kr\n2026-01-05;5010;2,00;\n2026-01-05;3010;;1,00\n", "1.00"),
            // The sides, where the amount beside them has no sign; a dash that shows 0; a count below the rows.
            ("Datum;Konto;Belopp;Debet;Kredit\n2026-01-05;5010;2,00;2,00;\n2026-01-05;1930;2,00;;2,00\n", "0.00"),
            ("Datum;Konto;Belopp\n2026-01-05;5010;-\n2026-01-06;5010; -   kr\n2026-01-07;5010;1,00\n", "1.00"),
            ("Konto;Period;Belopp\n5010;202601;1,00\nAntal rader: 1;;\n", "1.00"),
            // Sums and balances of a list by account that have no day.
            (
                "Konto;Datum;Text;Debet;Kredit;Saldo\n5010;;Ingående balans;;;0,00\n5010;2026-01-05;a;1,00;;1,00\n",
                "1.00"
            ),
            ("Konto;Datum;Belopp\n5010;2026-01-05;1,00\n5010;2026-01-06;2,00\n5010 Totalt;;3,00\n", "3.00"),
            ("Konto;Benämning;Datum;Belopp\n5010;Hyra;;\n5010;Hyra;2026-01-05;1,00\n5410;El;;\n", "1.00"),
            ("Konto;Period;Belopp\n5010;2025;9,00\n5010;202601;1,00\n", "10.00"),
            // A column that says nothing new.
            ("Datum;Konto;Belopp;Bunttyp;Enhet\n2026-01-05;5010;1,00;Utfall;kr\n", "1.00"),
            ("Antal rader: 1;;\nKonto;År;jan;feb\n5010;2026;1;2\n", "3.00"),
            ("Antal rader: 1;Summa;1,00\nDatum;Konto;Belopp\n2026-01-05;5010;1,00\n", "1.00"),
            // A text that is no sum's.
            (head + "2026-01-07;5410;Total Energi AB;7,00\n", "157.00"),
            (head + "2026-01-07;5410;Total Energi AB;50,00\n", "200.00"),
            (head + "2026-01-07;5410;Summering av året;50,00\n", "200.00"),
            (head + "2026-01-07;1930;Ingående balans;7,00\n", "157.00"),
            // Rows that all have an empty cell behind their last.
            ("Datum;Konto;Belopp\n2026-01-05;5010;1,00;\n2026-01-06;5010;2,00;\n", "3.00"),
        ] as [(String, String?)])
    func reads(text: String, kronor: String?) throws {
        let source = try ReadSource(table: text)
        #expect(sum(source) == kronor, "\(source.log.diagnostics.map(\.message))")
        #expect(kronor == nil || !source.log.diagnostics.contains { $0.severity != .note }, "\(source.codes)")
    }

    // MARK: Refused

    @Test(arguments: [
        (
            "Datum;Konto;Text;Projekt;Belopp;K\n2026-01-05;5010;Hyra;7;1,00;\n§2026-01-06;5410;Skärm; kabel;7;2,00;\n",
            "CSV104 §"
        ),
        ("Datum;Konto;Text;Belopp\n2026-01-05;5010;Hyra;1,00\n§2026-01-06;5410;El;2,00;\n", "CSV104 §"),
        ("§Datum;Konto;Belopp;Summa\n2026-01-05;5010;80,00;100,00\n", "CSV125 §"),
        ("§Datum;Konto;Debet SEK;Debet kr;Kredit\n2026-01-05;5010;1;2;\n", "CSV112 §"),
        ("Datum;Konto;Valuta;Belopp\n2026-01-05;5010;«EUR;1,00\n", "CSV127 «"),
        ("Datum;Konto;Belopp;Kod\n2026-01-05;5010;1,00;SEK\n2026-01-06;5010;1,00;«NOK\n", "CSV127 «"),
        ("§Datum;Konto;Belopp EUR\n2026-01-05;5010;1,00\n", "CSV127 §"),
        ("§Belopp i euro;;\nDatum;Konto;Belopp\n2026-01-05;5010;1,00\n", "CSV127 §"),
        ("§Belopp i 1000-tal kronor;;\nDatum;Konto;Belopp\n2026-01-05;5010;1\n", "CSV120 §"),
        ("§Datum;Konto;Belopp i 1 000 kr\n2026-01-05;5010;1\n", "CSV120 §"),
        ("§Datum;Konto;Belopp (SEK '000)\n2026-01-05;5010;1\n", "CSV120 §"),
        ("§Datum;Konto;Belopp tkr\n2026-01-05;5010;1\n", "CSV120 §"),
        ("Datum;Konto;Debet;Kredit\n2026-01-05;5010;§-7,00;\n2026-01-06;3010;;12,00\n", "CSV121 §"),
        ("§Konto;År;1;2;13\n5010;2026;1;2;3\n", "CSV129 §"), ("§Konto;År;jan;feb;P13\n5010;2026;1;2;3\n", "CSV129 §"),
        ("Konto;Period;Belopp\n5010;202512;1\n5010;«202513;2\n", "CSV129 «"),
        ("Konto;Period;År;Belopp\n5010;«P13;2026;2\n", "CSV129 «"),
        ("§Konto;År;jan;feb;dec prel\n5010;2026;1;2;3\n", "CSV126 §"),
        ("§Konto;År;1;2;3;14\n5010;2026;1;2;3;4\n", "CSV126 §"),
        ("§Konto;År;jan;feb;Kv 2\n5010;2026;1;2;3\n", "CSV126 §"),
        (head + "2026-01-07;5410;«Summa;150,00\n", "CSV119 «"),
        (head + "2026-01-07;5410;«Omslutning;150,00\n", "CSV119 «"),
        (head + "2026-01-07;5410;«Tot.;50,00\n", "CSV119 «"),
        ("Konto;Text;År;jan;feb\n5010;Hyra;2026;1;2\n5010;El;2026;3;4\n5010;«Summa 5010;2026;4;6\n", "CSV119 «"),
        (head + "2026-01-07;5410;«Summa konto 5410:;50,00\n", "CSV119 «"),
        (head + "2026-01-07;5410;«Total kostnad;150,00\n", "CSV119 «"),
        (head + "2026-01-07;5410;«Utgående saldo;7,00\n", "CSV119 «"),
        (head + "2026-01-07;5410;«IB 2026;7,00\n", "CSV119 «"),
        ("Konto;Period;Utfall\n3000;202601;-9,00\n«Övrigt;202601;-5,00\n", "CSV119 «"),
        (
            "Konto;Datum;Belopp\n§5010;2026-01-05;1,00\n\nDatum;Konto;Ansvar;Belopp\n2026-01-07;5410;12;50,00\n",
            "CSV141 §"
        ),
        ("Konto;Datum;Belopp\n§5010;2026-01-05;1\n\nDatum;Konto;Ansvar;Belopp\n2026-01-07;5410;12;50\n", "CSV141 §"),
        ("§Omvänt tecken;;\nDatum;Konto;Belopp\n2026-01-05;5010;-1,00\n", "CSV142 §"),
        ("Datum;Konto;Belopp (intäkter +)\n§2026-01-05;5010;-1,00\n", "CSV101 1"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«510,0;1,00\n", "CSV140 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;«5010.0;510;1,00\n", "CSV140 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«5,01E+03;1,00\n", "CSV140 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«2026-05-10;1,00\n", "CSV140 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«10-maj;1,00\n", "CSV140 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«#REF!;1,00\n", "CSV140 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«nan;1,00\n", "CSV140 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«(blank);1,00\n", "CSV140 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«7\u{202F}10;1,00\n", "CSV140 «"),
        ("Datum;Konto;Belopp;D/K\n2026-01-05;5010;1,00;k\n2026-01-05;3010;§-2,00;d\n", "CSV121 §"),
        ("Konto;Period;Belopp\n5010;202601;1,00\n«Alla belopp i tkr;;\n", "CSV120 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«8 05;1,00\n", "CSV140 «"),
        ("§Kostnader visas med minus;;\nDatum;Konto;Belopp\n2026-01-05;5010;-1,00\n", "CSV142 §"),
        ("§Amounts in thousands;;\nDatum;Konto;Belopp\n2026-01-05;5010;1\n", "CSV120 §"),
        ("§Datum;Konto;Belopp;Sort\n2026-01-05;5010;1,00;tkr\n", "CSV120 §"),
        ("§Datum;Konto;Belopp;Typ\n2026-01-05;5010;-1,00;S\n2026-01-05;5010;1,00;H\n", "CSV144 §"),
        ("Datum;Konto;Belopp;S/H\n2026-01-05;5010;§-1,00;S\n2026-01-05;5010;1,00;H\n", "CSV121 §"),
        ("Datum;Konto;Belopp;S/H\n2026-01-05;5010;-1,00;S\n2026-01-05;3010;-1,00;«H\n", "CSV117 «"),
        ("§Datum;Konto;Debet;Kredit;D/K\n2026-01-05;5010;;1,00;D\n2026-01-05;3010;1,00;;K\n", "CSV144 §"),
        ("Datum;Konto;Vht;Belopp\n2026-01-05;5010;«Totalt;1,00\n", "CSV140 «"),
        ("Datum;Konto;Vht;Belopp\n2026-01-05;5010;«5*;1,00\n", "CSV140 «"),
        ("Datum;Konto;Vht;Belopp\n2026-01-05;5010;«5xx;1,00\n", "CSV140 «"),
        ("Datum;Konto;Vht;Belopp\n2026-01-05;5010;«510 Totalt;1,00\n", "CSV140 «"),
        ("Datum;Konto;Vht;Belopp\n2026-01-05;5010;«510 - Summa;1,00\n", "CSV140 «"),
        // Of a voucher's rows below the first, none is left out for a text that may be anything.
        (
            "Ver;Datum;Konto;Text;Belopp\nA1;2026-01-05;5410;Total Energi AB;9,00\n;;«5410;Total Energi AB;9,00\n",
            "CSV119 «"
        ),
        ("Konto;Period;Belopp\n5010;202601;1,00\n5010;2026;1,00\n", "CSV145"),
        ("§konto,datum,belopp,text\n5010,2026-01-15,1234,50\n5010,2026-01-16,7,05\n", "CSV146 §"),
        ("Konto;Period;Belopp\n5010;202601;1,00\n\n«Budget;;\nKonto;Period;Belopp\n5010;202601;2,00\n", "CSV143 «"),
        (
            "Konto;Period;Belopp\n5010;202601;1,00\n«Föregående år;;\nKonto;Period;Belopp\n5010;202501;2,00\n",
            "CSV143 «"
        ),
        ("Konto;Datum;Belopp\n5010;2026-01-05;1,00\n5010;2026-01-06;2,00\n§5010 Totalt;;4,00\n", "CSV114 §"),
        ("Datum;Konto;Belopp;Status\n2026-01-05;5010;1,00;«Makulerad\n", "CSV143 «"),
        ("Datum;Konto;Belopp;Bunttyp\n2026-01-05;5010;1,00;Utfall\n2026-01-05;5010;1,00;«Budget\n", "CSV143 «"),
        ("Datum;Konto;Belopp\n2026-01-05;5010;13636.28\n2026-01-05;5010;«13,500\n", "CSV107 «"),
        ("Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;«71\u{200B}0;1,00\n", "CSV140 «"),
        ("Datum;Konto;Belopp\n2026-01-05;5010;«83,3333\n", "CSV105 «"),
        ("Konto;Datum;Text;Belopp\n5010;;Hyra;«\n5410;2026-01-05;El;1,00\n", "CSV105 «"),
        ("Konto;Datum;Text;Belopp;Extra\n5010;«;Hyra;;1,00\n", "CSV205 1"),
    ])
    func refuses(text: String, finding: String) throws {
        let source = try ReadSource(table: text)
        #expect(source.log.hasErrors)
        #expect(source.findings.contains(finding), "\(source.findings) \(source.log.diagnostics.map(\.message))")
    }

    @Test func aColumnOfSidesThatIsNotNamedIsRefused() throws {
        let text = "§Datum;Konto;Belopp;Typ\n2026-01-05;5010;1,00;D\n2026-01-05;1930;1,00;K\n"
        let source = try ReadSource(table: text) {
            $0.columns = ["datum": "Datum", "konto": "Konto", "belopp": "Belopp"]
        }
        #expect(source.findings == ["CSV128 §"])
    }

    @Test(arguments: ["Konto;Period;Belopp\n5010;202513;2\n", "Konto;År;11;12;13\n5010;2025;1;1;2\n"])
    func periodThirteenCountsInTheMonthThatIsTold(text: String) throws {
        var options = SourceOptions(path: "test", content: .outcome(.verifikationer), format: .csv)
        options.closingPeriod = 12
        let source = try ReadSource(text, options)
        #expect(source.codes == [])
        #expect(source.rows.last == "2025-12 5010 2.00")
    }

    @Test func refusesVouchersThatStandApartAndDoNotBalance() throws {
        let text = """
            Konto;Vernr;Datum;Belopp
            §1510;A1;2026-01-05;5,00
            1510;A2;2026-01-06;-5,00
            1930;A2;2026-01-06;5,00
            3010;A1;2026-01-05;-4,00

            """
        #expect(try ReadSource(table: text).findings == ["CSV109 §"])
    }

    @Test func aVerksamhetMayBeCalledAsABalance() throws {
        let text = "verksamhet;slag;period;belopp\nub;kostnad;2026;-240\nib;kostnad;2026;-10\n"
        let source = try ReadSource(table: text, .budget)
        #expect(source.codes == [])
        #expect(source.rows == ["2026 ub/kostnad 240.00", "2026 ib/kostnad 10.00"])
    }
}
