import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Codes that are none any more, and balances that speak against themselves.
@Suite struct SIE4CodeTests {
    private static let results = SourceOptions.Content.outcome(.arssaldon)
    private static let periods = SourceOptions.Content.outcome(.periodsaldon)

    @Test(arguments: [
        ("#N/A", true), ("null", true), ("'710'", true), ("’710", true), ("”710”", true), ("\u{200B}710", true),
        ("71\u{AD}0", true), ("710.0", true), ("5E+03", true), ("2026-05-10", true), ("=710", true),
        ("710", false), ("0710", false), ("P-1.2", false), ("7A", false), ("Södra", false),
    ])
    func refusesCodesThatAreNone(code: String, isRefused: Bool) throws {
        for list in ["{1 \"\(code)\"}", "{1 \(code)}", "{6 \"x\" 1 \"\(code)\"}"] {
            let rows = "#TRANS 5010 \(list) 5.00\n#TRANS 5010 \(list) 5.00\n#TRANS 1930 {} -10.00"
            let source = try ReadSource.byBothPaths(Array(SIE4Text.voucher(rows).utf8))
            #expect(source.codes.filter { $0 != "SIE242" } == (isRefused ? ["SIE131"] : []))
            let balance = "#PSALDO 0 202601 5010 \(list) 5\n"
            #expect(try ReadSource.sie4(balance, type: 3, content: Self.periods).codes.contains("SIE131") == isRefused)
        }
        // Who asks for vouchers does not read balances, nor dimensions without a code part.
        let others =
            "#PSALDO 0 202601 5010 {1 \"\(code)\"} 5\n#VER A 1 20260131\n{\n#TRANS 5010 {17 \"\(code)\"} 0\n}\n"
        #expect(!(try ReadSource.sie4(others).log.hasErrors))
    }

    @Test(arguments: [
        ("710 Skola", ["SIE245"]), ("710  Skola", ["SIE245"]), ("710 Skola norr", ["SIE245"]), ("711 Skola", []),
        ("720 Norr", []), ("Skola 710", []),
    ])
    func tellsNamesInCodes(code: String, codes: [String]) throws {
        let head = "#DIM 1 Ansvar\n#OBJEKT 1 \"710\" \"Skola\"\n#OBJEKT 1 \"720\" \"Söder\"\n#OBJEKT 1 \"720 Norr\" x\n"
        let rows = "#TRANS 5010 {1 \"710\"} 5.00\n#TRANS 5010 {1 \"\(code)\"} 5.00\n#TRANS 1930 {} -10.00"
        let text = SIE4Text.file(head + "#VER A 1 20260131\n{\n\(rows)\n}\n")
        #expect(try ReadSource(text).codes == codes)
        let balance = head + "#PSALDO 0 202601 5010 {1 \"\(code)\"} 5\n"
        #expect(try ReadSource.sie4(balance, type: 3).codes.filter { $0 == "SIE245" } == codes)
    }

    @Test(arguments: [
        ("#RAR -1 20270101 20271231", true), ("#RAR 1 20250101 20251231", true), ("#RAR -2 20280101 20281231", true),
        ("#RAR -1 20250101 20251231", false), ("#RAR 1 20270101 20271231", false),
    ])
    func refusesYearsOutOfOrder(record: String, isRefused: Bool) throws {
        let source = try ReadSource.sie4("\(record)\n#RES 0 5010 1\n", type: 1, content: Self.results)
        #expect(source.codes == (isRefused ? ["SIE132"] : []))
        #expect(!(try ReadSource.sie4(record + "\n#VER A 1 20260131\n{\n}\n").log.hasErrors))
    }

    @Test(arguments: [
        ("#RES 0 3010 -5\n#RES 0 5010 7", "3010 {} 5;5010 {} -7", true),
        ("#RES 0 3010 -5\n#UB 0 1930 5", "3010 {} 5;1930 {} -5", true),
        ("#RES 0 3010 -5", "3010 {1 710} 5;3010 {} 5", true),
        ("#RES 0 3010 -5\n#RES 0 5010 7", "3010 {} -5;5010 {} 7", false),
        ("#RES 0 3010 -5\n#RES 0 5010 7\n#RES 0 5020 8", "3010 {} 5;5010 {} 7;5020 {} 8", false),
        ("#RES 0 3010 0", "3010 {} 0", false), ("#IB 0 1930 5\n#UB 0 1930 10", "1930 {} 5", false),
    ])
    func refusesMonthsWithOtherSigns(years: String, months: String, isRefused: Bool) throws {
        let rows = months.split(separator: ";").map { "#PSALDO 0 202601 \($0)\n" }.joined()
        for text in ["\(years)\n\(rows)", "\(rows)\(years)\n"] {
            let codes = try ReadSource.sie4(text, type: 3, content: Self.periods).codes
            #expect(codes.contains("SIE133") == isRefused)
        }
    }

    @Test(arguments: [
        ("0", "0", []), ("0", "", ["SIE244"]), ("0", "2", []), ("", "", []), ("", "0", []), ("3.5", "", []),
    ])
    func tellsBalancesThatLackAField(others: String, last: String, codes: [String]) throws {
        let rows = ["3010 {} -5.00", "5010 {} 2.00", "5020 {} 3.00"].map { "#PSALDO 0 202601 \($0) \(others)\n" }
        for label in ["#PSALDO", "#PBUDGET"] {
            let text = (rows + ["#PSALDO 0 202601 5030 {} 0 \(last)\n"]).joined().replacing("#PSALDO", with: label)
            #expect(try ReadSource.sie4(text, type: 3).codes.filter { $0 == "SIE244" } == codes)
        }
    }

    @Test(arguments: [
        ("#SKALA 1000", ["SIE238"]), ("#ENHETBELOPP tkr", ["SIE238"]), ("#BELOPPSENHET 1000", ["SIE238"]),
        ("#UNIT \"KSEK\"", ["SIE238"]), ("#VALUTAKOD EUR", ["SIE238"]), ("#CURRENCY \"NOK\"", ["SIE238"]),
        ("#SKALA 1", ["SIE205"]), ("#UNIT kr", ["SIE205"]), ("#VALUTAKOD SEK", ["SIE205"]),
        ("#MOMSENHET 12", ["SIE205"]), ("#BKOD2 1000", ["SIE205"]),
    ])
    func tellsLabelsOfUnits(record: String, codes: [String]) throws {
        #expect(try ReadSource.sie4("\(record)\n#VER A 1 20260131\n{\n}\n").codes == codes)
    }

    @Test(arguments: [
        ("100.00 7.00", true), ("100 7", true), ("100.00 12.5", false), ("100.00 3", false), ("100 1.5", false),
        ("100.00 0.00", false),
    ])
    func tellsQuantitiesThatLookLikeAmounts(fields: String, isTold: Bool) throws {
        for record in ["#RES 0 5010", "#UB 0 1930", "#PSALDO 0 202601 5010 {}"] {
            let codes = try ReadSource.sie4("\(record) \(fields)\n", type: 3).codes
            #expect(codes.contains("SIE229") == isTold)
            #expect(!codes.contains("SIE101"))
        }
    }
}
