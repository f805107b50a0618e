import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Broken and hostile files end in a message.
@Suite struct SIE4LimitTests {
    @Test func refusesLinesBeyondTheLimit() throws {
        var limits = Limits()
        limits.lineBytes = 200
        let long = "§#PROSA " + String(repeating: "x", count: 300)
        #expect(try ReadSource.sie4("\(long)\n", limits: limits).findings == ["SRC106 §"])
        let endless = String(repeating: "x", count: 3 << 20)
        #expect(try ReadSource.sie4("§#PROSA \"\(endless)").findings == ["SRC106 §"])
    }

    @Test func refusesFieldsBeyondTheLimit() throws {
        var limits = Limits()
        limits.fieldBytes = 50
        let text = String(repeating: "x", count: 51)
        #expect(try ReadSource.sie4("#PROSA \"«\(text)\"\n", limits: limits).findings == ["SIE115 «", "SIE301"])
        #expect(try ReadSource.sie4("#PROSA \"\(text.dropLast())\"\n", limits: limits).findings == ["SIE301"])
    }

    /// A voucher is never held in memory, only its sum.
    @Test func readsAVoucherThatNeverEnds() throws {
        let rows = String(repeating: "#TRANS 1930 {} 1\n", count: 100_000)
        let source = try ReadSource.sie4("#VER A 1 20260131\n{\n\(rows.dropLast())§\n")
        #expect(source.findings == ["SIE105 §"])
        #expect(source.summary?.booked.records == 100_000)
    }

    @Test func refusesSumsThatOverflow() throws {
        let rows = String(repeating: "#TRANS 1930 {} 9000000000000\n", count: 10_300)
        let source = try ReadSource.sie4("#VER A 1 20260131\n{\n" + rows + "}\n")
        #expect(source.codes == ["SRC108"])
        #expect(source.summary == nil)
    }

    @Test func refusesTooManyPlacements() throws {
        var limits = Limits()
        limits.placements = 2
        let rows = "#TRANS 1931 {} 0\n#TRANS 1932 {} 0\n§#TRANS 1933 {} 0\n"
        #expect(try ReadSource.sie4("#VER A 1 20260131\n{\n\(rows)}\n", limits: limits).findings == ["SRC105 §"])
    }

    @Test func notesControlCharacters() throws {
        let source = try ReadSource.voucher("§#TRANS 1930 {} 1 \"\" \"a\u{1}b\"\n#TRANS 1930 {} -1 \"\" \"a\u{7F}\rb\"")
        #expect(source.findings == ["SIE304 §"])
        #expect(source.rows.last == "2026-01-31 1930 -1.00 \"a\u{7F}\rb\" A/1")
    }

    @Test func refusesZeroBytesFarIntoTheFile() throws {
        let filler = String(repeating: "#PROSA text\n", count: 10_000)
        let source = try ReadSource.sie4(filler + "#VER A 1 20260131\n{\n#TRANS 1930 {} 0\n}\n§\0\0\0\0")
        #expect(source.findings.contains("SIE114 §"))
        #expect(source.log.hasErrors)
    }

    @Test func refusesRecordsThatRunTogether() throws {
        let source = try ReadSource.voucher("§#TRANS 1930 {} 0\r#TRANS 1930 {} 5\n#TRANS 1930 {} 0")
        #expect(source.findings == ["SIE113 §"])
    }

    @Test func capsWhatItTellsApart() throws {
        let labels = (0..<3000).map { "#X\($0)\n" }.joined()
        let source = try ReadSource.sie4(labels)
        #expect(source.log.diagnostics.count == 1002)
        #expect(source.log.diagnostics.last?.message.hasSuffix("(the first of 2000 such lines)") == true)
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1000])
    func readsTheSameHoweverTheFileArrives(size: Int) throws {
        let text = SIE4Text.voucher("#TRANS 1930 {1 \"10\"} 5 \"\" \"höst\"\r\n#TRANS 5010 {} -5")
        let source = try ReadSource(
            text, SourceOptions(path: "test", keepsTexts: true), readSize: size)
        #expect(source.rows == ["2026-01-31 1930 ansvar=10 5.00 \"höst\" A/1", "2026-01-31 5010 -5.00 A/1"])
        #expect(source.summary?.bytes == Int64(text.utf8.count))
    }
}
