import LedgerGenerator
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// SIE 5 read by blocks, fast, and side by side gives what one parser gives that reads it from start to end.
@Suite struct SIE5FastPathTests {
    private static let start = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Sie xmlns="http://www.sie.se/sie5" xmlns:x="http://example.org/x" xmlns:s="http://www.sie.se/sie5">
        <Accounts><Account id="5010" name="Lokaler"/></Accounts>
        <Journal id="A" name="Huvud">
        """
    private static let plain = """

        <JournalEntry id="1" journalDate="2026-01-31" text="å &amp; ä">
        <EntryInfo date="2026-01-31" by="x"/>
        <LedgerEntry accountId="5010" amount="100.00" text="Hyra &quot;a&quot; å"><ObjectReference dimId="1" \
        objectId="71å"/></LedgerEntry>
        <LedgerEntry accountId="1930" amount="-100"/>
        </JournalEntry>

        """

    /// A document of regular vouchers with something irregular between them, twice.
    private func document(_ odd: String, end: String = "</Journal>\n</Sie>\n") -> [UInt8] {
        let plain = String(repeating: Self.plain, count: 4)
        return Array((Self.start + plain + odd + plain + odd + plain + end).utf8)
    }

    private func voucher(_ rows: String, head: String = #"id="7" journalDate="2026-02-01""#) -> String {
        "\n<JournalEntry \(head)>\n\(rows)\n</JournalEntry>\n"
    }

    private func ledger(_ seed: UInt64, rows: Int) throws -> [UInt8] {
        var specification = LedgerSpecification()
        specification.seed = seed
        specification.rows = rows
        return try LedgerFormat.sie5.bytes(of: SeededLedger(specification))
    }

    /// As it stands and without line breaks, as a program writes it that thinks of no reader.
    private func expectSame(
        _ bytes: [UInt8], blocks: [Int] = [700, 1500, 4000], workers: [Int] = [1, 2, 3],
        dateBy: SourceOptions.DateBy = .voucher, content: SourceOptions.Content = .whatever, _ name: String = ""
    ) throws {
        for bytes in [bytes, bytes.filter { $0 != 0x0A }] {
            try expectSame(as: bytes, blocks, workers, dateBy, content, name)
        }
    }

    private func expectSame(
        as bytes: [UInt8], _ blocks: [Int], _ workers: [Int], _ dateBy: SourceOptions.DateBy,
        _ content: SourceOptions.Content, _ name: String
    ) throws {
        var options = SourceOptions(
            path: "test", content: content, dateBy: dateBy, keepsTexts: true, format: .sie5)
        options.usesFastPath = false
        let general = try ReadSource(MemoryFile(bytes), options)
        options.usesFastPath = true
        for size in blocks {
            options.blockSize = size
            for count in workers {
                try ReadSource(MemoryFile(bytes), options, workers: count)
                    .expectSame(as: general, "\(name) in blocks of \(size) bytes by \(count)")
            }
        }
    }

    @Test(arguments: 1...4)
    func readsASeededLedgerAsTheGeneralPathDoes(seed: UInt64) throws {
        let bytes = try ledger(seed, rows: 1500)
        try expectSame(bytes, blocks: [2000, 20_000, 1 << 20])
        try expectSame(bytes, blocks: [5000], workers: [2], dateBy: .row)
        try expectSame(bytes, blocks: [5000], workers: [2], content: .outcome(.arssaldon))
    }

    /// Bytes are put in, taken out and changed; most of such files are refused, all in the same words.
    @Test(arguments: 1...600)
    func readsAMutatedLedgerAsTheGeneralPathDoes(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var bytes = random.next() % 2 == 0 ? try ledger(seed % 7, rows: 60) : document(Self.plain)
        let head = bytes.firstRange(of: Array("<Journal ".utf8))?.lowerBound ?? 0
        let interesting = Array("\"'<>&/!?-]= \t\r\n.,0AJå\u{0}\u{1}".utf8) + [0xFF]
        for _ in 0..<(1 + random.next() % 3) {
            let place = head + Int(random.next() % UInt64(bytes.count - head))
            let byte = interesting[Int(random.next() % UInt64(interesting.count))]
            switch random.next() % 4 {
            case 0: bytes[place] = byte
            case 1: bytes.insert(byte, at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 30)))
            default: bytes.remove(at: place)
            }
        }
        try expectSame(bytes, blocks: [900, 3000], workers: [1, 2], "\(seed)")
    }

    @Test(arguments: [
        #"<LedgerEntry accountId="5010" amount="1"/>"#, #"<LedgerEntry accountId="5010" amount="0,00"/>"#,
        #"<LedgerEntry accountId="5010" amount="x"/>"#, #"<LedgerEntry accountId="5010"/>"#,
        #"<LedgerEntry amount="0"/>"#, #"<LedgerEntry accountId=" 5010 " amount=" 0 "/>"#,
        #"<LedgerEntry accountId='5010' amount='0'/>"#, #"<LedgerEntry accountId="5010" amount="0" amount="0"/>"#,
        #"<LedgerEntry  amount="0"  accountId="5010"  />"#, #"<LedgerEntry accountId="5010"amount="0"/>"#,
        "<LedgerEntry\naccountId=\"5010\"\n\tamount=\"0\"/>", #"<LedgerEntry accountId = "5010" amount="0"/>"#,
        #"<LedgerEntry accountId="5010" amount="0" text="a&#229;&lt;&gt;&apos;"/>"#,
        #"<LedgerEntry accountId="5010" amount="0" text="a&auml;"/>"#,
        #"<LedgerEntry accountId="5010" amount="0" text="a&b"/>"#,
        #"<LedgerEntry accountId="5010" amount="0" text="a<b"/>"#,
        "<LedgerEntry accountId=\"5010\" amount=\"0\" text=\"a\tb\nc\"/>",
        #"<LedgerEntry accountId="5010" amount="0" text="cut/>"#, #"<LedgerEntry accountId="5010" amount="0">"#,
        #"<LedgerEntry accountId="5010" amount="0" text="</JournalEntry>"/>"#,
        #"<LedgerEntry accountId="5010" amount="0" ledgerDate="2026-02-30"/>"#,
        #"<LedgerEntry accountId="5010" amount="0" ledgerDate="2026-03-01Z" quantity="2"/>"#,
        #"<LedgerEntry accountId="5&amp;10" amount="0" x:text="y" text=""/>"#,
        #"<LedgerEntry accountId="5010" amount="0" other="y"/>"#, #"<x:LedgerEntry accountId="1" amount="5"/>"#,
        #"<s:LedgerEntry accountId="5010" amount="0"/>"#, #"<LedgerEntry xmlns="y" accountId="1" amount="5"/>"#,
        #"<LedgerEntry accountId="5010" amount="7"><Overstrike date="2026-02-01" by="x"/></LedgerEntry>"#,
        #"<LedgerEntry accountId="5010" amount="7"><Overstrike/></LedgerEntry>"#,
        #"<LedgerEntry accountId="5010" amount="0"><Overstriken/></LedgerEntry>"#,
        #"<LedgerEntry accountId="5010" amount="x"><Overstrike /></LedgerEntry>"#,
        #"<LedgerEntry accountId="5010" amount="0"><ForeignCurrencyAmount amount="1" currency="EUR"/></LedgerEntry>"#,
        #"<LedgerEntry accountId="5010" amount="0"><ObjectReference dimId="1" objectId="7"/></LedgerEntry>"#,
        #"<LedgerEntry accountId="5010" amount="0"><ObjectReference objectId="7" dimId="020" /></LedgerEntry>"#,
        #"<LedgerEntry accountId="5010" amount="0"><ObjectReference dimId="1"/></LedgerEntry>"#,
        #"<LedgerEntry accountId="5010" amount="0"><ObjectReference dimId="1" objectId=""/></LedgerEntry>"#,
        #"<LedgerEntry accountId="5" amount="0"><ObjectReference dimId="1" objectId="7"/>å</LedgerEntry>"#,
        #"<LedgerEntry accountId="5" amount="0"><A dimId="1" objectId="7"></A></LedgerEntry>"#,
        #"<LedgerEntry accountId="5"å amount="0"/>"#, #"<LedgerEntry accountId="5" amount="99999999999999999"/>"#,
        #"<LedgerEntry accountId="5" amount="1"/>\#n<LedgerEntry accountId="5" amount="-1.0000"/>"#,
        "<!-- </JournalEntry>\n<JournalEntry> -->", "<![CDATA[</JournalEntry>\n<JournalEntry>]]>",
        "<?a </JournalEntry>\n?>",
        "<!-- a -- b -->", "<!-- never closed", "<!DOCTYPE a>", "<?never closed", "<![CDATA[ never closed", "text",
        "]]>",
        "<JournalEntry>\n</JournalEntry>\n", "<x>\n<JournalEntry>\n</JournalEntry>\n</x>", "<JournalEntry/>",
        "</JournalEntry>",
        "<s:JournalEntry></s:JournalEntry>", "<EntryInfo a=\"1\" a=\"2\"/>", "<EntryInfo xmlns=\"a\"/>",
        "<VoucherReference/>",
        "<A b=\"1\" c=\"2\" d=\"3\" e=\"4\"/>", "<A b=\"1\" bc=\"2\" c=\"&lt;\"/>", "<JournalEntry id=\"9\"/>",
    ])
    func readsAnOddRowAsTheGeneralPathDoes(row: String) throws {
        try expectSame(document(voucher(row)), row)
        try expectSame(document("\n" + row), row)
        let second = #"<LedgerEntry accountId="5010" amount="0"><ObjectReference dimId="1" objectId="1"/>"# + row
        try expectSame(document(voucher(second + "</LedgerEntry>")), row)
    }

    @Test(arguments: [
        #"id="8""#, #"journalDate="2026-02-01""#, #"id="8" journalDate="2026-02-31""#,
        #"text="&amp;" journalDate="2026-02-01" id=" å8 ""#, #"id="&amp;" journalDate="2026-02-01T00:00:00""#,
        #"journalDate="2026-02-01" journalDate="2026-02-01""#, #"id='8' journalDate='2026-02-01'"#,
        #"journalDate="2026-02-01" referenceId="a&lt;" x:y="1""#, #"journalDate="2026-02-01" other="1""#,
        #"journalDate="2026-02-01" xmlns="y""#, #"journalDate="2026-02-01" y:z="1""#,
        "journalDate=\"2026-02-01\"\nid=\"8\"",
    ])
    func readsAnOddHeadAsTheGeneralPathDoes(head: String) throws {
        let rows = #"<LedgerEntry accountId="5010" amount="1"/><LedgerEntry accountId="5010" amount="-1"/>"#
        try expectSame(document(voucher(rows, head: head)), head)
        try expectSame(document(voucher(#"<LedgerEntry accountId="5010" amount="1"/>"#, head: head)), head)
    }

    @Test(arguments: [
        "</Journal>\n<Journal id=\"B\">", "</Journal><Journal  name=\"&amp;\" id=\"Å\" >", "</Journal>\n<Journal>",
        "</Journal>\n<Journal id=\"&amp;\">", "</Journal>\n<Journal id='B'>",
        "</Journal>\n<!-- c -->\n<Journal id=\"B\">",
        "</Journal>\n<Accounts/>\n<Journal id=\"B\">", "</Journal>\n<Journal xmlns=\"y\" id=\"B\">",
        "</Journal>\n<Journal id=\"B\"/>\n<Journal id=\"C\">", "</Journal>\n<s:Journal id=\"B\"></s:Journal><Journal>",
        "</Journal>\n<Journal\nid=\"B\">", "</Journal >\n<Journal id=\"B\">", "</Journal>\n<Journal id=\"B\" id=\"C\">",
        "</Journal>\n<Journal id=\"B\" name=\"a>b\">", "</Journal>\n", "<Journal id=\"B\">", "</Sie>",
    ])
    func readsSeveralJournalsAsTheGeneralPathDoes(change: String) throws {
        try expectSame(document("\n" + change + "\n" + voucher(#"<LedgerEntry accountId="1" amount="1"/>"#)), change)
    }

    @Test(arguments: [
        "", "</Journal>", "</Journal>\n<Documents>\n<EmbeddedFile>QUJD</EmbeddedFile></Documents></Sie>",
        "</Journal></Sie>x", "</Journal></Sie>\n<Sie/>", "</Journal></Sie>\n<!-- end -->\n", "<JournalEntry id=\"1\"",
        "</Sie>",
        "<JournalEntry journalDate=\"2026-01-01\">\n<LedgerEntry", "<!-- ", "</Journal></Sie>\n<?a?>", "x",
    ])
    func readsAnEndAsTheGeneralPathDoes(end: String) throws {
        try expectSame(document(Self.plain, end: end), end)
        try expectSame(document("\n</Journal>\n<Journal id=\"B\">\n", end: end), end)
    }

    @Test(arguments: [
        ("UTF-8", "utf-8"), ("UTF-8", "ISO-8859-1"), ("UTF-8", "US-ASCII"), ("UTF-8", "unknown"),
        ("version=\"1.0\"", "version=\"1.1\""),
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", ""), ("<?xml", "\u{FEFF}<?xml"),
        ("<?xml", "\n<!-- a -->\n<?xml"),
        ("<Sie xmlns=", "<Sie xmlns:y="), (" xmlns=\"http://www.sie.se/sie5\"", ""),
        ("Journal id=\"A\"", "Journal x:y=\"1\" id=\"A\""),
        ("<Journal id=\"A\" name=\"Huvud\">", "<Journal><!-- a -->"), ("<Journal id", "<Ext><Journal id"),
    ])
    func readsAnOddStartAsTheGeneralPathDoes(old: String, new: String) throws {
        let bytes = document(voucher(#"<LedgerEntry accountId="x" amount="å"/>"#))
        let text = String(decoding: bytes, as: UTF8.self).replacing(old, with: new)
        try expectSame(Array(text.utf8), new)
        try expectSame(Array(text.replacing("\n", with: "\r\n").utf8), new)
        try expectSame(Array(text.replacing("<", with: "  <").replacing("><", with: ">\n<").utf8), new)
    }

    private func expectSame(_ bytes: [UInt8], _ name: String) throws {
        try expectSame(bytes, blocks: [700, 1500], workers: [1, 3], name)
    }

    @Test(arguments: [false, true])
    func takesTheFastPathAtAll(hasLines: Bool) throws {
        let bytes = document(Self.plain).filter { hasLines || $0 != 0x0A }
        var options = SourceOptions(path: "test", format: .sie5)
        options.blockSize = 900
        let source = try ByteSource(options, fileSystem: MemoryFile(bytes))
        var file = try SIE5File(XMLPrologue(head: bytes), options)
        var cutter = BlockCutter(source, between: file.cutter, options: options)
        let buffer = BlockBuffer(capacity: options.blockSize)
        var assembly = LedgerAssembly(options: options, summary: SourceSummary(format: .sie5)) { _ in
            BatchConsumer { _ in }
        }
        try file.read(try #require(try cutter.next(buffer)), into: &assembly)
        #expect(file.reader != nil)
        cutter.records = file.cutter
        var (blocks, ordered) = (0, 0)
        while let block = try cutter.next(buffer) {
            blocks += 1
            if block.context.isOrdered { ordered += 1 } else { #expect(block.context.series == Array("A".utf8)) }
        }
        #expect(blocks > 3)
        #expect(ordered == 1)
        #expect(buffer.capacity == 900)
    }

    /// A fault that only the reader of a block has found is an error of the program, as its vouchers would count twice.
    @Test func readersOfBlocksAndTheParserOfTheWholeMustAgree() throws {
        let bytes = document(Self.plain)
        var options = SourceOptions(path: "test", format: .sie5)
        options.blockSize = 900
        let source = try ByteSource(options, fileSystem: MemoryFile(bytes))
        var file = try SIE5File(XMLPrologue(head: bytes), options)
        var cutter = BlockCutter(source, between: file.cutter, options: options)
        let buffer = BlockBuffer(capacity: options.blockSize)
        var assembly = LedgerAssembly(options: options, summary: SourceSummary(format: .sie5)) { _ in
            BatchConsumer { _ in }
        }
        try file.read(try #require(try cutter.next(buffer)), into: &assembly)
        cutter.records = file.cutter
        while let block = try cutter.next(buffer) {
            try file.absorb(SIE5BlockReader.Part(block: block, reading: .faulty), into: &assembly)
        }
        #expect(throws: ParserDisagreement.self) { try file.finish(&assembly) }
    }
}
