import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// How records are cut into fields, and lines that are no records.
@Suite struct SIE4TokenTests {
    /// The text field of a row, as the file has it and as it is read; backslashes are literal.
    @Test(arguments: [
        (#""C:\ProgramData\SPCS""#, #"C:\ProgramData\SPCS"#),
        (#""C:\Export\""#, #"C:\Export\"#),
        (#""C:\\Documents\\SPCS""#, #"C:\Documents\SPCS"#),
        (#""1820\A012 Cykel""#, #"1820\A012 Cykel"#),
        (#""\"Norstedts Revision\"""#, #""Norstedts Revision""#),
        (#""1.0 - \"Oblique Ozelot\" - alpha""#, #"1.0 - "Oblique Ozelot" - alpha"#),
        (#"bar\e"#, #"bar\e"#),
        (#""with } and { in it""#, "with } and { in it"),
        (#""tab\#tinside""#, "tab\tinside"),
    ])
    func readsBackslashesAndQuotes(field: String, text: String) throws {
        let source = try ReadSource.voucher("#TRANS 1930 {} 0 \"\" \(field)\n#TRANS 1930 {} 0 \"\" \"next\"")
        #expect(source.rows == ["2026-01-31 1930 0.00 \"\(text)\" A/1", "2026-01-31 1930 0.00 \"next\" A/1"])
        #expect(source.findings == [])
    }

    @Test func readsProgramNamesWithQuotes() throws {
        let source = try ReadSource.sie4(#"#PROGRAM "\"Norstedts Revision\"" 2010.1.1"# + "\n")
        #expect(source.summary?.program == #""Norstedts Revision" 2010.1.1"#)
    }

    @Test func endsACutQuoteWithTheLine() throws {
        let source = try ReadSource.voucher(
            "#TRANS 1930 {} 1 \"\" \"«260    aaaa\r\n#TRANS 5010 {} -1 \"\" \"bbb\r")
        #expect(source.rows == ["2026-01-31 1930 1.00 \"260    aaaa\" A/1", "2026-01-31 5010 -1.00 \"bbb\" A/1"])
        #expect(source.findings == ["SIE201 «"])
    }

    @Test func refusesAmountsThatAQuoteHasSwallowed() throws {
        #expect(try ReadSource.voucher("#TRANS \"1930 {} 100").codes.contains("SIE101"))
    }

    @Test func takesTabsForSpaces() throws {
        let source = try ReadSource(
            "#FLAGGA\t\t0\n#SIETYP\t4\n#VER\tA\t1\t20260131\t\"x\ty\"\n{\n"
                + "#TRANS\t1930\t{1\t\t\"10\"}\t\t5\t\"\"\t\"a\"\n}\n",
            keepsTexts: true)
        #expect(source.rows == ["2026-01-31 1930 ansvar=10 5.00 \"a\" A/1"])
        #expect(source.codes == ["SIE107"])
    }

    @Test func passesOverIndentsAndBlanksAtTheEnd() throws {
        let source = try ReadSource.sie4(
            "#VER A 1 20260131 \n{\t\n   #TRANS 1930 {} 5 \"\" \"\"  \r\n\t#TRANS 5010 {} -5\t\n}\t\n\n  \n")
        #expect(source.rows.count == 2)
        #expect(source.findings == [])
    }

    @Test func readsFilesWhereEverythingIsQuoted() throws {
        let source = try ReadSource(
            """
            §"#FLAGGA" 0
            #FLAGGA "0"
            #SIETYP "4"
            #RAR "0" "20260101" "20261231"
            #KTYP 1930 "T"
            #VER "A" "1" "20260131"
            {
            #TRANS "1510" {"1" "10"} "12500.00" "" "" "0"
            #TRANS "1930" {} "-12500.00"
            }
            """, keepsTexts: true)
        #expect(source.rows == ["2026-01-31 1510 ansvar=10 12500.00 A/1", "2026-01-31 1930 -12500.00 A/1"])
        #expect(source.findings == ["SIE204 §"], "a label is never quoted")
    }

    @Test(arguments: [
        "#VER A 1 20260131 \"x\" {\n#TRANS 1930 {} 0\n}", "#VER A 1 20260131 {\n#TRANS 1930 {} 0\n}",
        "#VER \" \" \" \" 20260131 \" \"\n{\n#TRANS 1930 {} 0\n}",
    ])
    func readsBracesOnTheLineOfTheVoucher(lines: String) throws {
        let source = try ReadSource.sie4(lines)
        #expect(source.findings == [])
        #expect(source.summary?.booked.records == 1)
    }

    @Test func passesOverALoneBraceAtTheEnd() throws {
        #expect(try ReadSource.sie4("#VER A 1 20260131\n{\n#TRANS 1930 {} 0\n}\n§}\n").findings == ["SIE206 §"])
    }

    @Test(arguments: ["#VER A 1 20260131\n{\n#TRANS 1930 {} 5\n", "#VER A 1 20260131\n"])
    func refusesVouchersThatTheFileBreaksOff(lines: String) throws {
        #expect(try ReadSource.sie4(lines).codes == ["SIE105"])
    }

    @Test func readsVouchersWithoutSeries() throws {
        let source = try ReadSource.voucher("#TRANS 1930 {} 0", head: "§#VER  12 20260131 \"Hyra\" 20260201")
        #expect(source.rows == ["2026-01-31 1930 0.00 /12"])
        #expect(source.findings == ["SIE208 §"])
    }

    @Test(arguments: [
        "#VER A 20260101 20261301", "#VER A 20260101", "#VER 1 20260101 20261301 \"x\"", "#VER A 1 \"\"", "#VER",
        "#VER A 1 \"rappakalja\"",
    ])
    func refusesToGuessAtDates(head: String) throws {
        #expect(try ReadSource.voucher("#TRANS 1930 {} 0", head: head).findings.first?.hasPrefix("SIE102 5") == true)
    }

    @Test func takesTheVoucherForEmptyFields() throws {
        let text = SIE4Text.voucher("#TRANS 1930 {} 1 \"\" \"\" \"\"\n#TRANS 1930 {} -1 00000000")
        let source = try ReadSource(text, dateBy: .row)
        #expect(source.rows == ["2026-01-31 1930 1.00", "2026-01-31 1930 -1.00"])
        #expect(source.findings == [])
    }

    @Test func passesOverLinesWithoutLabel() throws {
        let source = try ReadSource(
            "§; original: x.se\n§// comment\n" + SIE4Text.voucher("#TRANS 1930 {} 0 \"\" \"«a\n§b\""))
        #expect(source.findings == ["SIE204 §1", "SIE204 §2", "SIE204 §3", "SIE201 «"])
        #expect(source.summary?.booked.records == 1)
    }

    @Test(arguments: ["", "\n", "\r\n", "\n\u{1A}", "\r\n\u{1A}\r\n", "\u{1A}", "\u{1A}\r\n", " "])
    func readsTheLastLineHoweverItEnds(end: String) throws {
        let source = try ReadSource.sie4("#VER A 1 20260131\n{\n#TRANS 1930 {} 0\n}" + end)
        #expect(source.findings == [])
        #expect(source.summary?.booked.records == 1)
    }

    /// Not even the sign makes a label of nothing.
    @Test func tellsLabelsWithABlankInThem() throws {
        #expect(try ReadSource.voucher("§# TRANS 1930 {} 5").findings == ["SIE119 §"])
        #expect(try ReadSource.voucher("§#\tTRANS 1930 {} 5").findings == ["SIE119 §"])
        #expect(try ReadSource.sie4("§# SRU 1930 7201\n#VER A 1 20260131\n{\n}\n").findings == ["SIE204 §"])
    }

    @Test func passesOverUnknownLabels() throws {
        let source = try ReadSource.sie4("§#MOMSKOD 2611 10\n#MOMSKOD 2621 12\n§#EGEN\n#ksumma\n#fnamn X\n§#KSUMMA 0\n")
        #expect(source.findings == ["SIE108 §3", "SIE301", "SIE205 §1", "SIE205 §2"])
        #expect(source.summary?.company == "X")
    }
}
