import DelimitedText
import LedgerModel

/// Reads blocks of rows written in the plain way that exports of ledgers are, many times faster than the general path.
///
/// It takes a block as a whole or not at all: a sum row, a code with a name, thousands with spaces, anything that needs
/// judging leaves the block, untouched, to the general path. It therefore never decides what is wrong with a row.
///
/// Fenced: it reads with bare pointers. Invariant: the block is followed by ``BlockBuffer/slack`` bytes that are line
/// feeds; every scan stops at a line feed, and no step moves past one but at the end of a row, so nothing beyond the
/// slack is read. Held to the general path by the tests on seeded and mutated tables, under the address sanitizer.
struct CSVFastRows: Sendable {
    private let layout: CSVLayout
    private let decoder: TextDecoder
    private let keepsTexts: Bool

    /// A fast path for a table whose header has been read; nil when its rows need the general path.
    init?(_ table: CSVTable, dialect: Dialect, options: SourceOptions) {
        guard options.usesFastPath, let layout = CSVLayout(table, dialect: dialect, options: options) else {
            return nil
        }
        self.layout = layout
        decoder = table.decoder
        keepsTexts = options.keepsTexts
    }

    /// A row, with where its parts stand in the block.
    private struct Row {
        var line: UInt32 = 0
        var coding: UInt32 = 0
        var ore: Int64 = 0
        var date = LedgerDate(unchecked: 0)
        var voucher: UInt32 = 0
        var text = TextRange.empty
        var hasDoubledQuotes = false
    }

    /// Reads a block; nil, with nothing changed but known codings, when not all of it is plain.
    func read(_ block: Block, into assembly: inout LedgerAssembly) throws -> CSVPlainBlock? {
        guard let base = block.bytes.baseAddress else { return CSVPlainBlock() }
        let end = base + block.bytes.count
        var gain = CSVPlainBlock()
        var rows: [Row] = []
        rows.reserveCapacity(block.bytes.count / 48)
        var cells = CSVCells()
        var pointer = base
        var line = block.firstLine
        while pointer < end {
            var row = Row()
            guard let next = try read(&row, at: pointer, base, line, &cells, &gain, &assembly) else { return nil }
            rows.append(row)
            pointer = next
            line += 1
        }
        try deliver(rows, base, gain, &assembly)
        return gain
    }

    @inline(__always)
    private func read(
        _ row: inout Row, at start: UnsafePointer<UInt8>, _ base: UnsafePointer<UInt8>, _ line: Int,
        _ cells: inout CSVCells, _ gain: inout CSVPlainBlock, _ assembly: inout LedgerAssembly
    ) throws -> UnsafePointer<UInt8>? {
        guard start.pointee != UInt8(ascii: "*"), let next = cells.split(start, layout) else { return nil }
        guard let date = layout.date(cells.date),
            let amount = FastAmount(cells.amount, mark: layout.mark, delimiter: layout.delimiter),
            amount.end == cells.amountEnd, let coding = try coding(cells, line, &gain, &assembly)
        else { return nil }
        row.line = UInt32(truncatingIfNeeded: line)
        row.coding = coding
        row.ore = amount.ore
        row.date = date
        if let text = cells.text {
            row.text = TextRange(offset: UInt32(text - base), count: UInt32(cells.textCount))
            row.hasDoubledQuotes = cells.hasDoubledQuotes
        }
        if layout.hasVouchers {
            row.voucher = gain.vouchers.add(cells, date: date, ore: amount.ore, line: line)
        }
        gain.sum &+= amount.ore
        try gain.booked.add(ore: amount.ore)
        gain.include(date)
        return next
    }

    /// The number of a row's codes, by their bytes from the first code column to the last.
    @inline(__always)
    private func coding(
        _ cells: CSVCells, _ line: Int, _ gain: inout CSVPlainBlock, _ assembly: inout LedgerAssembly
    ) throws -> UInt32? {
        let key = UnsafeBufferPointer(start: cells.codes, count: cells.codesCount)
        var number = assembly.interner.find(key)
        if number.map({
            Int($0) >= assembly.codingForms.count || assembly.codingForms[Int($0)] == Form.unknown.rawValue
        })
            ?? true
        {
            number = try newCoding(key, line, &assembly)
        }
        guard let number else { return nil }
        if assembly.codingForms[Int(number)] == Form.balance.rawValue { gain.hasBalanceAccounts = true }
        return number
    }

    private enum Form: UInt8 {
        case unknown, plain, balance
    }

    @inline(never)
    private func newCoding(
        _ key: UnsafeBufferPointer<UInt8>, _ line: Int, _ assembly: inout LedgerAssembly
    ) throws -> UInt32? {
        guard let kontering = layout.kontering(key, decoder) else { return nil }
        let number = try assembly.coding(of: key, line: line) { .ledger(kontering) }
        let missing = assembly.interner.count - assembly.codingForms.count
        assembly.codingForms.append(contentsOf: repeatElement(Form.unknown.rawValue, count: missing))
        let isBalance = kontering.konto.hasPrefix("1") || kontering.konto.hasPrefix("2")
        assembly.codingForms[Int(number)] = (isBalance ? Form.balance : .plain).rawValue
        return number
    }

    private func deliver(
        _ rows: [Row], _ base: UnsafePointer<UInt8>, _ gain: CSVPlainBlock, _ assembly: inout LedgerAssembly
    ) throws {
        try assembly.book(gain)
        var head = LedgerRecord.noVoucher
        var voucher = UInt32.max
        for row in rows {
            if keepsTexts && layout.hasVouchers && (row.voucher != voucher || assembly.batch.vouchers.isEmpty) {
                voucher = row.voucher
                head = assembly.appendHead(gain.vouchers.head(voucher, decoder))
            }
            let text = keepsTexts ? append(row, base, &assembly) : .empty
            try assembly.deliver(
                LedgerRecord(
                    line: row.line, coding: row.coding, ore: row.ore, date: row.date, voucher: head, text: text))
        }
    }

    private func append(_ row: Row, _ base: UnsafePointer<UInt8>, _ assembly: inout LedgerAssembly) -> TextRange {
        let bytes = UnsafeBufferPointer(start: base + Int(row.text.offset), count: Int(row.text.count))
        guard row.hasDoubledQuotes else { return assembly.append(text: bytes, decoder: decoder) }
        let text = Array(decoder.string(bytes).replacing("\"\"", with: "\"").utf8)
        return text.withUnsafeBufferPointer { assembly.append(utf8: $0) }
    }
}
