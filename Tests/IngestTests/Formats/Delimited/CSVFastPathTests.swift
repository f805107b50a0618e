import DelimitedText
import Diagnostics
import LedgerGenerator
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Tables read by blocks, fast, and side by side give what the general path gives, whatever the bytes.
struct CSVFastPathTests {
    /// It is not the day of the row before, since there is none.
    @Test(
        arguments: ["Konto;Vht;Period;Belopp\n3010;510;;-1,00\n", "Datum;Konto;Belopp\n;3010;-1,00\n"], ["", "x;y\n"])
    func aFirstRowWithoutDayHasNone(row: String, rest: String) throws {
        let source = try ReadSource.byBothPaths(Array((row + rest).utf8))
        #expect(source.findings.contains { $0.hasPrefix("CSV108 2") })
        #expect(source.rows.isEmpty)
    }

    private func table(_ seed: UInt64, rows: Int) throws -> [UInt8] {
        var specification = LedgerSpecification()
        specification.seed = seed
        specification.rows = rows
        return try LedgerFormat.csv.bytes(of: SeededLedger(specification))
    }

    /// Ways in which ledger systems and spreadsheets write the same table.
    enum Form: CaseIterable {
        case plain
        /// Every field in quotes.
        case quoted
        /// The account in front, the other codes behind the text.
        case apart
        /// Debit and credit in columns of their own.
        case sides
        /// Thousands with a space, and with a no-break space.
        case spaces, hardSpaces
        /// Commas between fields, and a decimal point.
        case commas
        /// Days as `31.01.2026`, and months as `202601`.
        case days, months
        /// A column D/K beside the amount.
        case letters
        /// The amount last, before a line end of two bytes.
        case returns
    }

    /// A table of the columns Datum, Serie, Ver, Konto, Ansvar, Vht, Projekt, Motpart, Belopp and Text in a form.
    private func table(_ seed: UInt64, rows: Int, as form: Form) throws -> [UInt8] {
        let bytes = try table(seed, rows: rows)
        var machine = DelimitedMachine(dialect: .semicolon)
        var lines: [String] = []
        bytes.withBytes { block in
            while case .record = machine.nextRecord(in: block, isLast: true) {
                let cells = machine.fields.map { String(decoding: Array($0.content(of: block)), as: UTF8.self) }
                lines.append(line(of: cells, as: form))
            }
        }
        return Array(lines.map { $0 + (form == .returns ? "\r\n" : "\n") }.joined().utf8)
    }

    private func line(of cells: [String], as form: Form) -> String {
        var cells = cells
        let amount = cells[8]
        let isHeader = amount == "Belopp"
        let isCredit = amount.first == "-"
        switch form {
        case .plain, .quoted: break
        case .apart: cells = [3, 0, 1, 2, 8, 9, 4, 5, 6, 7].map { cells[$0] }
        case .sides where isHeader: cells.replaceSubrange(8...8, with: ["Debet", "Kredit"])
        case .sides: cells.replaceSubrange(8...8, with: isCredit ? ["", String(amount.dropFirst())] : [amount, "0"])
        case .spaces where !isHeader: cells[8] = grouped(amount, by: " ")
        case .hardSpaces where !isHeader: cells[8] = grouped(amount, by: "\u{A0}")
        case .days where !isHeader: cells[0] = cells[0].split(separator: "-").reversed().joined(separator: ".")
        case .months: cells[0] = isHeader ? "Period" : String(cells[0].prefix(7)).replacing("-", with: "")
        case .letters where isHeader: cells.insert("D/K", at: 9)
        case .letters:
            cells.replaceSubrange(8...8, with: [isCredit ? String(amount.dropFirst()) : amount, isCredit ? "K" : "D"])
        case .returns: cells.append(cells.remove(at: 8))
        case .commas: cells[8] = amount.replacing(",", with: ".")
        case .spaces, .hardSpaces, .days: break
        }
        let fields = cells.map { cell in
            let needsQuotes = cell != amount && cell.contains { ";,\"".contains($0) }
            return needsQuotes || form == .quoted ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
        }
        return fields.joined(separator: form == .commas ? "," : ";")
    }

    private func grouped(_ amount: String, by separator: String) -> String {
        let parts = amount.split(separator: ",")
        var whole = Substring(parts[0])
        var groups: [Substring] = []
        while whole.drop(while: { $0 == "-" }).count > 3 {
            groups.insert(whole.suffix(3), at: 0)
            whole = whole.dropLast(3)
        }
        return ([whole] + groups).joined(separator: separator) + "," + parts[1]
    }

    /// Blocks after the first are the fast path's, so they are made small.
    @Test(arguments: 1...3 as ClosedRange<UInt64>, Form.allCases)
    func readsASeededTableAsTheGeneralPathDoes(seed: UInt64, form: Form) throws {
        let source = try ReadSource.byBothPaths(try table(seed, rows: 3000, as: form))
        #expect(!source.log.hasErrors)
        #expect(source.rows.count > 2000)
    }

    /// A form that is left to the general path takes many times as long.
    @Test(arguments: Form.allCases)
    func takesTheFastPathAtAll(form: Form) throws {
        var options = SourceOptions(path: "test")
        options.blockSize = 2000
        let bytes = try table(1, rows: 300, as: form)
        let source = try ByteSource(options, fileSystem: MemoryFile(bytes))
        let decoder = TextDecoder(fallback: .utf8)
        let head = CSVHead(source.head, options: options.delimited, decoder: decoder)
        let dialect = head.dialect()
        let machine = DelimitedMachine(dialect: dialect)
        var assembly = LedgerAssembly(options: options, summary: SourceSummary(format: .csv)) { _ in
            BatchConsumer { _ in }
        }
        let evidence = TableEvidence(head.rows(machine), options: options)
        let table = SourceTable(evidence, decoder: decoder, assembly: &assembly)
        var file = CSVFile(table, dialect: dialect, start: 0)
        var cutter = BlockCutter(source, between: file.cutter, options: options)
        let buffer = BlockBuffer(capacity: options.blockSize)
        try file.read(try #require(try cutter.next(buffer)), into: &assembly)
        let reader = try #require(file.reader)
        var count = 0
        while let block = try cutter.next(buffer) {
            guard case .plain = try reader.read(block, into: &assembly) else {
                Issue.record("block \(block.sequence) is left to the general path")
                return
            }
            count += 1
        }
        #expect(count > 5)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>, Form.allCases)
    func readsAMutatedTableAsTheGeneralPathDoes(seed: UInt64, form: Form) throws {
        var bytes = try table(3, rows: form == .plain ? 300 : 100, as: form)
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
        _ = try ReadSource.byBothPaths(bytes, keepsTexts: false)
    }

    @Test(arguments: [2, 3, 8])
    func workersShareATableWithoutChangingIt(workers: Int) throws {
        var options = SourceOptions(path: "test")
        options.blockSize = 10_000
        let file = MemoryFile(try table(7, rows: 6000))
        try ReadSource(file, options, workers: workers).expectSame(as: ReadSource(file, options))
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
        let cut = padded.withBytes {
            CSVCut.end(of: ByteView(rebasing: $0[..<bytes.count]), .semicolon)
        }
        #expect(cut == end)
        // Only regular quoting is cut by field ends.
        let ends = padded.withBytes {
            CSVEnds(ByteView(rebasing: $0[..<bytes.count]), delimiter: 0x3B, quote: 0x22)
        }
        if let ends { #expect(ends.lastRow == end) }
    }

    /// A block that has been cut is read by the ends found then, which reach behind it.
    @Test(arguments: 1...200)
    func readsABlockByTheEndsItWasCutBy(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let alphabet = Array("aaaaaaaaaaab;;\"\n".utf8)
        var bytes: [UInt8] = []
        for _ in 0..<Int(random.next() % 400) { bytes.append(alphabet[Int(random.next() % UInt64(alphabet.count))]) }
        let rows = String(repeating: "ab;\"c;d\"\n", count: Int(random.next() % 20)).utf8
        bytes.insert(contentsOf: rows, at: 0)
        var padded = bytes + Array(repeating: 0x0A, count: BlockBuffer.slack)
        let ends = padded.withBytes {
            CSVEnds(ByteView(rebasing: $0[..<bytes.count]), delimiter: 0x3B, quote: 0x22)
        }
        guard let ends, let cut = ends.lastRow else { return }
        for index in cut..<cut + BlockBuffer.slack { padded[index] = 0x0A }
        padded.withBytes { padded in
            let block = ByteView(rebasing: padded[..<cut])
            let known = CSVMarks(block, cutBy: ends.masks, delimiter: 0x3B, quote: 0x22)
            #expect(known != nil)
            #expect(known?.places == CSVMarks(block, delimiter: 0x3B, quote: 0x22)?.places)
        }
    }
}
