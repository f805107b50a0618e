import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Delimiter, header, encoding, decimal mark and order of dates, as the head shows them.
@Suite struct CSVDialectTests {
    static let rows = ["2026-01-02 5010 12.50", "2026-01-03 3011 -1234.00"]

    @Test(
        arguments: [
            "Datum;Konto;Belopp\n2026-01-02;5010;12,50\n2026-01-03;3011;-1234\n",
            "Datum\tKonto\tBelopp\r\n2026-01-02\t5010\t12,50\r\n2026-01-03\t3011\t-1 234,00\r\n",
            "Datum,Konto,Belopp\n2026-01-02,5010,12.50\n2026-01-03,3011,\"-1,234\"\n",
            "Datum|Konto|Belopp\n20260102|5010|12,50\n20260103|3011|1234-\n",
            "'Datum','Konto','Text','Belopp'\n'2026-01-02','5010','a, b','12,50'\n'2026-01-03','3011','c','(1234)'\n",
            "\u{FEFF}Konto;Text;Datum;Summa\n5010;x;2026-01-02;12,5\n3011;y;2026-01-03;\u{2212}1 234,00\n",
            "Kontonr;Debet;Kredit;Bokföringsdatum\n5010;12,50;;2026-01-02\n3011;;1234,00;2026-01-03\n",
            "Konto;Belopp;D/K;Datum\n5010;12,50;D;2026-01-02\n3011;1234,00;K;2026-01-03\n",
            "Konto;Belopp;+/-;Datum\n5010;12,50;+;2026-01-02\n3011;1234,00;-;2026-01-03\n",
        ])
    func isRecognised(text: String) throws {
        for readSize in [Int.max, 7] {
            let source = try ReadSource(table: text, readSize: readSize)
            #expect(source.codes == [])
            #expect(source.rows == Self.rows)
        }
    }

    @Test func aDelimiterInThePreambleDoesNotDecide() throws {
        let text = """
            Kommunen, Socialnämnden, Äldreomsorg, utskriven 2026-02-03
            Konto;3000-7999

            Urval;;;
            §Datum;Konto;Belopp
            2026-01-02;5010;12,50
            2026-01-03;3011;-1234

            """
        let source = try ReadSource(table: text)
        #expect(source.findings == ["CSV303 §"])
        #expect(source.log.diagnostics.first?.message == "4 lines before the header are left out")
        #expect(source.rows == Self.rows)
        #expect(
            source.summary?.evidence == [
                "semicolon between fields", "header on line 5: Datum | Konto | Belopp",
                "decimal comma; line 6 shows it: 12,50",
            ])
    }

    @Test func isRecognisedWithoutBeingTold() throws {
        let source = try ReadSource(
            "Kommunen\nUrval\nDatum;Konto;Belopp\n2026-01-02;5010;12,50\n2026-01-03;3011;-1234\n")
        #expect(source.summary?.format == .csv)
        #expect(source.rows == Self.rows)
    }

    @Test func eachKeyOverrides() throws {
        let source = try ReadSource(
            table: "När,Kto,Hur mycket\n02/01/2026,5010,\"12,50\"\n03/01/2026,3011,\"-1.234\"\n"
        ) {
            $0.columns = ["datum": "när", "konto": "KTO ", "belopp": "hur mycket"]
            $0.delimiter = UInt8(ascii: ",")
            $0.decimalMark = UInt8(ascii: ",")
            $0.dateFormat = DateFormat("dd/MM/yyyy")
        }
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01-02 5010 12.50", "2026-01-03 3011 -1234.00"])
    }

    @Test func theEncodingToldHoldsForEveryField() throws {
        // 0x86 is å in code page 437 and a dagger in Windows-1252.
        let bytes = Array("Datum;Konto;Belopp;Text\n2026-01-02;5010;1,00;L".utf8) + [0x86] + Array("n".utf8)
        for (encoding, text) in [(TextEncoding?.none, "Lån"), (.windows1252, "L†n"), (.cp437, "Lån")] {
            var options = SourceOptions(path: "test", content: .outcome(.verifikationer), keepsTexts: true)
            options.delimited.encoding = encoding
            let source = try ReadSource(MemoryFile(bytes), options)
            #expect(source.rows == ["2026-01-02 5010 1.00 \"\(text)\""])
        }
    }

    @Test(
        arguments: [
            ("28.02.2026|3.2.2026", "2026-02-28|2026-02-03"), ("28/2 2026|3/2 2026", "2026-02-28|2026-02-03"),
            ("2/28/2026|2/3/2026", "2026-02-28|2026-02-03"), ("2026/2/28|2026/2/3", "2026-02-28|2026-02-03"),
            ("2026-02-28 11:02|20260203", "2026-02-28|2026-02-03"),
        ])
    func theOrderOfDaysIsRecognised(dates: String, read: String) throws {
        let lines = dates.split(separator: "|").map { "\($0);5010;1\n" }
        let source = try ReadSource(table: "Datum;Konto;Belopp\n" + lines.joined())
        #expect(source.codes == [])
        #expect(source.rows == read.split(separator: "|").map { "\($0) 5010 1.00" })
    }

    @Test(arguments: [
        ("3.2.2026", "CSV116 §"), ("2026-02-30", "CSV108 «"), ("2026-02-00", "CSV108 «"), ("2026-02-x", "CSV108 «"),
        ("2026-02-15x", "CSV108 «"), ("2026-02-310", "CSV108 «"), ("30.2.2026", "CSV108 «"), ("3.2.26", "CSV108 «"),
        ("2602", "CSV108 «"),
    ])
    func datesThatNobodyCanBeSureOfAreRefused(date: String, finding: String) throws {
        #expect(try ReadSource(table: "§Datum;Konto;Belopp\n«\(date);5010;1\n").findings == [finding])
    }

    @Test func theDateFormatToldIsTheOnlyOne() throws {
        let source = try ReadSource(table: "Datum;Konto;Belopp\n3.2.2026;5010;1\n«2026-02-03;5010;1\n") {
            $0.dateFormat = DateFormat("d.M.yyyy")
        }
        #expect(source.findings == ["CSV108 «"])
    }

    @Test(
        arguments: [
            ("202602", "2026-02"), ("2026-02", "2026-02"), ("feb 2026", "2026-02"), ("Februari 2026", "2026-02"),
            ("2026", "2026"), ("okt. 2026", "2026-10"), ("feb", nil), ("2602", nil), ("2", nil), ("februar 2026", nil),
        ] as [(String, String?)])
    func periods(text: String, read: String?) throws {
        let source = try ReadSource(table: "Period;Konto;Belopp\n\(text);5010;1\n", .budget)
        #expect(source.rows == (read.map { ["\($0) 5010 1.00"] } ?? []))
        #expect(source.log.hasErrors == (read == nil))
    }

    @Test func theDecimalMarkOfTheHeadHoldsForRowsBeforeIt() throws {
        let source = try ReadSource(table: "Datum;Konto;Belopp\n2026-01-02;5010;1.234\n2026-01-02;5010;5,50\n")
        #expect(source.rows == ["2026-01-02 5010 1234.00", "2026-01-02 5010 5.50"])
        #expect(try ReadSource(table: "Datum;Konto;Belopp\n2026-01-02;5010;«1,234\n").findings == ["CSV106 «"])
    }
}
