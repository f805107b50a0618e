import Diagnostics
import LedgerGenerator
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// The fast path and the workers give what the general path and one worker give, whatever the bytes.
struct SIE4FastPathTests {
    private func ledger(_ seed: UInt64, rows: Int) throws -> [UInt8] {
        var specification = LedgerSpecification()
        specification.seed = seed
        specification.rows = rows
        return try LedgerFormat.sie4.bytes(of: SeededLedger(specification))
    }

    /// The same with fields in columns, and dimensions in quotes, as some programs write it.
    private func aligned(_ bytes: [UInt8]) -> [UInt8] {
        let changes = [("#TRANS ", "#TRANS  "), ("} ", "}     "), ("{1 ", "{\"1\" "), ("#VER ", "#VER   ")]
        return changes.reduce(bytes) { $0.replacing(Array($1.0.utf8), with: Array($1.1.utf8)) }
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>, [false, true])
    func readsASeededLedgerAsTheGeneralPathDoes(seed: UInt64, isAligned: Bool) throws {
        var bytes = try ledger(seed, rows: 3000)
        if isAligned { bytes = aligned(bytes) }
        #expect(try ReadSource.byBothPaths(bytes).rows.count > 2000)
    }

    /// Bytes are put in, taken out and changed; most of such files are rejected, all in the same words.
    @Test(arguments: 1...600)
    func readsAMutatedLedgerAsTheGeneralPathDoes(seed: UInt64) throws {
        var bytes = try ledger(seed, rows: 60)
        if seed.isMultiple(of: 3) { bytes = aligned(bytes) }
        var random = SplitMix64(seed: seed)
        let interesting = Array("\"\\{}# \t\r\n-.,0A\u{0}".utf8)
        for _ in 0..<(1 + random.next() % 4) {
            let place = Int(random.next() % UInt64(bytes.count))
            let byte = interesting[Int(random.next() % UInt64(interesting.count))]
            switch random.next() % 3 {
            case 0: bytes[place] = byte
            case 1: bytes.insert(byte, at: place)
            default: bytes.remove(at: place)
            }
        }
        _ = try ReadSource.byBothPaths(bytes)
    }

    /// Vouchers of one row to hundreds, which are looked up in groups.
    ///
    /// Struck rows, irregular or new konteringar, unbalanced vouchers and other series occur anywhere in a group.
    @Test(arguments: 1...24 as ClosedRange<UInt64>, [true, false])
    func readsVouchersOfAllLengthsAsTheGeneralPathDoes(seed: UInt64, keepsTexts: Bool) throws {
        var random = SplitMix64(seed: seed)
        // In some ledgers all is plain, and in some hardly anything.
        let oddity = [0, 1, 3, 30][Int(seed % 4)]
        var text = "#FLAGGA 0\n#SIETYP 4\n"
        for number in 1...60 {
            text += "#VER \(random.next() % 9 == 0 ? "B" : "A") \(number) 202601\(10 + number % 20) \"x\"\n{\n"
            for row in 0..<(random.next() % 5 == 0 ? 1 + random.next() % 150 : 1 + random.next() % 4) {
                let konto = "50\(random.next() % 90 + 10)"
                let list = "{1 \"\(random.next() % 40)\" 6 \"\(random.next() % (row % 7 == 0 ? 9_999_999_999 : 9))\"}"
                text += "#TRANS \(konto) \(list) \(row).10 \"\" \"text \(row)\"\n"
                if random.next() % 1000 < oddity * 3 { text += "#RTRANS 5\(random.next() % 999) \(list) 7.00\n" }
                let isOdd = random.next() % 1000 < oddity
                text += "#TRANS 1930 \(isOdd ? "{1 \"a\" 6}" : "{}") -\(row).10\n"
            }
            if random.next() % 300 < oddity { text += "#TRANS 5010 {} 1.00\n" }
            text += "}\n"
        }
        let source = try ReadSource.byBothPaths(Array(text.utf8), keepsTexts: keepsTexts, blockSize: 30_000)
        #expect(source.rows.count > 200)
    }

    @Test(arguments: [
        "#TRANS 5010 {} 100,00", "#TRANS 5010 {} 100.5", "#TRANS 5010 {} 100.001", "#TRANS 5010 {} .50",
        "#TRANS 5010 {} +100.00", "#TRANS 5010 {} 1 00.00", "#TRANS 5010 {} 100.00x", "#TRANS 5010 {} 100.00\"\"",
        "#TRANS 5010 {} \"100.00\"", "#TRANS 5010 {}100.00", "#TRANS 5010 100.00", "#TRANS 5010 {1 \"a}b\"} 100.00",
        "#TRANS 5010 {1 \"a\" 6} 100.00", "#TRANS 5010 {1 a 100.00", "#TRANS \"5010\" {} 100.00",
        "#TRANS  5010  {}  100.00", "#TRANS  5010 {}   100.00", "#TRANS   5010 {} ", "#TRANS  5010 {}  \"\" 100.00",
        "#TRANS\t5010\t{}\t100.00", "#TRANS 5010 {} 100.00 \"\" \"a \"b\" c\"",
        "#TRANS 5010 {} 100.00 \"\" \"C:\\\"", "#TRANS 5010 {} 100.00 \"\" \"a\\\"b\"",
        "#TRANS 5010 {} 100.00 \"\" \"cut", "#TRANS 5010 {} 100.00 20260131 text 1 sign extra", "#TRANS FEL {} 100.00",
        "#trans 5010 {} 100.00", "#TRANS 5010 {} 100.00   ", "#TRANS 5010 {} 100.00\r",
        "#TRANS 5010 {} 99999999999999999",
        "#RTRANS 5010 {} 5.00\n#TRANS 5010 {} 100.00", "#BTRANS 5010 {} x\n#TRANS 5010 {} 100.00",
        "#TRANS 5010 {1 \"\" 1 \"b\"} 100.00", "#TRANS 5010 {1 \"a\" 1 \"b\"} 100.00", "#TRANS 5010 {01 \"a\"} 100.00",
        "#TRANS 5010 {77 \"x\" 6 \"p\"} 100.00", "#TRANS 5010 {1 \"\u{E5}\"} 100.00",
        "#TRANS 5010 {1 \"a\"  6 \"p\"} 100.00",
        "#TRANS 5010 {} 100.00\n\n", "#TRANS 5010 {} 100.00 {", "#TRANS 5010 {} 100.00 a\"b", "  #TRANS 5010 {} 100.00",
    ])
    func readsAnOddRowAsTheGeneralPathDoes(row: String) throws {
        let voucher = "#VER A 1 20260131 text\n{\n\(row)\n#TRANS 1930 {} -100.00\n}\n"
        _ = try ReadSource.byBothPaths(Array("#FLAGGA 0\n#SIETYP 4\n\(voucher)\(voucher)".utf8))
    }

    @Test(arguments: [
        "#VER A 1 20260131", "#VER A 1 20260131 {", "#VER \"\" \"\" 20260131", "#VER 1 20260131", "#VER A 1 20260230",
        "#VER A 1", "#VER \"A\" \"1\" \"20260131\" \"te \"xt\"", "#ver A 1 20260131", " #VER A 1 20260131",
        "#VER  A 1 20260131", "#VER A   1   20260131  x", "#VER   ", "#VER A  ", "#VER A 1  ",
        "#VER A 1 20260131 \"cut", "#VER A 1 20260131 \"a\\\"b\" 20260201 sign",
        "#VER \"L\u{C3}\u{96}N\" 1 20260131 x\r",
    ])
    func readsAnOddHeadAsTheGeneralPathDoes(head: String) throws {
        let voucher = "\(head)\n{\n#TRANS 5010 {} 100.00\n#TRANS 1930 {} -100.00\n}\n"
        _ = try ReadSource.byBothPaths(Array("#FLAGGA 0\n#SIETYP 4\n\(voucher)\(voucher)".utf8))
    }

    @Test(arguments: [
        ["A", "B"], ["\"\"", "A"], ["LÖN1", "LÖN2"], ["serie-nr-1", "serie-nr-2"],
        ["en-mycket-lang-serie-a", "en-mycket-lang-serie-b"],
        ["serie-om-fler-an-24-tecken-a", "serie-om-fler-an-24-tecken-b"],
    ])
    func tellsSeriesApartAsTheGeneralPathDoes(series: [String]) throws {
        let vouchers = (0..<40).map { number in
            "#VER \(series[number / 3 % 2]) \(number) 20260131\n{\n#TRANS 5010 {} 1.00\n#TRANS 1930 {} -1.00\n}\n"
        }
        let source = try ReadSource.byBothPaths(Array("#FLAGGA 0\n#SIETYP 4\n\(vouchers.joined())".utf8))
        #expect(source.summary?.vouchersBySeries.values.sorted() == [19, 21])
    }

    /// Each worker meets the lists anew.
    @Test(arguments: [1, 2, 5])
    func tellsOddListsOnceHoweverManyWorkersMeetThem(workers: Int) throws {
        let vouchers = (0..<300).map { number in
            let list = number % 50 == 7 ? "{1 710 6}" : "{}"
            return "#VER A \(number) 20260131\n{\n#TRANS 5010 \(list) 1.00\n#TRANS 1930 {} -1.00\n}\n"
        }
        var options = SourceOptions(path: "test")
        options.blockSize = 500
        let source = try ReadSource("#FLAGGA 0\n#SIETYP 4\n\(vouchers.joined())", options, workers: workers)
        let found = source.log.diagnostics.filter { $0.code.id == "SIE217" }
        #expect(found.map(\.location.line) == [40])
        #expect(found.allSatisfy { $0.message.contains("6 such lines") })
    }

    @Test func readsAFileOfNothingButVouchersAsTheGeneralPathDoes() throws {
        let bytes = Array("#VER A 1 20260131\n{\n#TRANS 5010 {} 1.00\n#TRANS 1930 {} -1.00\n}\n".utf8)
        #expect(try ReadSource.byBothPaths(bytes).rows.count == 2)
    }

    @Test(arguments: [1, 2, 4])
    func namesAnUnclosedVoucherHoweverManyWorkersThereAre(workers: Int) throws {
        let vouchers = (1...4000).map { "#VER A \($0) 20260131 t\n{\n#TRANS 5010 {} 1\n#TRANS 1930 {} -1\n}\n" }
        var options = SourceOptions(path: "test", keepsTexts: true)
        options.blockSize = 4096
        let source = try ReadSource(
            "#FLAGGA 0\n#SIETYP 4\n\(vouchers.joined().dropLast(2))", options, workers: workers)
        #expect(source.log.diagnostics.map(\.message).contains { $0.contains("A 4000 is not closed") })
    }

    @Test(arguments: [2, 3, 8])
    func workersShareASourceWithoutChangingIt(workers: Int) throws {
        var options = SourceOptions(path: "test")
        options.blockSize = 10_000
        let file = MemoryFile(try ledger(7, rows: 6000))
        try ReadSource(file, options, workers: workers).expectSame(as: ReadSource(file, options))
    }
}
