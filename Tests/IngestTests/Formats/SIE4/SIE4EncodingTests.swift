import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Files whose bytes are not what `#FORMAT PC8` says, or no longer what the ledger system wrote.
@Suite struct SIE4EncodingTests {
    @Test func readsUTF8UnderPC8() throws {
        let source = try ReadSource.sie4("#FORMAT PC8\n#FNAMN \"Åre kommun\"\n#KONTO 3010 \"Avgifter för äldre\"\n")
        #expect(source.findings == ["SIE301"])
        #expect(source.summary?.company == "Åre kommun")
        #expect(source.summary?.accountNames["3010"] == "Avgifter för äldre")
        #expect(source.summary?.encoding == .utf8)
    }

    @Test func readsTwoCodePagesInOneFile() throws {
        let source = try ReadSource.sie4(bytes: "#FNR \"C:\\F\u{F6}retag\"\n#FNAMN \"S\u{84}vsj\u{94}\"\n#ORT \u{F6}\n")
        #expect(source.summary?.company == "Sävsjö")
        #expect(source.summary?.encoding == .cp437)
    }

    @Test func readsTwoCodePagesOnOneLine() throws {
        let source = try ReadSource.sie4(
            bytes: "#OBJEKT 6 \"\u{C5}1\" \"\u{86}rsta\"\n#VER A 1 20260131 \"\"\n{\n"
                + "#TRANS 5010 {6 \"\u{C5}1\"} 1 \"\" \"h\u{94}st\"\n"
                + "#TRANS 1930 {6 \"\u{8F}1\"} -1 \"\" \"v\u{E5}r\"\n}\n"
        )
        #expect(
            source.rows == [
                "2026-01-31 5010 projekt=Å1 1.00 \"höst\" A/1", "2026-01-31 1930 projekt=Å1 -1.00 \"vår\" A/1",
            ]
        )
        #expect(source.findings == [])
    }

    @Test func passesOverTaxYearsWithText() throws {
        let source = try ReadSource.sie4(bytes: "#TAXAR 2001 \u{C5}RL\n#TAXAR 2022 \n#FNAMN \"S\u{84}ffle\"\n")
        #expect(source.findings == ["SIE301"])
        #expect(source.summary?.company == "Säffle")
    }

    @Test func readsLettersThatBecameQuotes() throws {
        let source = try ReadSource.sie4(
            bytes: "§#KONTO 1288 \"F\"rskott till Lind\" Park\"\n#VER A 1 20260131 \"K\"p\"\n{\n"
                + "#TRANS 1288 {6 \"S\"dra\"} 5 20260101 \"F\"rskott\" 2\n#TRANS 1930 {} -5\n}\n")
        #expect(source.summary?.accountNames["1288"] == "F\"rskott till Lind")
        #expect(source.rows.first == "2026-01-31 1288 projekt=S\"dra 5.00 \"F\"rskott\" A/1")
        #expect(source.findings == ["SIE211 §"])
        #expect(source.log.diagnostics.first?.message.hasSuffix("(the first of 3 such lines)") == true)
    }

    @Test func readsLatinFiles() throws {
        let source = try ReadSource.sie4(bytes: "#FNAMN \"\u{C5}re\"\n#KONTO 3010 \"F\u{F6}rs\u{E4}ljning\"\n")
        #expect(source.summary?.company == "Åre")
        #expect(source.summary?.accountNames["3010"] == "Försäljning")
        #expect(source.summary?.encoding == .iso88591)
        #expect(source.findings == ["SIE301"])
    }

    /// Texts that one program decoded wrongly and saved; the letters they were are in the comment.
    @Test(arguments: [
        "F÷rsΣljning",  // försäljning, ISO 8859-1 taken for code page 437
        "┼re", "─lv", "╓rebro",
        "Ink”p tj„nster",  // inköp tjänster, code page 437 taken for Windows-1252
        "p†g†r", "™stersund", "H\u{86}llbar",
        "FÃ¶rsÃ¤ljning", "Ã…re", "Ã\u{85}re",  // UTF-8 taken for Windows-1252
        "F├╢rs├ñljning",  // UTF-8 taken for code page 437
    ])
    func tellsMisreadText(text: String) throws {
        let source = try ReadSource.voucher("§#TRANS 5010 {1 \"\(text)\"} 0")
        #expect(source.findings == ["SIE215 §"])
        #expect(source.rows == ["2026-01-31 5010 ansvar=\(text) 0.00 A/1"], "codes are left as they stand")
    }

    @Test(arguments: [
        "Åre Ängelholm Örebro", "”Sommar” och „Winter“", "Acme™ AB", "† 2026", "10÷2", "São Paulo", "MÃE", "Žižek",
        "Ω σ 2 Σ =", "1 000 € – 5 %",
    ])
    func leavesHonestTextAlone(text: String) throws {
        #expect(try ReadSource.voucher("#TRANS 5010 {} 0 \"\" \"\(text)\"").findings == [])
    }

    @Test func tellsLostCharacters() throws {
        let source = try ReadSource.sie4("§#FNAMN \"\u{FFFD}re\"\n#KONTO 3010 \"F\u{FFFD}rs\"\n#KONTO 3020 \"x\"\n")
        #expect(source.findings == ["SIE301", "SIE216 §"])
        #expect(source.log.diagnostics.last?.message.hasSuffix("(the first of 2 such lines)") == true)
    }

    @Test func passesOverAByteOrderMark() throws {
        let source = try ReadSource("\u{FEFF}" + SIE4Text.voucher("#TRANS 1930 {} 0"))
        #expect(source.findings == [])
        #expect(source.summary?.program == "Rakna 1.0")
    }

    @Test func leavesCharacterReferencesAsText() throws {
        let source = try ReadSource.voucher("#TRANS 1930 {} 0 \"\" \"5 &#8364; ?\"")
        #expect(source.rows == ["2026-01-31 1930 0.00 \"5 &#8364; ?\" A/1"])
        #expect(source.findings == [])
    }

    @Test func readsTextCutInsideALetter() throws {
        var bytes = Array((SIE4Text.start + "#VER A 1 20260131\n{\n#TRANS 1930 {} 0 \"\" \"h").utf8)
        bytes += [0xC3, 0xB6, 0x73, 0xC3] + Array("\"\n}\n".utf8)
        let source = try ReadSource(MemoryFile(bytes), SourceOptions(path: "test", keepsTexts: true))
        #expect(source.rows == ["2026-01-31 1930 0.00 \"hös\u{FFFD}\" A/1"])
    }
}
