import CByteMask
import DelimitedText
import LedgerGenerator
import Testing

@testable import Ingest

/// Where fields of a block end, found for many bytes together, is where they end byte by byte.
struct CSVEndsTests {
    @Test(arguments: 1...400)
    func endsAreTheSameInEachWay(seed: UInt64) {
        let alphabets = ["aaaaaa;;\"\n", "aa;\n", "aaaaaaa\"\"\"\";\n\r", "aaaaaaaaaaaaaaaaa;\n\u{7F}åé"]
        let bytes = randomBytes(seed, count: Int(seed), of: alphabets[Int(seed % 4)])
        inBlock(bytes) { buffer in
            guard let base = buffer.baseAddress else { return }
            let count = Int64(buffer.count)
            var (ends, plain) = ([UInt64](repeating: 0, count: 7), [UInt64](repeating: 0, count: 7))
            let (rows, others) = (
                byte_ends(base, count, 0x3B, 0x22, &ends), byte_ends_of(base, count, 0x3B, 0x22, &plain)
            )
            #expect(rows.end == others.end)
            #expect(rows.count == others.count)
            if rows.end >= 0 { #expect(ends == plain) }
            if rows.end >= 0, !bytes.contains(0x22) {
                #expect(rows.end == bytes.lastIndex(of: 0x0A).map { Int64($0 + 1) } ?? 0)
                #expect(rows.count == Int64(bytes.count { $0 == 0x0A }))
                for (index, byte) in bytes.enumerated() {
                    #expect(ends[index / 64] >> UInt64(index % 64) & 1 == (byte == 0x3B || byte == 0x0A ? 1 : 0))
                }
            }
        }
    }

    /// Rows written field by field, of which it is known where each ends; with and without quotes and carriage returns.
    @Test(arguments: 1...200)
    func endsAreWhereTheFieldsWereWrittenToEnd(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let plain = ["", "a", "1910", "-12345,67", "Kommunstyrelsen och dess förvaltning", "2026-01-31"]
        let quoted = ["\"\"", "\"a;b\"", "\"\"\"\"", "\"say \"\"a;\"\"\"", "\";;\"", "\"\"\"\"\"\""]
        var (bytes, fieldEnds, lineEnd, lines): ([UInt8], [Int], Int, Int) = ([], [], 0, 0)
        for field in 0..<Int(random.next() % 120) {
            bytes += ((seed % 2 == 0 && random.next() % 3 == 0 ? quoted : plain)[Int(random.next() % 6)]).utf8
            let endsLine = random.next() % 5 == 0
            if endsLine, seed % 3 == 0, field > 40 || seed % 2 == 0 { bytes.append(0x0D) }
            fieldEnds.append(bytes.count)
            bytes.append(endsLine ? 0x0A : 0x3B)
            if endsLine { (lineEnd, lines) = (bytes.count, lines + 1) }
        }
        inBlock(bytes) { buffer in
            guard let base = buffer.baseAddress else { return }
            for find in [byte_ends, byte_ends_of] {
                var ends = [UInt64](repeating: 0, count: buffer.count / 64 + 1)
                let rows = find(base, Int64(buffer.count), 0x3B, 0x22, &ends)
                #expect(rows.end == Int64(lineEnd))
                #expect(rows.count == Int64(lines))
                let found = (0..<ends.count * 64).filter { ends[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
                #expect(found == fieldEnds)
            }
        }
    }

    /// Marks and cuts are the machine's, and where they differ the block is not called plain.
    @Test(arguments: 1...400)
    func marksFieldsWhereTheMachineDoes(seed: UInt64) throws {
        let bytes = randomBytes(seed, count: Int(seed % 200), of: seed % 2 == 0 ? "a;\n" : "ab;\"\n\r") + [0x0A]
        var machine = DelimitedMachine(dialect: .semicolon)
        var ends: [UInt32] = []
        while case .record = machine.nextRecord(in: bytes.span, isLast: true) {
            ends += machine.fields.map { UInt32($0.end + ($0.isQuoted ? 1 : 0)) }
        }
        let marks = inBlock(bytes) { CSVMarks($0, delimiter: 0x3B, quote: 0x22) }
        guard let marks else { return }
        // The machine ends a row's last field before a carriage return.
        let places = marks.places.dropFirst().map { place in
            place > 0 && bytes[Int(place)] == 0x0A && bytes[Int(place) - 1] == 0x0D ? place - 1 : place
        }
        #expect(places == ends)
    }
}
