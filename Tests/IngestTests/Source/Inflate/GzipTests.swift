import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Compressed exports: whole ones are read, all others refused with the byte where they go wrong.
@Suite struct GzipTests {
    private static let text = SIE4Text.voucher("#TRANS 1930 {} 5\n#TRANS 5010 {} -5")

    private static func read(_ bytes: [UInt8], readSize: Int = .max, limits: Limits = Limits()) throws -> ReadSource {
        try ReadSource(MemoryFile(bytes, readSize: readSize), SourceOptions(path: "test", limits: limits))
    }

    private static let prosa = GzipText.member(Array("#PROSA x\n".utf8))
    private static let whole = GzipText.member(Array(text.utf8))

    @Test(arguments: [1, 2, 3, 10, 64, .max])
    func readsWhateverTheBlocks(size: Int) throws {
        let source = try Self.read(Self.whole, readSize: size)
        #expect(source.rows == ["2026-01-31 1930 5.00", "2026-01-31 5010 -5.00"])
        #expect(source.findings == [])
        #expect(source.summary?.isGzip == true)
        #expect(source.summary?.bytes == Int64(Self.whole.count))
    }

    /// What may follow the first member.
    @Test(arguments: [
        prosa, GzipText.member([]), GzipText.member([]) + prosa, [0], [UInt8](repeating: 0, count: 1000),
        GzipText.member([]) + [0, 0],
    ])
    func readsSeveralMembersAndPadding(rest: [UInt8]) throws {
        for size in [1, 7, .max] {
            let source = try Self.read(Self.whole + rest, readSize: size)
            #expect(source.findings == [])
            #expect(source.rows.count == 2)
        }
    }

    @Test func readsAnEmptyMemberFirst() throws {
        #expect(try Self.read(GzipText.member([]) + Self.whole).rows.count == 2)
    }

    @Test func refusesAnEmptyExport() throws {
        let source = try Self.read(GzipText.member([]))
        #expect(source.codes == ["SRC104"])
        #expect(source.log.diagnostics.first?.message.contains("white space") == true)
    }

    /// A truncated file is reported where it ends: in its header, body or trailer.
    @Test func refusesFilesThatBreakOff() throws {
        for count in 2..<Self.whole.count {
            let source = try Self.read(Array(Self.whole[..<count]))
            #expect(source.codes == ["SRC102"], "after \(count) bytes")
            #expect(source.log.diagnostics.first?.location.byte == count)
            #expect(source.log.diagnostics.first?.message == "the compressed data breaks off here")
            #expect(source.summary == nil)
        }
        let second = try Self.read(Self.whole + Self.whole.dropLast(3))
        #expect(second.log.diagnostics.first?.location.byte == Self.whole.count * 2 - 3)
    }

    /// Bytes of the checksum and the length, counted from the end; the reported place is the member.
    @Test(arguments: [1, 4, 5, 8])
    func refusesWrongTrailers(fromEnd: Int) throws {
        var bytes = Self.whole
        bytes[bytes.count - fromEnd] ^= 0x10
        let finding = try #require(try Self.read(bytes).log.diagnostics.first)
        #expect(finding.code.id == "SRC102")
        #expect(
            finding.message == "the compressed data is damaged: what is inside is not what was compressed")
        #expect(finding.location.byte == 0)
    }

    @Test func refusesDamagedHeadersAndBodies() throws {
        for index in [2, 3, 12, 40, 80] {
            var bytes = Self.whole
            bytes[index] ^= 0xFF
            let source = try Self.read(bytes)
            #expect(source.codes == ["SRC102"], "byte \(index)")
            #expect(source.log.diagnostics.first?.location.byte != nil)
        }
    }

    @Test(arguments: [[0x41], Array("trailing text".utf8), [0x1F, 0x41], [0, 0, 0x41], [0x1F]] as [[UInt8]])
    func refusesWhatFollowsTheEnd(rest: [UInt8]) throws {
        let source = try Self.read(Self.whole + rest)
        #expect(source.codes == ["SRC102"])
        #expect(source.log.diagnostics.first?.location.byte ?? 0 >= Self.whole.count)
    }

    @Test func refusesGzipInsideGzip() throws {
        let source = try Self.read(GzipText.member(Self.whole))
        #expect(source.codes == ["SRC104"])
        #expect(source.log.diagnostics.first?.message == "not a ledger export: it is a gzip file inside a gzip file")
    }

    @Test func refusesWhatExpandsBeyondTheLimit() throws {
        let filler = String(repeating: "#PROSA " + String(repeating: "x", count: 1000) + "\n", count: 300)
        let bomb = GzipText.member(Array((Self.text + filler).utf8))
        var limits = Limits()
        limits.expansionRatio = 2
        let source = try Self.read(bomb, limits: limits)
        #expect(source.codes == ["SRC103"])
        #expect(source.log.diagnostics.first?.location.byte != nil)
        #expect(try Self.read(bomb).codes == [])
    }
}
