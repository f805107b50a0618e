import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// What a file is shows in its content; names and suffixes never count.
@Suite struct RecognitionTests {
    private static func recognise(_ bytes: [UInt8]) throws -> Recognition {
        let options = SourceOptions(path: "export.SI")
        return try Recognition(ByteSource(options, fileSystem: MemoryFile(bytes)), options: options)
    }

    @Test(arguments: [
        ("#FLAGGA 0\n", SourceFormat.sie4), ("\u{FEFF}#FLAGGA 0\r\n", .sie4), ("\n\n  \t#flagga 0\n", .sie4),
        ("; original: x;y.se\n\n#FLAGGA 0\n", .sie4), ("#MOMSKOD 1\n#VER A 1 20260101\n", .sie4),
        (String(repeating: "// a comment; with, marks\n", count: 500) + "#SIETYP 4\n", .sie4),
        ("#FLAGGA 0", .sie4),
        ("<Sie xmlns=\"http://www.sie.se/sie5\"/>", .sie5),
        ("<?xml version=\"1.0\"?>\n<!-- <a> -->\n<SieEntry>", .sie5),
        ("<s:Sie xmlns:s=\"http://www.sie.se/sie5\">", .sie5), ("<SIE>", .xmlsie), ("<poster><post/></poster>", .xml),
        ("datum;konto;belopp\n2026-01-01;3010;5\n", .csv), ("a,b\n", .csv), ("a\tb\r", .csv),
        ("#;konto\n1;2\n", .csv), ("#konto;belopp\n1;2\n", .csv),
        ("[Konto];[Belopp]\n1;2\n", .csv), ("BZ;h\n", .csv), ("Rar;Konto\n", .csv),
    ])
    func recognises(text: String, format: SourceFormat) throws {
        #expect(try Self.recognise(Array(text.utf8)).format == format)
    }

    /// What is no export, and a word of the reason.
    @Test(arguments: [
        ("<!DOCTYPE html>\n<html>", "HTML"), ("\u{EF}\u{BB}\u{BF}\n <HTML><body>404 Not Found", "HTML"),
        ("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html>", "HTML"),
        ("<!-- x --><html lang=\"sv\">", "HTML"),
        ("%PDF-1.7\n", "PDF"), ("\u{FF}\u{FE}\0\0#\0\0\0", "binary"), ("\u{FE}\u{FF}\0#", "neither"),
        ("\u{FD}7zXZ\0", "xz"), ("BZh91AY&SY", "bzip2"), ("(\u{B5}/\u{FD}", "zstd"),
        ("7z\u{BC}\u{AF}\u{27}\u{1C}", "7-Zip"),
        ("Rar!\u{1A}\u{7}\u{1}\0", "RAR"), ("PAR1\u{15}", "Parquet"), ("SQLite format 3\0", "SQLite"),
        ("\0\u{1}\0\0Standard ACE DB\0", "Access"), ("\u{89}PNG\r\n", "picture"), ("\u{1F}\u{9D}\u{90}", "compress"),
        (String(repeating: "export.se\0", count: 26).prefix(257) + "ustar\0", "tar"),
        ("\u{D0}\u{CF}\u{11}\u{E0}W\0o\0r\0k\0b\0o\0o\0k\0", "(.xls)"),
        ("\u{D0}\u{CF}\u{11}\u{E0}W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "(.doc)"),
        ("\u{D0}\u{CF}\u{11}\u{E0}", "password"),
        ("#FLAGGA 0\n\0\0", "binary"), ("\0\0\0\u{80}<sie xmlns=\"http://www.somat.com/SIE\">", "binary"),
        (" \r\n\t", "white space"), ("<table><tr><td>Konto</td></tr></table>", "HTML"),
        ("{\"rader\": [1, 2]}", "JSON"), ("[\n  {\"konto\": 1, \"belopp\": 2}\n]", "JSON"), ("{\\rtf1;}", "rich text"),
        ("<?xml version=\"1.0\"?><Workbook xmlns=\"x\">", "Excel 2003"), ("\u{FF}\u{FE}K\0", "neither"),
        ("hello\n", "neither"),
        ("#FLAGGA 0\r#SIETYP 4\r", "CR alone"), ("\u{1F}\u{8B}\u{8}\0", "damaged"),
        ("Series: CPI\n1994 3.2\n1995 4.1\n", "neither"),
    ])
    func refuses(text: String, reason: String) throws {
        let source = try ReadSource(MemoryFile(SIE4Text.bytes(text)), SourceOptions(path: "export.se"))
        let message = source.log.diagnostics.first?.message ?? ""
        #expect(source.summary == nil)
        #expect(["SRC104"] == source.codes || reason == "damaged", "\(source.codes)")
        #expect(message.contains(reason) || reason == "damaged", "\(message)")
    }

    /// A workbook with a password is a package inside a compound file.
    @Test func namesAPassword() throws {
        let name = "EncryptedPackage".map { "\($0)\0" }.joined()
        let file = MemoryFile(SIE4Text.bytes("\u{D0}\u{CF}\u{11}\u{E0}\(name)W\0o\0r\0k\0b\0o\0o\0k\0"))
        #expect(try ReadSource(file, SourceOptions(path: "test")).codes == ["SRC129"])
    }

    /// Inside gzip a file is what it would be outside.
    @Test func looksIntoGzip() throws {
        let tar = Array((String(repeating: "export.se\0", count: 26).prefix(257) + "ustar\0").utf8)
        let source = try ReadSource(MemoryFile(GzipText.member(tar)), SourceOptions(path: "test"))
        #expect(source.log.diagnostics.first?.message.contains("tar archive") == true)
        #expect(source.log.diagnostics.first?.help?.hasPrefix("Unpack") == true)
    }

    @Test func namesLibreOffice() throws {
        let zip = StoredZip(["mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"])
        let source = try ReadSource(MemoryFile(zip.bytes), SourceOptions(path: "test"))
        #expect(source.codes == ["SRC104"])
        #expect(source.log.diagnostics.first?.message.contains(".ods") == true)
    }

    @Test func refusesAnEmptyFile() throws {
        #expect(try ReadSource("").codes == ["SRC107"])
    }

    /// A pipeline that says `format: sie4` of something else must not get an empty outcome.
    @Test func refusesTextThatOnlyThePipelineTakesForSIE() throws {
        let source = try ReadSource("datum;konto\n2026;1930\n", format: .sie4)
        #expect(source.codes.last == "SRC104")
        #expect(source.summary == nil)
    }

    @Test func readsARenamedAndPrefixedCopyTheSame() throws {
        let text = SIE4Text.voucher("#TRANS 1930 {1 10} 5\n#TRANS 5010 {} -5")
        let copy = try ReadSource("; original: bokföring.se\n" + text)
        #expect(copy.rows == (try ReadSource(text)).rows)
        #expect(copy.codes == ["SIE204"])
    }

    @Test(arguments: [
        ("abc", TextEncoding.ascii), ("\u{84}\u{94}", .cp437), ("\u{E4}\u{F6}", .iso88591),
        ("\u{E4}\u{93}", .windows1252),
        ("\u{C3}\u{A4}", .utf8),
    ])
    func recognisesEncodings(bytes: String, encoding: TextEncoding) throws {
        #expect(try Self.recognise(SIE4Text.bytes("#FLAGGA 0\n#FNAMN \(bytes)\n")).encoding == encoding)
    }

    @Test func correctsTheEncodingWhenLettersComeLate() throws {
        let filler = String(repeating: "#PROSA text\n", count: 10_000)
        let source = try ReadSource.sie4(bytes: filler + "#FNAMN \"S\u{84}vsj\u{94}\"\n#KONTO 1 \"\u{87}\"\n")
        #expect(source.summary?.encoding == .cp437)
        #expect(source.summary?.company == "Sävsjö")
        #expect(source.summary?.accountNames["1"] == "ç", "before any evidence a byte is what SIE prescribes")
    }
}
