import Diagnostics
import LedgerModel
import Synchronization
import TestSupport
import Testing

@testable import Ingest

/// Where a source is cut into blocks depends on the source alone.
@Suite struct BlockTests {
    /// A ledger in which now and then a voucher is longer than a block.
    private static let ledger: [UInt8] = {
        var text = "#FLAGGA 0\n#SIETYP 4\n"
        for number in 1...400 {
            text += "#VER A \(number) 20260131 text\n{\n"
            for _ in 0..<(number % 40 == 7 ? 300 : 3) {
                text += "#TRANS 5010 {} 100.00\n#TRANS 1930 {} -100.00\n"
            }
            text += "}\n"
        }
        return Array(text.utf8)
    }()

    /// The number of records of each block, in the order of the source.
    private func blocks(workers: Int) throws -> [Int] {
        var options = SourceOptions(path: "test", format: .sie4)
        options.blockSize = 2000
        let blocks = Mutex<[Int]>([])
        let reading = try SourceReader(fileSystem: MemoryFile(Self.ledger)).read(options, workers: workers) { _ in
            var count = 0
            return BatchConsumer { batch in
                count += batch.records.count
            } commit: {
                defer { count = 0 }
                return { [count] in blocks.withLock { if count > 0 { $0.append(count) } } }
            }
        }
        #expect(!reading.log.hasErrors)
        return blocks.withLock(\.self)
    }

    /// What waits to be committed takes memory.
    @Test func aSourceWithoutBlocksIsCommittedBatchByBatch() throws {
        let rows = LedgerBatch.capacity * 2 + 1
        let text = "<r>" + String(repeating: "<b k=\"5010\" d=\"2026-01-31\"><a>1.00</a></b>", count: rows) + "</r>"
        var options = SourceOptions(path: "test", format: .xml)
        options.delimited.record = "/r/b"
        options.delimited.columns = ["konto": "@k", "datum": "@d", "belopp": "a"]
        let commits = Mutex(0)
        let reading = try SourceReader(fileSystem: MemoryFile(text)).read(options, workers: 2) { _ in
            BatchConsumer { _ in
            } commit: {
                { commits.withLock { $0 += 1 } }
            }
        }
        #expect(reading.summary?.delivered.records == rows)
        #expect(commits.withLock(\.self) >= 3)
    }

    @Test func aLongVoucherChangesNoBlockAfterItsOwn() throws {
        let one = try blocks(workers: 1)
        #expect(one.reduce(0, +) == 8_340)
        #expect(one.count { $0 < 150 } > 20)
        for workers in 2...4 { #expect(try blocks(workers: workers) == one) }
    }

    /// The findings of a compressed ledger that breaks off, with some vouchers whose text is too long.
    private func findings(workers: Int, longTexts: Bool) throws -> [String] {
        var text = "#FLAGGA 0\n#SIETYP 4\n"
        for number in 1...2000 {
            text += "#VER A \(number) 20260131 text\n{\n#TRANS 5010 {1 \"\(number)\"} 100.00\n"
            let note = longTexts && number % 300 == 299 ? String(repeating: "x", count: 600) : ""
            text += "#TRANS 1930 {} -100.00 \"\" \"\(note)\"\n}\n"
        }
        let member = GzipText.member(Array(text.utf8))
        var options = SourceOptions(path: "test", format: .sie4)
        options.blockSize = 2000
        options.limits.lineBytes = 500
        let file = MemoryFile(Array(member[..<(member.count * 9 / 10)]))
        let reading = try SourceReader(fileSystem: file).read(options, workers: workers) { _ in BatchConsumer { _ in } }
        #expect(reading.summary == nil)
        return reading.log.diagnostics.map { "\($0.code) \($0.location.line ?? 0) \($0.message)" }
    }

    /// However far ahead of it the source has been cut.
    @Test(arguments: 1...10)
    func theFirstFaultOfASourceIsTold(attempt: Int) throws {
        let broken = try findings(workers: 1, longTexts: false)
        let long = try findings(workers: 1, longTexts: true)
        #expect(broken.count == 1 && long.count == 1 && broken != long)
        for workers in 2...4 {
            #expect(try findings(workers: workers, longTexts: false) == broken)
            #expect(try findings(workers: workers, longTexts: true) == long)
        }
    }
}
