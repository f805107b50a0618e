import CByteMask
import DelimitedText
import LedgerGenerator
import Testing

@testable import Ingest

/// What looks at many bytes together finds what a look at one after the other does.
struct WordScanTests {
    /// Bytes in memory with slack behind them, as in a block.
    private func inBlock<Result>(
        _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let padded = bytes + Array(repeating: 0x0A, count: BlockBuffer.slack)
        return try padded.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<bytes.count])) }
    }

    private func random(_ seed: UInt64, count: Int, of alphabet: String) -> [UInt8] {
        var random = SplitMix64(seed: seed)
        let alphabet = Array(alphabet.utf8)
        return (0..<count).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
    }

    @Test(arguments: [0x00, 0x0A, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0xC2, 0xFF] as [UInt8])
    func masksHaveABitForEachByte(byte: UInt8) {
        var random = SplitMix64(seed: UInt64(byte))
        let bytes = (0..<64).map { _ in
            random.next() % 3 == 0 ? byte : UInt8(truncatingIfNeeded: random.next())
        }
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for (index, one) in bytes.enumerated() {
                #expect(byte_mask_equal(base, byte) >> UInt64(index) & 1 == (one == byte ? 1 : 0))
                #expect(byte_mask_from(base, byte) >> UInt64(index) & 1 == (one >= byte ? 1 : 0))
            }
        }
    }

    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 200, 1000])
    func countsAndFindsFromTheEnd(count: Int) {
        let bytes = random(UInt64(count), count: count, of: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaåö€\n")
        bytes.withUnsafeBufferPointer { buffer in
            #expect(ByteScan.count(0x0A, in: buffer) == bytes.count { $0 == 0x0A })
            for end in 0...count {
                let start = UnsafeBufferPointer(rebasing: buffer[..<end])
                #expect(ByteScan.last(0x0A, in: start) == bytes[..<end].lastIndex(of: 0x0A))
            }
        }
    }

    @Test(arguments: [
        "0.00", "1.25", "-1.25", "1234567.89", "12345678.90", "123456789012.34", "-0.01", "9999999.99", "1", "12.5",
        "-7 ", "00012.30",
    ])
    func readsAmountsAsTheGeneralPathDoes(text: String) throws {
        try inBlock(Array(text.utf8)) { bytes in
            let start = try #require(bytes.baseAddress)
            let amount = try #require(FastAmount(start))
            guard case .ore(let ore) = AmountText.read(bytes.trimmed) else {
                Issue.record("the general path takes it")
                return
            }
            #expect(amount.ore == ore)
            #expect(amount.end == start + text.trimmingBlanks.utf8.count)
        }
    }

    @Test(arguments: ["", "-", ".", "x", "1,25", "1.2x", "1.255", "1234567890123.00", "--1", "1.", "+1"])
    func leavesWhatIsNoPlainAmount(text: String) throws {
        try inBlock(Array(text.utf8)) { bytes in
            let start = try #require(bytes.baseAddress)
            #expect(FastAmount(start) == nil)
        }
    }

    @Test func numbersKeysOfAllLengths() throws {
        var interner = ByteInterner()
        var keys: [[UInt8]] = []
        for length in 0..<80 {
            for seed in 0..<30 as Range<UInt64> {
                keys.append(random(seed &* 97, count: length, of: "0123456789;{\" "))
            }
        }
        var expected: [[UInt8]: UInt32] = [:]
        for key in keys {
            let known = expected[key]
            let (number, isNew) = key.withUnsafeBufferPointer { interner.intern($0) }
            #expect(isNew == (known == nil))
            #expect(number == known ?? UInt32(expected.count))
            expected[key] = number
        }
        for key in keys {
            #expect(inBlock(key) { interner.find(inBlock: $0) } == expected[key])
            // What stands behind a key does not belong to it.
            #expect(
                inBlock(key + [0x37]) { interner.find(inBlock: .init(rebasing: $0[..<key.count])) } == expected[key])
        }
        #expect(interner.count == expected.count)
        #expect(inBlock(Array("unknown".utf8)) { interner.find(inBlock: $0) } == nil)
    }

    /// Marks and cuts are the machine's, and where they differ the block is not called plain.
    @Test(arguments: 1...400)
    func marksFieldsWhereTheMachineDoes(seed: UInt64) throws {
        let bytes = random(seed, count: Int(seed % 200), of: seed % 2 == 0 ? "a;\n" : "ab;\"\n\r") + [0x0A]
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

    @Test(arguments: 1...200)
    func seesInABlockWhatItSeesInItsLines(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let odd: [[UInt8]] = [[0], [0x1B], [0x7F], [0xC3, 0xA5], [0xE5], [0xE2, 0x80, 0x9D], [0x0D], [0x86], [0x09]]
        var bytes = self.random(seed, count: 150, of: "abc 123\n\n")
        bytes.insert(contentsOf: odd[Int(random.next() % UInt64(odd.count))], at: Int(random.next() % 150))
        let lines = bytes.split(separator: 0x0A).map { line in line.withUnsafeBufferPointer { TextCondition($0) } }
        let whole = lines.reduce([] as TextCondition) { $0.union($1) }
        let quick = inBlock(bytes) { TextCondition.ofPlainText($0) }
        if let quick { #expect(quick == whole) }
        if whole == [], !bytes.contains(0x0D) { #expect(quick == []) }
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
