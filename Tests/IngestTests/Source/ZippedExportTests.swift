import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// A zip archive of one export is that export.
@Suite struct ZippedExportTests {
    private static let text = SIE4Text.voucher("#TRANS 1930 {} 5\n#TRANS 5010 {} -5")
    private static let table = "Konto;Datum;Belopp\n5010;2026-01-05;7,50\n"

    private static func read(_ bytes: [UInt8], limits: Limits = Limits()) throws -> ReadSource {
        try ReadSource(MemoryFile(bytes), SourceOptions(path: "test", limits: limits))
    }

    private static func zip(_ files: [(String, String)], isEncrypted: Bool = false) -> [UInt8] {
        StoredZip(files.map { ($0.0, Array($0.1.utf8)) }, isEncrypted: isEncrypted).bytes
    }

    /// What stands beside the export, of folders and of what programs leave.
    @Test(
        arguments: [
            [("export.se", text)], [("mapp/", ""), ("mapp/export.se", text)],
            [("export.se", text), ("__MACOSX/._export.se", "x")], [("__MACOSX/", ""), (".DS_Store", "x"), ("e", text)],
            [("xl.se", text + "#PROSA xl/ workbook\n")],
        ])
    func oneExportIsRead(files: [(String, String)]) throws {
        let bytes = Self.zip(files)
        let source = try Self.read(bytes)
        #expect(source.rows == ["2026-01-31 1930 5.00", "2026-01-31 5010 -5.00"])
        #expect(source.findings == [])
        #expect(source.summary?.bytes == Int64(bytes.count))
    }

    @Test func exportsOfEveryFormatAreRead() throws {
        #expect(try Self.read(Self.zip([("a.csv", Self.table)])).rows == ["2026-01-05 5010 7.50"])
        let wide = UTF16Tests.encode(Self.table, isBig: false, hasMark: true)
        #expect(try Self.read(StoredZip([("a.csv", wide)]).bytes).rows == ["2026-01-05 5010 7.50"])
        let book = Book(Book.row(Book.number("12"))).bytes
        #expect(try Self.read(StoredZip([("a.xlsx", book)]).bytes).rows == ["2026-01 5010 12.00"])
    }

    @Test func theDigestIsOfTheArchive() throws {
        let (one, other) = (Self.zip([("a.se", Self.text)]), Self.zip([("b.se", Self.text)]))
        #expect(try Self.read(one).summary?.sha256 != Self.read(other).summary?.sha256)
    }

    @Test func severalAreNamed() throws {
        let source = try Self.read(Self.zip([("jan.se", Self.text), ("feb.se", Self.text)]))
        #expect(source.codes == ["SRC128"])
        #expect(source.log.diagnostics.first?.message == "the zip archive holds 2 files: jan.se, feb.se")
        #expect(try Self.read(Self.zip([("mapp/", "")])).codes == ["SRC128"])
        #expect(try Self.read(Self.zip([])).codes == ["SRC128"])
        #expect(try Self.read(Self.zip([("a.csv", Self.table)], isEncrypted: true)).codes == ["SRC129"])
    }

    @Test func archivesInArchivesAreRefused() throws {
        let inner = Self.zip([("a.csv", Self.table)])
        #expect(try Self.read(StoredZip([("a.zip", inner)]).bytes).codes == ["SRC104"])
        #expect(try Self.read(StoredZip([("a.gz", GzipText.member(inner))]).bytes).codes == ["SRC104"])
        #expect(try Self.read(GzipText.member(inner)).codes == ["SRC104"])
    }

    @Test func damageIsRefused() throws {
        let whole = Self.zip([("a.csv", Self.table)])
        #expect(try Self.read(Array(whole.dropLast(30))).codes == ["SRC102"])
        var changed = whole
        changed[40] ^= 1
        #expect(try Self.read(changed).codes == ["SRC102"])
        let large = Self.zip([("a.csv", Self.table + String(repeating: "5010;2026-01-05;7,50\n", count: 20_000))])
        var limits = Limits()
        limits.expansionRatio = 0
        #expect(try Self.read(large, limits: limits).codes == ["SRC103"])
        var late = large
        late[large.count - 200] ^= 1
        #expect(try Self.read(late).codes.last == "SRC102")
    }
}
