import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// What is doubtful in a table is told, and what stands far down is found as what stands at the top is.
@Suite struct TableDoubtsTests {
    private static let head = "Datum;Konto;Text;Belopp\n2026-01-05;5010;Hyra;100,00\n2026-01-06;5410;El;50,00\n"

    @Test(arguments: [
        ("§Datum;Konto;Belopp;Lokalt\n2026-01-05;5010;1,00;7,50\n", "CSV205 §"),
        ("§Datum;Konto;Belopp;Extra belopp\n2026-01-05;5010;1;7\n", "CSV205 §"),
        ("§Datum;Konto;Belopp;\n2026-01-05;5010;1,00;-7\n", "CSV205 §"),
        ("§Konto;År;jan;feb;Justering\n5010;2026;1;1;7,50\n", "CSV205 §"),
        ("§Datum;Konto;Belopp inkl. moms\n2026-01-05;5010;1,00\n", "CSV208"),
        (head + "2026-01-07;5410;«Summa konto 5410;55,00\n", "CSV206 «"),
        (head + "2026-01-07;5410;«IB;55,00\n", "CSV206 «"),
        ("§Totalt;110,00;\nDatum;Konto;Belopp\n2026-01-05;5010;100,00\n", "CSV207 §"),
        ("§Antal rader: 2;;\nDatum;Konto;Belopp\n2026-01-05;5010;100,00\n", "CSV223 §"),
        ("Datum;Konto;Debet;Kredit\n§2026-01-05;5010;3,00;1,00\n", "CSV221 §"),
        ("Konto;Period;Belopp\n5010;202601;1,00\n§Internbudget;;\nKonto;Period;Belopp\n5010;202601;7,00\n", "CSV228 §"),
        ("§Datum;Konto;Belopp;Källa\n2026-01-05;5010;1,00;D\n2026-01-05;5410;1,00;K\n", "CSV227 §"),
        ("§Datum;Konto;Belopp;Status\n2026-01-05;5010;1,00;Definitiv\n2026-01-05;5010;1,00;Prel\n", "CSV224 §"),
        ("§Datum;Konto;Belopp;Struken\n2026-01-05;5010;1,00;X\n2026-01-05;5010;1,00;\n", "CSV224 §"),
        ("§Datum;Konto;Ansvar;Kst;Belopp\n2026-01-05;5010;710;720;1,00\n", "CSV225 §"),
        ("Datum;Period;Konto;Belopp\n2026-01-05;«202602;5010;1,00\n", "CSV222 «"),
        ("Datum;År;Konto;Belopp\n2026-01-05;«2025;5010;1,00\n", "CSV222 «"),
        ("§Alla belopp inkl moms;;\nDatum;Konto;Belopp\n2026-01-05;5010;100,00\n", "CSV208 §"),
        ("§Ackumulerat utfall;;\nDatum;Konto;Belopp\n2026-01-05;5010;100,00\n", "CSV209 §"),
    ])
    func tells(text: String, finding: String) throws {
        let source = try ReadSource(table: text)
        #expect(!source.log.hasErrors, "\(source.log.diagnostics.map(\.message))")
        #expect(source.findings.contains(finding), "\(source.findings)")
        #expect(source.log.diagnostics.contains { $0.severity == .warning })
    }

    @Test(arguments: [
        // codes by row, whether they may stand only where they change
        (["710", "", "", "720", "", "730"], true), (["710", "", "", "720", "", "710"], true),
        (["710", "", "", "720", "720", ""], false), (["", "710", "", "", "720", "710"], false),
        (["730", "", "", "710", "", "720"], false), (["710", "720", "710", "720", "", "710"], false),
    ])
    func codesThatStandOnceAreTold(codes: [String], isTold: Bool) throws {
        let rows = codes.enumerated().map { "2026-01-0\($0 + 1);5010;\($1);1,00\n" }.joined()
        let source = try ReadSource(table: "Datum;Konto;Ansvar;Belopp\n\(rows)2026-01-09;1930;;-6,00\n")
        #expect(source.codes == (isTold ? ["CSV226"] : []))
    }

    @Test func aColumnOfAKnownKindIsNamed() throws {
        let text = "§Datum;Konto;Belopp;Saldo\n2026-01-05;5010;1,00;1,00\n"
        #expect(try ReadSource(table: text).findings == ["CSV305 §"])
    }

    @Test func incomeWithoutAnyMinusIsTold() throws {
        let rows = (1...9).map { "2026-01-05;5010;\($0),00\n" }.joined()
        let text = "Datum;Konto;Belopp\n\(rows)2026-01-05;3010;"
        #expect(try ReadSource(table: text + "5,00\n").codes == ["CSV220"])
        #expect(try ReadSource(table: text + "-5,00\n").codes == [])
    }

    // MARK: Far down

    /// The fast path keeps the rows that are called sums, whatever stands before them in other blocks.
    @Test(arguments: [1, 2, 3], [64, 4096, 256 << 10])
    func aSumFarDownIsFoundWhereverBlocksAreCut(workers: Int, blockSize: Int) throws {
        let rows = (1...400).map { "2026-01-05;5010;\"Hyra \($0)\";1,00\n" }.joined()
        for (label, isSum) in [("Summa konto 5010", true), ("Summan av allt", false), ("Total hyra", true)] {
            let text = "Datum;Konto;Text;Belopp\n\(rows)2026-01-31;5010;\(label);400,00\n"
            var options = SourceOptions(path: "test", content: .outcome(.verifikationer), format: .csv)
            options.blockSize = blockSize
            let source = try ReadSource(text, options, workers: workers)
            #expect(source.findings == (isSum ? ["CSV119 402:17"] : []), "\(label)")
        }
    }

    @Test func aCurrencyFarDownIsFound() throws {
        let rows = (1...400).map { _ in "2026-01-05;5010;SEK;1,00\n" }.joined()
        let source = try ReadSource(table: "Datum;Konto;Valuta;Belopp\n\(rows)2026-01-31;5010;«DKK;1,00\n")
        #expect(source.findings == ["CSV127 «"])
    }

    /// Amounts that have their sign keep it on every row, whatever the first rows show.
    @Test func sidesThatAmountsDoNotKeepToFarDownAreFound() throws {
        let rows = (1...400).map { "2026-01-05;5010;\($0),00;S\n2026-01-05;1930;-\($0),00;H\n" }.joined()
        let source = try ReadSource(table: "Datum;Konto;Belopp;S/H\n\(rows)2026-01-31;3010;5,00;«H\n")
        #expect(source.findings == ["CSV117 «"])
    }
}
