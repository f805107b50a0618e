import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// `#KSUMMA` by the letter of point 10.
@Suite struct SIE4ChecksumTests {
    /// CRC-32 a bit at a time, written here so that the tests do not lean on zlib.
    private static func crc(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }

    private func checksum(_ lines: String, _ sum: UInt32) throws -> SourceSummary.Checksum? {
        try ReadSource("#FLAGGA 0\n#KSUMMA\n\(lines)\n#KSUMMA \(sum)\n").summary?.checksum
    }

    @Test func agreesWithThePublishedVector() throws {
        #expect(Self.crc("#KONTO1915Kassa \"special\"".utf8) == 1_921_122_205)
        #expect(try checksum(#"#KONTO 1915 "Kassa \"special\"""#, 1_921_122_205) == .ok)
        #expect(try checksum("  #KONTO\t\t\"1915\"  \"Kassa \\\"special\\\"\"\t\r", 1_921_122_205) == .ok)
    }

    /// Lines, and the bytes that count of them.
    @Test(arguments: [
        ("#VER A 1 20260131 \"Två ord\"\n{\n#TRANS 1930 {} 0\n}", "#VERA120260131Två ord#TRANS19300"),
        ("#VER A 1 20260131 {  \n#TRANS 1930 {1 \"10 20\" \"6\" 7} 0\n}", "#VERA120260131#TRANS1930110 20670"),
        ("; comment\n\n#EGEN x\n#konto 1930 Bank", "#EGENx#konto1930Bank"),
        (#"#FNR "C:\data""#, #"#FNRC:\data"#), (#"#FNR "\\server\data""#, #"#FNR\\server\data"#),
        (#"#FNR "C:\\data""#, #"#FNRC:\data"#), ("#PROSA \"\"", "#PROSA"),
    ])
    func coversLabelsAndFields(lines: String, covered: String) throws {
        let encoder = CodePageEncoder(.cp437)
        let bytes = try #require(encoder.encodeUTF8(Array(covered.utf8)))
        #expect(try checksum(lines, Self.crc(bytes)) == .ok)
        #expect(try checksum(lines, Self.crc(bytes) ^ 1) == .mismatch)
    }

    /// The sum is over code page 437 even when the file was stored as something else afterwards.
    @Test func holdsAfterTranscoding() throws {
        let page437 = SIE4Text.bytes("#FNAMNS\u{84}vsj\u{94} \u{8F}re")
        let sum = Self.crc(page437)
        #expect(try checksum("#FNAMN \"Sävsjö Åre\"", sum) == .ok)
        for name in ["S\u{84}vsj\u{94} \u{8F}re", "S\u{E4}vsj\u{F6} \u{C5}re"] {
            let text = "#FLAGGA 0\n#KSUMMA\n#FNAMN \"\(name)\"\n#KSUMMA \(sum)\n"
            let source = try ReadSource(text, SourceOptions(path: "test"), encode: SIE4Text.bytes)
            #expect(source.summary?.checksum == .ok)
        }
    }

    /// Where it starts only later, what comes behind has been read by others, who know nothing of it.
    @Test func mustStandWhereTheFileStarts() throws {
        let names = (1...300).map { "#KONTO \(1000 + $0) \"Konto \($0)\"\n" }.joined()
        let voucher = "#VER A 1 20260131\n{\n#TRANS 1930 {} 0\n}\n"
        var options = SourceOptions(path: "test")
        options.blockSize = 2000
        for end in ["", "#KSUMMA 1\n"] {
            let text = "#FLAGGA 0\n\(names)§#KSUMMA\n\(String(repeating: voucher, count: 100))\(end)"
            let source = try ReadSource(text, options)
            #expect(source.findings.filter { $0.hasPrefix("SIE1") } == ["SIE109 §"])
            var ignoring = options
            ignoring.ignoresChecksum = true
            #expect(try ReadSource(text, ignoring).findings.allSatisfy { !$0.hasPrefix("SIE1") })
        }
    }

    /// A stray Latin-1 letter in a file of code page 437 was a byte like any other to the program that summed it.
    @Test func holdsOverMixedCodePages() throws {
        let sum = Self.crc(SIE4Text.bytes("#FNRf\u{F6}retag#FNAMNS\u{84}vsj\u{94}"))
        let text = "#FLAGGA 0\n#KSUMMA\n#FNR \"f\u{F6}retag\"\n#FNAMN \"S\u{84}vsj\u{94}\"\n#KSUMMA \(sum)\n"
        let source = try ReadSource(text, SourceOptions(path: "test"), encode: SIE4Text.bytes)
        #expect(source.summary?.checksum == .ok)
    }

    @Test func refusesDummySums() throws {
        let source = try ReadSource("#FLAGGA 0\n#KSUMMA\n#FNAMN X\n§#KSUMMA 123456789\n")
        #expect(source.findings == ["SIE108 §"])
    }

    /// Of a program whose sums are known to be wrong; a file that breaks off is refused all the same.
    @Test func tellsDummySumsThatThePipelineIgnores() throws {
        var options = SourceOptions(path: "test")
        options.ignoresChecksum = true
        let dummy = "#FLAGGA 0\n#KSUMMA\n#SIETYP 1\n§#KSUMMA 123456789\n"
        #expect(try ReadSource(dummy, options).findings == ["SIE222 §"])
        #expect(try ReadSource("#FLAGGA 0\n§#KSUMMA\n#SIETYP 1\n", options).findings == ["SIE109 §"])
    }

    @Test func refusesTruncatedFiles() throws {
        let source = try ReadSource("#FLAGGA 0\n§#KSUMMA\n#FNAMN X\n")
        #expect(source.findings == ["SIE109 §"])
        #expect(source.summary?.checksum == .mismatch)
    }

    @Test func passesOverASumWithoutBeginning() throws {
        let source = try ReadSource("#FLAGGA 0\n#FNAMN X\n#KSUMMA 123\n")
        #expect(source.findings == [])
        #expect(source.summary?.checksum == .absent)
    }
}
