import LedgerGenerator
import Testing

@testable import Ingest

/// Where lines start is known of every byte of a piece, in whatever order it is asked.
struct XMLLinesTests {
    @Test(arguments: 1...50)
    func knowsTheIndentOfEveryByte(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var lines = XMLLines()
        var passed: [UInt8] = []
        if seed.isMultiple(of: 2) {
            // Behind a byte order mark and a blank line, say.
            let skipped = Array("\u{FEFF}\n ".utf8)
            skipped.withBytes { lines.skip($0) }
            passed = skipped
        }
        let given = passed.count
        for _ in 0..<4 {
            let piece = (0..<random.next() % 200).map { _ in random.next() % 30 == 0 ? UInt8(0x0A) : 0x61 }
            let start = passed.count
            passed += piece
            piece.withBytes { lines.begin($0) }
            for _ in 0..<30 where !piece.isEmpty {
                let place = start + Int(random.next() % UInt64(piece.count + 1))
                let lineStart = (passed[..<place].lastIndex(of: 0x0A) ?? -1) + 1
                #expect(lines.indent(of: place - given) == place - lineStart)
            }
            lines.end()
        }
        lines.move(behind: 7)
        #expect(lines.indent(of: passed.count - given) == 7)
    }
}
