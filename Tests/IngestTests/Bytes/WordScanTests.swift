import CByteMask
import DelimitedText
import LedgerGenerator
import Testing

@testable import Ingest

/// What looks at many bytes together finds what a look at one after the other does.
struct WordScanTests {
    @Test(arguments: [0x00, 0x0A, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0xC2, 0xFF] as [UInt8])
    func masksHaveABitForEachByte(byte: UInt8) {
        var random = SplitMix64(seed: UInt64(byte))
        let bytes = (0..<64).map { _ in
            random.next() % 3 == 0 ? byte : UInt8(truncatingIfNeeded: random.next())
        }
        bytes.withBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            for (index, one) in bytes.enumerated() {
                #expect(byte_mask_equal(base, byte) >> UInt64(index) & 1 == (one == byte ? 1 : 0))
                #expect(byte_mask_from(base, byte) >> UInt64(index) & 1 == (one >= byte ? 1 : 0))
            }
        }
    }

    @Test(arguments: 1...100)
    func masksOfManyAreThoseOfEach(seed: UInt64) {
        let count = 64 * Int(1 + seed % 5)
        let bytes = randomBytes(seed, count: count, of: "aaaaaa;;\"\n\r\t}\u{7F}\u{1B}åé")
        inBlock(Array(bytes.prefix(count))) { buffer in
            guard let base = buffer.baseAddress else { return }
            let words = count / 64
            #expect(byte_count_equal(base, Int64(words), 0x3B) == Int64(bytes.count { $0 == 0x3B }))
            for start in 0...(count - 32) {
                let any = (0..<32).map { [0x3B, 0x0A, 0x7D].contains(bytes[start + $0]) ? 1 << UInt32($0) : 0 }
                #expect(byte_mask_any(base + start, 0x3B, 0x0A, 0x7D) == any.reduce(0, |))
            }
        }
    }

    @Test(arguments: 1...100)
    func placesAreThoseOfTheBits(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var words = (0..<7).map { _ in random.next() & random.next() | (seed % 3 == 0 ? random.next() : 0) }
        // The last may be used in part.
        words[6] &= .max >> (random.next() % 64)
        let expected = (0..<7 * 64).filter { words[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }.map(UInt32.init)
        for places in [byte_mask_places, byte_mask_places_of] {
            var room = Array(repeating: UInt32.max, count: expected.count + 8)
            let count = places(words, 7, &room)
            #expect(Array(room.prefix(Int(count))) == expected)
        }
    }

    /// Of what text consists, and how far it goes, whichever way the processor finds it.
    @Test(arguments: 1...200)
    func textGoesAsFarAsItsBytesAreText(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let odd: [UInt8] = [0x00, 0x09, 0x0D, 0x1F, 0x7F, 0xC2, 0xE5, 0xFF]
        var bytes = (0..<320).map { _ in UInt8(0x20 + random.next() % 0x5F) }
        for _ in 0..<random.next() % 4 { bytes[Int(random.next() % 320)] = UInt8(0x80 + random.next() % 0x42) }
        for index in 0..<Int(random.next() % 3) { bytes[Int(random.next() % 320)] = odd[(index + Int(seed)) % 8] }
        let end = Int(random.next() % 318)
        bytes.replaceSubrange(end..<end + 2, with: [0x0D, 0x0A])
        inBlock(bytes) { buffer in
            guard let base = buffer.baseAddress else { return }
            let isText = (0..<320).map { index in
                let byte = buffer[index]
                let isLineEnd = byte == 0x0A || byte == 0x0D && (index == 319 || buffer[index + 1] == 0x0A)
                return isLineEnd || byte >= 0x20 && byte < 0xC2 && byte != 0x7F
            }
            for word in 0..<5 {
                let mask = byte_mask_text(base + word * 64)
                for index in 0..<64 { #expect(mask >> UInt64(index) & 1 == (isText[word * 64 + index] ? 1 : 0)) }
            }
            var (hasHigh, feeds): (Int32, Int64) = (0, 0)
            let length = Int(byte_text_length(base, 5, &hasHigh, &feeds))
            #expect(length == (isText.firstIndex(of: false) ?? 320) / 64)
            #expect(Int(feeds) == buffer[..<(length * 64)].count { $0 == 0x0A })
            if length == 5 { #expect((hasHigh != 0) == buffer.contains { $0 >= 0x80 }) }
        }
    }

    @Test(arguments: 1...300)
    func knowsPlainUTF8(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let bytes = (0..<random.next() % 24).map { _ in
            [0x41, 0x42, 0x43, 0x44, 0xC3, 0xA5, 0xE5, 0xDF][Int(random.next() % (seed % 2 == 0 ? 6 : 8))] as UInt8
        }
        let text = String(validating: bytes, as: UTF8.self)
        bytes.withBytes {
            #expect(UTF8Text.isPlain($0) == (text?.unicodeScalars.allSatisfy { $0.value < 0x800 } ?? false))
        }
    }

    /// What is read at a glance is what the general path reads, and stops at what it must look at.
    @Test(arguments: 1...200)
    func amountsAtAGlanceAreThoseOfTheGeneralPath(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let forms = ["7", "0,00", "-1,25", "12345678,90", "123456789012,34", "\"-99,01\"", "1234567890123,00", ",50"]
        let fields = (0..<20).map { _ -> String in
            switch random.next() % 8 {
            case 0: forms[Int(random.next() % 8)]
            case 1: String(decoding: randomBytes(random.next(), count: 6, of: "0123456789,-. /:"), as: UTF8.self)
            default: "\(Int64(bitPattern: random.next()) >> (24 + random.next() % 30)),\(10 + random.next() % 90)"
            }
        }
        let isLast = seed % 2 == 0
        let rows = fields.map { isLast ? "ab;\($0)\(seed % 4 == 0 ? "\r" : "")\n" : "\($0);ab\n" }
        inBlock(Array((seed % 3 == 0 ? "" : "a longer first line;b\n").utf8) + rows.flatMap(\.utf8)) { bytes in
            guard let base = bytes.baseAddress else { return }
            var places: [UInt32] = [.max]
            for (place, byte) in bytes.enumerated() where byte == 0x3B || byte == 0x0A { places.append(UInt32(place)) }
            places.removeFirst(places.count - 1 - 2 * fields.count)
            let glanced = places.withUnsafeBufferPointer { places in
                (0..<fields.count).map { row -> Int64? in
                    guard let marks = places.baseAddress else { return nil }
                    var ore: Int64 = 0
                    let count = byte_amounts(base, marks + 2 * row, 2, isLast ? 1 : 0, 1, 0x2C, 0x22, &ore)
                    return count == 1 ? ore : nil
                }
            }
            var ores = [Int64](repeating: 0, count: fields.count)
            let together = Int(
                byte_amounts(base, places, 2, isLast ? 1 : 0, Int64(fields.count), 0x2C, 0x22, &ores))
            #expect(together == glanced.firstIndex(of: nil) ?? fields.count)
            #expect(ores.prefix(together).elementsEqual(glanced.prefix(together).compactMap(\.self)))
            for (field, ore) in zip(fields, glanced) where ore != nil {
                var numbers = DecimalText(mark: 0x2C)
                let text = Array(field.utf8.filter { $0 != 0x22 })
                let general = text.withBytes { numbers.read($0) }
                guard case .hundredths(let expected) = general else {
                    Issue.record("the general path reads \(field), too")
                    continue
                }
                #expect(ore == expected)
            }
        }
    }

    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 200, 1000])
    func countsAndFindsFromTheEnd(count: Int) {
        let bytes = randomBytes(UInt64(count), count: count, of: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaåö€\n")
        bytes.withBytes { buffer in
            #expect(ByteScan.count(0x0A, in: buffer) == bytes.count { $0 == 0x0A })
            for end in 0...count {
                let start = ByteView(rebasing: buffer[..<end])
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

    @Test(arguments: 1...200)
    func seesInABlockWhatItSeesInItsLines(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let odd: [[UInt8]] = [[0], [0x1B], [0x7F], [0xC3, 0xA5], [0xE5], [0xE2, 0x80, 0x9D], [0x0D], [0x86], [0x09]]
        var bytes = randomBytes(seed, count: 150, of: "abc 123\n\n")
        bytes.insert(contentsOf: odd[Int(random.next() % UInt64(odd.count))], at: Int(random.next() % 150))
        let lines = bytes.split(separator: 0x0A).map { line in line.withBytes { TextCondition($0) } }
        let whole = lines.reduce([] as TextCondition) { $0.union($1) }
        let quick = inBlock(bytes) { TextCondition.look(at: $0) }
        if let text = quick.text { #expect(text == whole) }
        if whole == [], !bytes.contains(0x0D) { #expect(quick.text == []) }
        #expect(quick.lines == bytes.count { $0 == 0x0A })
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
