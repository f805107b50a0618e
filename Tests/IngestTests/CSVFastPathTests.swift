import DelimitedText
import Diagnostics
import LedgerGenerator
import LedgerModel
import Synchronization
import TestSupport
import Testing

@testable import Ingest

/// Tables read by blocks, fast, and side by side give what the general path gives, whatever the bytes.
struct CSVFastPathTests {
    private func read(_ bytes: [UInt8], fast: Bool, keepsTexts: Bool = true) throws -> ReadSource {
        var options = SourceOptions(path: "test", keepsTexts: keepsTexts)
        options.usesFastPath = fast
        options.blockSize = 2000
        return try ReadSource(MemoryFile(bytes), options)
    }

    private func table(_ seed: UInt64, rows: Int) throws -> [UInt8] {
        var specification = LedgerSpecification()
        specification.seed = seed
        specification.rows = rows
        return try LedgerFormat.csv.bytes(of: SeededLedger(specification))
    }

    /// Blocks after the first are the fast path's, so they are made small.
    @Test(arguments: 1...3)
    func readsASeededTableAsTheGeneralPathDoes(seed: UInt64) throws {
        let bytes = try table(seed, rows: 3000)
        let fast = try read(bytes, fast: true)
        let general = try read(bytes, fast: false)
        #expect(fast.rows == general.rows)
        #expect(fast.rows.count > 2000)
        expectSame(fast, general)
    }

    @Test(arguments: 1...200)
    func readsAMutatedTableAsTheGeneralPathDoes(seed: UInt64) throws {
        var bytes = try table(3, rows: 300)
        var random = SplitMix64(seed: seed)
        let interesting = Array("\";,. \t\r\n*-0A\u{0}".utf8)
        for _ in 0..<(1 + random.next() % 4) {
            let place = Int(random.next() % UInt64(bytes.count))
            let byte = interesting[Int(random.next() % UInt64(interesting.count))]
            switch random.next() % 3 {
            case 0: bytes[place] = byte
            case 1: bytes.insert(byte, at: place)
            default: bytes.remove(at: place)
            }
        }
        let fast = try read(bytes, fast: true, keepsTexts: false)
        let general = try read(bytes, fast: false, keepsTexts: false)
        if !fast.log.hasErrors { #expect(fast.rows == general.rows) }
        expectSame(fast, general)
    }

    @Test(arguments: [2, 3, 8])
    func workersShareATableWithoutChangingIt(workers: Int) throws {
        let bytes = try table(7, rows: 6000)
        let alone = try read(bytes, fast: true, keepsTexts: false)
        let rows = Mutex<[String]>([])
        var options = SourceOptions(path: "test")
        options.blockSize = 10_000
        let reading = try SourceReader(fileSystem: MemoryFile(bytes)).read(
            options, workers: workers
        ) { _ in
            var codings: [Coding] = []
            return BatchConsumer { batch in
                codings += batch.newCodings.map(\.coding)
                let described = batch.records.map { ReadSource.describe($0, batch, codings) }
                rows.withLock { $0 += described }
            }
        }
        let summary = try #require(reading.summary)
        #expect(rows.withLock { $0.sorted() } == alone.rows.sorted())
        #expect(summary.booked == alone.summary?.booked)
        #expect(summary.delivered == alone.summary?.delivered)
        #expect(summary.vouchers == alone.summary?.vouchers)
        #expect(summary.unbalancedVouchers == alone.summary?.unbalancedVouchers)
        #expect(summary.vouchersBySeries == alone.summary?.vouchersBySeries)
    }

    @Test(arguments: [
        "a;b\nc;d\ne", "a;\"b\nc\";d\ne;f\n", "a;\"b\nc", "\"a\n\"\"b\";c\nd;e", "a\"b\nc\"d\ne", "\"\"\n\"\"\"\"\n",
        "a\n\"b\n",
        "x;\"a\"\"\n\";y\nz", "\n\n", "abc", "a;\"\"\nb;\"c\"\nd;\"",
    ])
    func cutsBehindTheLastWholeRow(text: String) {
        let bytes = Array(text.utf8)
        var machine = DelimitedMachine(dialect: .semicolon)
        var end: Int?
        while case .record = machine.nextRecord(in: bytes.span, isLast: false) { end = machine.position }
        let padded = bytes + Array(repeating: 0x0A, count: BlockBuffer.slack)
        let cut = padded.withUnsafeBufferPointer {
            CSVCut.end(of: UnsafeBufferPointer(rebasing: $0[..<bytes.count]), .semicolon)
        }
        #expect(cut == end)
    }

    private func expectSame(_ one: ReadSource, _ other: ReadSource) {
        #expect(one.findings == other.findings)
        #expect(one.log.diagnostics.map(\.message) == other.log.diagnostics.map(\.message))
        #expect(one.summary?.vouchers == other.summary?.vouchers)
        #expect(one.summary?.vouchersBySeries == other.summary?.vouchersBySeries)
        #expect(one.summary?.booked == other.summary?.booked)
        #expect(one.summary?.unbalancedVouchers == other.summary?.unbalancedVouchers)
        #expect(one.summary?.firstDate == other.summary?.firstDate)
        #expect(one.summary?.lastDate == other.summary?.lastDate)
    }
}
