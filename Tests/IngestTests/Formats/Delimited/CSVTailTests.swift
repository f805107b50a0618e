import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// A table that stops within its last amount is refused or doubted; one that only lacks its last line end is not.
@Suite struct CSVTailTests {
    private static let head = "Datum;Konto;Belopp\n"

    private func findings(_ text: String, _ content: SourceOptions.Content = .outcome(.verifikationer)) throws
        -> [String]
    {
        // The fast path, the general path, small reads and small blocks must agree.
        var all: Set<[String]> = []
        for (isFast, readSize) in [(true, Int.max), (false, .max), (true, 7)] {
            var options = SourceOptions(path: "test", content: content, format: .csv)
            options.usesFastPath = isFast
            all.insert(try ReadSource(text, options, readSize: readSize).findings)
        }
        #expect(all.count == 1, "\(all)")
        return all.first ?? []
    }

    @Test(arguments: [
        // amounts of the rows, the last of which ends the file; what is reported
        ("123456,78|«12", ["CSV123 «"]), ("123456,78|«12,", ["CSV123 «"]), ("1,00|2,00|«12,3", ["CSV123 «"]),
        ("-1,00|«-", ["CSV123 «"]), ("1,5|2,5|«12", ["CSV123 «"]),
        ("1250|«12", ["CSV204 «"]), ("1250|1,5|«12", ["CSV204 «"]), ("1,25|1,5|«12,5", ["CSV204 «"]),
        ("1,00|12,34", []), ("1250|1,25|12,34", []), ("12", []), ("12,3", []),
    ])
    func theLastAmountIsHeldAgainstTheOthers(amounts: String, expected: [String]) throws {
        let rows = amounts.split(separator: "|").map { "2026-02-01;4010;\($0)" }
        let text = Self.head + rows.joined(separator: "\n")
        #expect(try findings(text) == expected)
        // With a line end the row is as it is meant.
        #expect(try findings(text + "\n").allSatisfy { $0.hasPrefix("CSV105") || $0.hasPrefix("CSV107") })
    }

    @Test(arguments: [
        "Belopp;Datum;Konto\n1,00;2026-02-01;4010\n2,00;2026-02-01;401",
        "Datum;Konto;Belopp;Text\n2026-02-01;4010;1,00;Hyra\n2026-02-01;4010;2;Hy",
        "Datum;Konto;Belopp;Text\n2026-02-01;4010;1,00;\n2026-02-01;4010;2,00;",
        "Datum;Konto;Belopp\n2026-02-01;4010;1,00\n2026-02-01;4010;\"2,00\"",
        "Datum;Konto;Debet;Kredit\n2026-02-01;4010;;1,00\n2026-02-01;4010;2,00;",
        "Datum;Konto;Belopp\n2026-02-01;4010;1,00\nSumma;;1,00",
    ])
    func aLastLineThatEndsInSomethingElseIsFine(text: String) throws {
        #expect(try findings(text).allSatisfy { $0.hasPrefix("CSV30") }, "\(text)")
    }

    @Test func aDateIsHeldAgainstTheOthers() throws {
        #expect(try findings("Konto;Belopp;Period\n4010;1,00;2026-01\n4010;1,00;«2026") == ["CSV123 «"])
        #expect(try findings("Konto;Belopp;Period\n4010;1,00;2026-01\n4010;1,00;2026-02") == [])
    }

    @Test func aRowThatLacksColumnsIsRefusedAsEver() throws {
        #expect(try findings(Self.head + "2026-02-01;4010;1,00\n§2026-02-01;4010") == ["CSV104 §"])
    }

    @Test func aBudgetThatStopsBeforeItsAmount() throws {
        let head = "Konto;Period;Belopp\n"
        #expect(try findings(head + "4010;2026;1,00\n4010;2026;«", .budget) == ["CSV123 «"])
        #expect(try findings(head + "4010;2026;\n4010;2026;1,00\n4020;2026;«", .budget) == ["CSV204 «"])
    }

    @Test func aTableOfManyBlocksAndWorkersIsHeldToItsHead() throws {
        let rows = (0..<60_000).map { "2026-02-01;4010;\(1000 + $0 % 9000),50\n" }.joined()
        for (end, expected) in [("2026-02-01;4010;«12", ["CSV123 «"]), ("2026-02-01;4010;12,25", [])] {
            let options = SourceOptions(path: "test", content: .outcome(.verifikationer), format: .csv)
            for workers in [1, 3] {
                let source = try ReadSource(Self.head + rows + end, options, workers: workers)
                #expect(source.findings == expected, "\(workers) workers")
            }
        }
    }

    @Test func columnsOfFixedWidthToo() throws {
        let text = "Datum      Konto   Belopp\n2026-02-01 4010     12,50\n2026-02-01 4010 «    1"
        let read = { (text: String) in try ReadSource(table: text) { $0.widths = [11, 5, 9] }.findings }
        #expect(try read(text) == ["CSV123 «"])
        #expect(try read(String(text.dropLast(5)) + "     1,00") == [])
    }
}
