import Diagnostics
import LedgerGenerator
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Damaged files end in findings, never in a trap, and what is accepted adds up.
@Suite struct SIE4MutationTests {
    private static let bytes = SIE4Text.bytes(
        SIE4Text.file(
            """
            #KSUMMA
            #FNAMN "S\u{84}vsj\u{94}" \\"x\\"
            #IB 0 1930 5
            #PSALDO 0 202601 5010 {1 "10"} 12.50 1
            #PSALDO 0 202601 5010 {} 12.50
            #VER "A" 1 20260131 "K\u{F6}p" {
            #TRANS 5010 {1 "10" 6 "P\\"1"} 12,50 20260131 "text \\\\ text"
            #BTRANS 5010 {} 1
            #TRANS 1930 {} -12.50 "" "\u{C3}\u{A4}"
            }
            #KSUMMA 1
            """))

    @Test(arguments: 0..<8 as Range<UInt64>)
    func survivesDamage(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        let marks = Array("\"\\{}#\r\n\t 0-.,\0".utf8) + [0xC3, 0xE2, 0xFF, 0x84]
        for _ in 0..<150 {
            var bytes = Self.bytes
            for _ in 0...dice.below(4) {
                let index = dice.below(bytes.count)
                switch dice.below(4) {
                case 0: bytes[index] = marks[dice.below(marks.count)]
                case 1: bytes.insert(marks[dice.below(marks.count)], at: index)
                case 2: bytes.removeSubrange(index..<min(bytes.count, index + 1 + dice.below(20)))
                default: bytes[index] = UInt8(truncatingIfNeeded: dice.below(256))
                }
            }
            let source = try ReadSource(
                MemoryFile(bytes, readSize: 1 + dice.below(100)), SourceOptions(path: "test", keepsTexts: true))
            guard let summary = source.summary else {
                #expect(source.log.hasErrors)
                continue
            }
            #expect(source.rows.count == summary.delivered.records)
            // Rows whose day cannot be read are counted, and not handed on.
            guard !source.log.hasErrors else { continue }
            #expect(summary.booked == summary.delivered)
            #expect(summary.booked.debit == summary.booked.credit)
        }
    }
}
