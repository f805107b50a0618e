import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Lines without a label that is known: money is never passed over in silence, and nothing else is refused.
@Suite struct SIE4UnknownLineTests {
    /// A row that was damaged, in a voucher that balances without it.
    @Test(arguments: [
        "#TRAN 5010 {} 7", "#TRANSS 5010 {} 7", "#TARNS 5010 {} 7", "#TRNAS 5010 7", "#TRANS: 5010 {} 7",
        "#TRANS\u{A0}5010 {} 7", "#TRANS\"5010\" {} 7", "#TRANS{} 5010 7", "#TRANS5010 {} 7", "#trans; 5010 {} 7",
        "#ROW 5010 {} 7", "#ROW 5010 7.00", "#ROW 5010 7", "#ROW FEL {} 7", "#ROW \"5010\" {1 \"a\"} \"7,00\"",
        "TRANS 5010 {} 7", "TRANS 5010 7", "5010 {} 7", "5010 7.00", "\"#TRANS\" 5010 {} 7", "x TRANS 5010 {} 7",
        "\u{A0}#TRANS 5010 {} 7", "\u{200B}#ROW 5010 {} 7", "#T\u{200B}RANS 5010 {} 7", "-- 5010 {1 a} -7.00",
    ])
    func refusesDamagedRows(row: String) throws {
        let source = try ReadSource.voucher("#TRANS 5010 {} 1\n\(row)\n#TRANS 1930 {} -1")
        #expect(source.log.hasErrors)
        #expect(source.codes.contains("SIE119") || source.codes.contains("SIE123"), "\(source.codes)")
    }

    @Test(arguments: [
        "#PSALD0 0 202601 5010 {} 7", "#PSALDO: 0 202601 5010 {} 7", "#SALDO 0 202601 5010 7", "#RESS 0 5010 7",
        "#RE5 0 5010 7.00", "#RES;0 5010 7", "#UBX -1 5010 7", "RES 0 5010 7", "0 5010 -7.00", "#VALUTTA EUR",
        "#VALUTA:EUR", "#SIETYP:2", "#RAR: 0 20260101 20261231", "#KSUMA 12", "PSALDO 0 202601 5010 {} 7",
    ])
    func refusesDamagedBalances(line: String) throws {
        #expect(try ReadSource.sie4("#RES 0 3010 -5\n§\(line)\n", type: 3).findings.first == "SIE119 §")
    }

    @Test(arguments: [
        ("#MOMSKOD 2611 10", ["SIE205"]), ("#EGEN \"x\" 2026", ["SIE205"]), ("#VERSION 2026 1", ["SIE205"]),
        ("#RESULTAT \"ett\"", ["SIE205"]), ("#ENHETSKOD 7", ["SIE205"]), ("#EGEN 1 2 3", ["SIE205"]),
        ("#MOMSBAS 2611 25.00", ["SIE227"]), ("#EGEN -5", ["SIE227"]), ("; kommentar", ["SIE204"]),
        ("// 2026-01-31", ["SIE204"]), ("VER A", ["SIE204"]), ("Utskrivet 2026 av KL", ["SIE204"]),
    ])
    func readsOnWithoutThem(line: String, codes: [String]) throws {
        let source = try ReadSource.sie4("\(line)\n#VER A 1 20260131\n{\n#TRANS 1930 {} 0\n}\n")
        #expect(source.codes == codes)
        #expect(source.rows.count == 1)
    }

    /// What stands in a voucher and is no row.
    @Test(arguments: [
        ("#EGEN \"x\"", ["SIE205"]), ("b\"", ["SIE204"]), ("rest av text", ["SIE204"]), ("#EGEN 25.00", ["SIE227"]),
    ])
    func readsVouchersOnWithoutThem(line: String, codes: [String]) throws {
        #expect(try ReadSource.voucher("#TRANS 1930 {} 0\n\(line)").codes == codes)
    }

    @Test(arguments: [
        "#TRANS 5010 {} 1 #TRANS 1930 {} -1", "#TRANS 5010 {} 1 \"\" \"Hyra\" #VER A 2 20260131",
        "#TRANS 5010 {} 1\\n#TRANS 1930 {} -1", "#TRANS 5010 {} 1 \"\" \"Hyra\\n#TRANS 1930 {} -1 \"\" \"x\"",
        "#TRANS 5010 {} 1 20260131 x #TRANS 1930 {} -1", "} #TRANS 5010 {} 1", "#EGEN x #RES 0 3010 5",
    ])
    func refusesTwoRecordsOnALine(line: String) throws {
        #expect(try ReadSource.voucher("#TRANS 1930 {} 0\n§\(line)").findings.first == "SIE123 §")
    }

    @Test(arguments: [
        "#TRANS 1930 {} 0 \"\" \"se #VER 12 och #TRANS 5010\"", "#TRANS 1930 {6 \"#RES 1\"} 0",
        "#TRANS 1930 {} 0 \"\" \"#12\" 1", "#TRANS 1930 {} 0 \"\" nr#1",
    ])
    func readsLabelsInTexts(row: String) throws {
        #expect(try ReadSource.voucher(row).findings == [])
    }

    /// Files that were put together keep their byte order marks.
    @Test func passesOverByteOrderMarksWithin() throws {
        let source = try ReadSource.sie4(
            "#VER A 1 20260131\n{\n#TRANS 1930 {} 0\n}\n§\u{FEFF}#FLAGGA 0\n\u{FEFF}#VER A 2 20260131\n{\n"
                + "#TRANS 1930 {} 0\n}\n")
        #expect(source.rows.count == 2)
        #expect(source.findings == ["SIE232 §"])
    }
}
