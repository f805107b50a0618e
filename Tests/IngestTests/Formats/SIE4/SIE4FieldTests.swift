import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Fields that stand where others belong, beside amounts and in object lists.
@Suite struct SIE4FieldTests {
    @Test(arguments: [
        ("#TRANS 5010 {} 100.00 «200.00", "SIE120 «"), ("#TRANS 5010 {} 0.00 «100.00", "SIE120 «"),
        ("#TRANS 5010 {} 100 «-5", "SIE120 «"), ("#TRANS 5010 {} 20260131 «100.00", "SIE120 «"),
        ("#TRANS 5010 100.00 {«}", "SIE120 «"), ("#TRANS 5010 {} 100.00 \"\" \"x\" {«1 a}", "SIE120 «"),
        ("#TRANS {«} 5010 100", "SIE120 «"), ("#TRANS «100.00 {} 5010", "SIE120 «"),
        ("#TRANS 5010 {} 100 «K", "SIE121 «"), ("#TRANS 5010 {} 100 «EUR", "SIE121 «"),
        ("#TRANS 5010 {} 100 «tkr", "SIE121 «"), ("#TRANS 5010 {} 100 \"«debet\"", "SIE121 «"),
        ("#TRANS 5010 {} 100.00 «7", "SIE228 «"), ("#TRANS 5010 {} 100.00 \"\" «200.00", "SIE228 «"),
        ("#TRANS 5010 {} 100.00 \"\" x 1 kl «200.00", "SIE228 «"),
        ("#TRANS 5010 «1 \"510\" 60.00", "SIE122 «"),
        ("#TRANS 5010 {} 100.00 20260131", ""), ("#TRANS 5010 {} 100.00 260131 x", ""),
        ("#TRANS 5010 {} 100.00 \"\" \"200.00\" 3.5 KL", ""), ("#TRANS 5010 {} 100.00 Hyra", ""),
        ("#TRANS 5010 {} 100.00 \"\" \"\" 0 \"\" extra", ""), ("#TRANS 5010 {} 100.00 \"000\"", ""),
    ])
    func looksAtAllFieldsOfARow(row: String, finding: String) throws {
        let findings = try ReadSource.voucher(row).findings.filter {
            !$0.hasPrefix("SIE107") && !$0.hasPrefix("SIE203")
        }
        #expect(findings == (finding.isEmpty ? [] : [finding]))
    }

    @Test(arguments: [
        ("#RES 0 5010 100.00 «7.00", "SIE229 «"), ("#PSALDO 0 202601 5010 {} 100.00 «50.00", "SIE229 «"),
        ("#RES 0 5010 100.00 1 «7", "SIE120 «"), ("#PSALDO 0 202601 5010 {} 100.00 \"\" «50.00", "SIE120 «"),
        ("#RES 0 «-300.00 3010", "SIE120 «"), ("#PSALDO 0 202601 5010 100 {«}", "SIE120 «"),
        ("#PSALDO 0 202601 {«} 5010 100.00", "SIE120 «"), ("#PSALDO 0 202601 5010 «1 \"510\" 60.00", "SIE122 «"),
        ("#PSALDO 0 202601 5010 «1 510 60", "SIE122 «"), ("#PBUDGET 0 202601 5010 «1 \"510\" 60.00", "SIE122 «"),
        ("#RES 0 5010 100.00 «K", "SIE121 «"), ("#UB 0 1930 100.00 «CR", "SIE121 «"),
        ("#RES 0 5010 100.00 \"\" «EUR", "SIE121 «"), ("#RES 0 5010 100.00 0 «K", "SIE121 «"),
        ("#PSALDO 0 202601 5010 {} 100 «ksek", "SIE121 «"),
        ("#RES 0 5010 100.00 0", ""), ("#RES 0 5010 100.00 \"\"", ""), ("#RES 0 5010 100.00 \"\" x", ""),
        ("#PSALDO 0 202601 5010 {} 100.00 0.000 0", ""),
    ])
    func looksAtAllFieldsOfABalance(record: String, finding: String) throws {
        let findings = try ReadSource.sie4(record, type: 3).findings.filter { !$0.hasPrefix("SIE203") }
        #expect(findings == (finding.isEmpty ? [] : [finding]))
    }

    @Test(arguments: [
        ("{«1 \"510\"6 \"P1\"}", "SIE124 «"), ("{«1\"510\"}", "SIE124 «"), ("{«1 510 6\"P1\"}", "SIE124 «"),
        ("{«1 \"510\"6\"P1\"}", "SIE124 «"),
        ("{«1 \"510\" 1 \"520\"}", "SIE125 «"), ("{«1 510 6 P1 01 520}", "SIE125 «"),
        ("{«1 510 6}", "SIE217 «"), ("{«Ansvar 510}", "SIE230 «"), ("{«1 510 \"\" x}", "SIE230 «"),
        ("{1 510 1 510}", ""), ("{1 \"\" 1 510}", ""), ("{\"06\" \"P1\" 01 510}", ""), ("{7 a 7 b}", ""),
        ("{«6 \"S\"dra\"}", "SIE211 «"),
    ])
    func looksAtAllPairsOfAList(list: String, finding: String) throws {
        for record in ["#TRANS 5010 \(list) 5\n#TRANS 1930 {} -5"] {
            #expect(try ReadSource.voucher(record).findings == (finding.isEmpty ? [] : [finding]))
        }
        let balance = try ReadSource.sie4("#PSALDO 0 202601 5010 \(list) 5\n", type: 3)
        #expect(balance.findings.contains(finding) || finding.isEmpty && !balance.log.hasErrors)
    }

    @Test(arguments: ["5010{}", "5010{1 \"10\"}", "5010{1 10}"])
    func readsListsThatAreGluedToTheAccount(account: String) throws {
        let source = try ReadSource.voucher("#TRANS \(account) 1.00\n#TRANS 1930 {}-1.00")
        #expect(source.codes == ["SIE241"])
        #expect(
            source.rows[0].hasPrefix(
                "2026-01-31 5010 \(account.contains("10}") || account.contains("\"") ? "ansvar=10 " : "")1.00"))
        let bytes = Array(SIE4Text.voucher("#TRANS \(account) 1.00\n#TRANS 1930 {} -1.00").utf8)
        #expect(try ReadSource.byBothPaths(bytes).codes == ["SIE241"])
        #expect(try ReadSource.sie4("#PSALDO 0 202601 5010{} 5\n", type: 3).rows == ["2026-01 5010 5.00"])
        #expect(try ReadSource.voucher("#TRANS 1930 {} 0 \"\" a{b}c").rows == ["2026-01-31 1930 0.00 \"a{b}c\" A/1"])
    }

    /// As the fast path reads them, whose konteringar are looked at once.
    @Test(arguments: [("{1 \"510\" 1 \"520\"}", "SIE125"), ("{1 \"510\"6 \"P1\"}", "SIE124"), ("{A \"1\"}", "SIE230")])
    func looksAtListsOnTheFastPath(list: String, code: String) throws {
        let vouchers = (1...3).map {
            "#VER A \($0) 20260131\n{\n#TRANS 5010 \(list) 1.00\n#TRANS 1930 {} -1.00\n}\n"
        }
        let bytes = Array("#FLAGGA 0\n#SIETYP 4\n\(vouchers.joined())".utf8)
        #expect(try ReadSource.byBothPaths(bytes).codes.contains(code))
    }

    @Test(arguments: [
        "#TRANS 5010 {} 100.00 \"\" 200.00", "#TRANS 5010 {} 100.00 20260131 x 1 kl 7.00",
        "#TRANS 5010 {} 100.00 \"\" #12 1", "#TRANS 5010 {} 100.00 \"\" x #VER A", "#TRANS 5010 {} 100.00 20260131 5",
        "#RTRANS 5010 {} 7.00", "#RTRANS 5010 {} 7.00\n#TRANS 5010 {} 7.00\n#TRANS 5010 {} -7.00",
        "#RTRANS 5010 {} 7.00\n#TRANS 5010 {1 \"a\"} 7.00\n#TRANS 5010 {} -7.00", "#RTRANS 5010 {} 0.00",
    ])
    func readsRowsAsTheGeneralPathDoes(row: String) throws {
        let voucher = "#VER A 1 20260131 text\n{\n\(row)\n#TRANS 1930 {} -100.00\n#TRANS 5010 {} 100.00\n}\n"
        _ = try ReadSource.byBothPaths(Array("#FLAGGA 0\n#SIETYP 4\n\(voucher)\(voucher)".utf8))
        let balanced = voucher.replacing("\n#TRANS 5010 {} 100.00\n}", with: "\n}")
        _ = try ReadSource.byBothPaths(Array("#FLAGGA 0\n#SIETYP 4\n\(balanced)\(voucher)".utf8))
    }
}
