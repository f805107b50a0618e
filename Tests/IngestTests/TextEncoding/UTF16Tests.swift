import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Text in UTF-16 gives what the same text in UTF-8 gives.
@Suite struct UTF16Tests {
    private static let ledger = SIE4Text.file(
        "#FNAMN \"Åby – kommun\"\n#VER A 1 20260131 \"Hyra 😀\"\n{\n#TRANS 1930 {} 5\n#TRANS 5010 {} -5 \"\" \"Ö\"\n}\n")
    private static let table =
        "Konto;Datum;Belopp;Text\r\n5010;2026-01-05;1 200,50;Årsavgift 😀\r\n3010;2026-01-06;-3,5;é\r\n"
    private static let xml = """
        <?xml version="1.0" encoding="UTF-16"?>
        <Sie xmlns="http://www.sie.se/sie5"><FileInfo><SoftwareProduct name="Räkna" version="1"/>
        <Company organizationId="1" name="Åby"/>
        <FiscalYears><FiscalYear start="2026-01" end="2026-12" primary="true"/></FiscalYears></FileInfo>
        <Journal id="A"><JournalEntry id="1" journalDate="2026-01-31">
        <LedgerEntry accountId="1930" amount="5"/><LedgerEntry accountId="5010" amount="-5"/></JournalEntry>
        </Journal></Sie>
        """

    /// UTF-16 of a text in one order of bytes, with a mark or without.
    static func encode(_ text: String, isBig: Bool, hasMark: Bool) -> [UInt8] {
        ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBig ? bytes : bytes.reversed()
        }
    }

    private static func read(_ bytes: [UInt8], readSize: Int = .max, workers: Int = 1) throws -> ReadSource {
        var options = SourceOptions(path: "test", keepsTexts: true)
        options.delimited.year = nil
        return try ReadSource(MemoryFile(bytes, readSize: readSize), options, workers: workers)
    }

    @Test(arguments: [ledger, table, xml], [true, false])
    func readsAsUTF8(text: String, isBig: Bool) throws {
        let plain = try Self.read(Array(text.replacing("UTF-16", with: "UTF-8").utf8))
        #expect(plain.rows.count == 2)
        for hasMark in [true, false] {
            let bytes = Self.encode(text, isBig: isBig, hasMark: hasMark)
            for (size, isGzip) in [(1, false), (3, false), (.max, false), (.max, true)] {
                let source = try Self.read(isGzip ? GzipText.member(bytes) : bytes, readSize: size)
                #expect(source.rows == plain.rows)
                #expect(source.findings == plain.findings)
                #expect(source.summary?.encoding == .utf16)
                #expect(source.summary?.company == plain.summary?.company)
                #expect(source.summary?.isGzip == isGzip)
                if !isGzip { #expect(source.summary?.bytes == Int64(bytes.count)) }
            }
        }
    }

    /// Longer than what is read at a time, by several workers: the digest is that of the file.
    @Test func readsLargeFilesSideBySide() throws {
        let rows = (1...20_000).map { "5010;2026-01-05;\($0),50;Å" }.joined(separator: "\n")
        let bytes = Self.encode("Konto;Datum;Belopp;Text\n\(rows)\n", isBig: false, hasMark: true)
        let (one, two) = (try Self.read(bytes), try Self.read(bytes, workers: 2))
        #expect(one.rows.count == 20_000)
        #expect(one.rows.sorted() == two.rows.sorted())
        #expect(one.codes == [])
        #expect(one.summary?.sha256 == two.summary?.sha256)
        #expect(one.summary?.bytes == Int64(bytes.count))
        let same = Self.encode("Konto;Datum;Belopp;Text\n\(rows)\r\n", isBig: false, hasMark: true)
        #expect(try Self.read(same).summary?.sha256 != one.summary?.sha256)
    }

    @Test func findingsHaveTheirPlaces() throws {
        let text = Self.table.replacing("-3,5", with: "-3,5,1")
        let source = try Self.read(Self.encode(text, isBig: false, hasMark: true))
        #expect(source.findings == (try Self.read(Array(text.utf8))).findings)
        #expect(source.findings.first?.hasPrefix("CSV105 3:17") == true)
    }

    /// A pair of surrogates is a character; one alone, or half of a unit, is damage.
    @Test(
        arguments: [
            ([0x3D, 0xD8, 0x0A, 0x00] as [UInt8], "half a character"), ([0x00, 0xDE, 0x41, 0x00], "half a character"),
            ([0x3D, 0xD8, 0x3D, 0xD8], "half a character"), ([0x3D, 0xD8], "ends inside"), ([0x41], "ends inside"),
        ])
    func damageIsRefused(end: [UInt8], reason: String) throws {
        for size in [1, 2, .max] {
            let bytes = Self.encode(Self.table, isBig: false, hasMark: true)
            let source = try Self.read(bytes + end, readSize: size)
            #expect(source.codes == ["SRC131"])
            #expect(source.summary == nil)
            #expect(source.log.diagnostics.first?.message.contains(reason) == true)
            #expect(source.log.diagnostics.first?.location.byte ?? 0 >= bytes.count)
        }
    }

    /// A pipeline may say it, and must not say it of something else; a mark tells more than what is said.
    @Test func theEncodingMayBeSaid() throws {
        func codes(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> [String] {
            var options = SourceOptions(path: "test")
            options.delimited.encoding = encoding
            return try ReadSource(MemoryFile(bytes), options).codes
        }
        let bytes = Self.encode(Self.table, isBig: false, hasMark: true)
        #expect(try codes(bytes, .utf16) == [])
        #expect(try codes(bytes, .windows1252) == [])
        #expect(try codes(Array(Self.table.utf8), .utf16) == ["SRC104"])
    }

    /// What programs in .NET write to a text first: the declaration says what the bytes no longer are.
    @Test func aDeclarationOfUTF16InUTF8IsNoHarm() throws {
        #expect(try Self.read(Array(Self.xml.utf8)).rows.count == 2)
    }
}
