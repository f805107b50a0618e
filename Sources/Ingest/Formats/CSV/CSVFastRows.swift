import DelimitedText
import LedgerModel

/// Reads blocks of rows written in the plain way that exports of ledgers are, many times faster than the general path.
///
/// It takes a block as a whole or not at all: a sum row, a code with a name, a credit below zero, anything that needs
/// judging leaves the block, untouched, to the general path. It therefore never decides what is wrong with a row.
///
/// Fenced: it reads with bare pointers. Invariant: the block is followed by ``BlockBuffer/slack`` bytes that are line
/// feeds; fields lie within the block, by ``CSVMarks``, and what is read past a field's end lies within the slack. Held
/// to the general path by the tests on seeded and mutated tables, under the address sanitizer.
struct CSVFastRows: Sendable {
    private let layout: CSVLayout
    private let amounts: CSVPlainAmounts
    private let decoder: TextDecoder
    private let keepsTexts: Bool

    /// A fast path for a table whose header has been read; nil when its rows need the general path.
    init?(_ table: CSVTable, dialect: Dialect, options: SourceOptions) {
        guard options.usesFastPath, let layout = CSVLayout(table, dialect: dialect, options: options),
            let amounts = CSVPlainAmounts(table.numbers)
        else { return nil }
        self.layout = layout
        self.amounts = amounts
        decoder = table.decoder
        keepsTexts = options.keepsTexts
    }

    /// What a block has come to so far.
    private struct Reading {
        var gain = CSVPlainBlock()
        var day: PlainDay
        var amounts: CSVPlainAmounts
        var voucher: CSVVoucherRun.Open?
        /// The index of the open voucher's head in the batch.
        var head = LedgerRecord.noVoucher
    }

    /// Reads a block; nil, with nothing changed but known codings, when not all of it is plain.
    func read(_ block: Block, into assembly: inout LedgerAssembly) throws -> CSVPlainBlock? {
        guard let base = block.bytes.baseAddress, !block.bytes.isEmpty else { return CSVPlainBlock() }
        guard let marks = CSVMarks(block.bytes, delimiter: layout.delimiter, quote: layout.quote),
            (marks.places.count - 1) % layout.columns == 0
        else { return nil }
        let mark = assembly.batch.mark
        let gain = try marks.places.withUnsafeBufferPointer { places in
            let rows = CSVPlainRows(
                base: base, places: places, columns: layout.columns, delimiter: layout.delimiter,
                quote: layout.quote)
            return try read(rows, count: (places.count - 1) / layout.columns, line: block.firstLine, &assembly)
        }
        guard let gain else {
            assembly.batch.rewind(to: mark)
            return nil
        }
        try assembly.book(gain)
        try assembly.flushIfFull()
        return gain
    }

    private func read(
        _ rows: CSVPlainRows, count: Int, line: Int, _ assembly: inout LedgerAssembly
    ) throws -> CSVPlainBlock? {
        var reading = Reading(day: PlainDay { [layout] in FieldText.date($0, format: layout.dates) }, amounts: amounts)
        guard let codings = try codings(of: rows, count: count, line: line, &reading.gain, &assembly) else {
            return nil
        }
        assembly.batch.records.reserveCapacity(assembly.batch.records.count + count)
        for row in 0..<count {
            guard let record = record(row, of: rows, line: line + row, codings[row], &reading, &assembly) else {
                return nil
            }
            try reading.gain.booked.add(ore: record.ore)
            assembly.batch.records.append(record)
        }
        if let voucher = reading.voucher { reading.gain.vouchers.finish(voucher, decoder) }
        return reading.gain
    }

    @inline(__always)
    private func record(
        _ row: Int, of rows: CSVPlainRows, line: Int, _ coding: UInt32, _ reading: inout Reading,
        _ assembly: inout LedgerAssembly
    ) -> LedgerRecord? {
        guard !isStarred(rows.content(0, of: row)),
            let date = reading.day.date(rows.content(layout.date, of: row)),
            let ore = ore(row, of: rows, &reading)
        else { return nil }
        if reading.day.isNew { reading.gain.include(date) }
        if layout.hasVouchers {
            guard join(row, of: rows, line: line, date, ore, &reading, &assembly) else { return nil }
        }
        let text = keepsTexts ? append(row, of: rows, &assembly) : .empty
        return LedgerRecord(
            line: UInt32(truncatingIfNeeded: line), coding: coding, ore: ore, date: date,
            voucher: reading.head, text: text)
    }

    /// Whether a row is marked as a sum.
    @inline(__always)
    private func isStarred(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = content.first, first <= UInt8(ascii: "*") else { return false }
        return content.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "*")
    }

    // MARK: Amounts

    /// The amount of a row, debit above zero; nil when it has none, or one that the general path must judge.
    @inline(__always)
    private func ore(_ row: Int, of rows: CSVPlainRows, _ reading: inout Reading) -> Int64? {
        switch layout.amounts {
        case .one(let column): return ore(column, row, of: rows, &reading)
        case .signed(let column, let sign):
            let side = rows.content(sign, of: row)
            guard side.count == 1, let ore = ore(column, row, of: rows, &reading) else { return nil }
            return FieldText.signed(ore, side: side[0])
        case .sides(let debit, let credit):
            let (hasDebit, hasCredit) = (
                !rows.content(debit, of: row).isEmpty, !rows.content(credit, of: row).isEmpty
            )
            guard hasDebit || hasCredit, let one = hasDebit ? ore(debit, row, of: rows, &reading) : 0,
                let other = hasCredit ? ore(credit, row, of: rows, &reading) : 0, other >= 0
            else { return nil }
            if other > 0 { reading.gain.hasCredits = true }
            return one - other
        }
    }

    @inline(__always)
    private func ore(_ column: Int, _ row: Int, of rows: CSVPlainRows, _ reading: inout Reading) -> Int64? {
        let (field, content) = (rows.field(column, of: row), rows.content(column, of: row))
        return reading.amounts.ore(
            content, endedBy: content.count == field.count ? layout.delimiter : layout.quote)
    }

    // MARK: Codings

    /// The numbers of all rows' codes.
    ///
    /// In a loop of its own, which is so short that the processor looks several rows up at once.
    private func codings(
        of rows: CSVPlainRows, count: Int, line: Int, _ gain: inout CSVPlainBlock, _ assembly: inout LedgerAssembly
    ) throws -> [UInt32]? {
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.keyLimit + BlockBuffer.slack) { room in
            room.initialize(repeating: 0)
            var numbers: [UInt32] = []
            numbers.reserveCapacity(count)
            for row in 0..<count {
                guard rows.isWhole(row, limit: layout.rowLimit), let key = key(of: row, in: rows, room) else {
                    return nil
                }
                var number = assembly.interner.find(inBlock: key)
                var form = Form.unknown.rawValue
                if let number, Int(number) < assembly.codingForms.count { form = assembly.codingForms[Int(number)] }
                if form == Form.unknown.rawValue {
                    number = try newCoding(key, line + row, &assembly)
                    if let number { form = assembly.codingForms[Int(number)] }
                }
                guard let number else { return nil }
                if form == Form.balance.rawValue { gain.hasBalanceAccounts = true }
                numbers.append(number)
            }
            return numbers
        }
    }

    /// The bytes of a row's code columns with delimiters between, as they stand or, from apart, put together in `room`.
    @inline(__always)
    private func key(
        of row: Int, in rows: CSVPlainRows, _ room: UnsafeMutableBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8>? {
        if let together = layout.codesTogether { return rows.fields(together, of: row) }
        var count = 0
        for column in layout.codes {
            let field = rows.field(column, of: row)
            guard count + field.count < Self.keyLimit else { return nil }
            for byte in field {
                room[count] = byte
                count += 1
            }
            room[count] = layout.delimiter
            count += 1
        }
        return UnsafeBufferPointer(rebasing: room[..<(count - 1)])
    }

    /// So long are the codes of a row at most, when they stand apart.
    private static let keyLimit = 256

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

    // MARK: Vouchers

    /// Adds a row to the voucher that it names; false when the names need the general path.
    @inline(__always)
    private func join(
        _ row: Int, of rows: CSVPlainRows, line: Int, _ date: LedgerDate, _ ore: Int64, _ reading: inout Reading,
        _ assembly: inout LedgerAssembly
    ) -> Bool {
        let series = layout.series.map { rows.content($0, of: row) } ?? .empty
        let number = layout.number.map { rows.content($0, of: row) } ?? .empty
        if reading.voucher?.isNamed(series, number, date) != true {
            guard open(series, number, date, line, &reading, &assembly) else { return false }
        }
        // Amounts are limited, so a block of them fits.
        reading.voucher?.sum &+= ore
        return true
    }

    private func open(
        _ series: UnsafeBufferPointer<UInt8>, _ number: UnsafeBufferPointer<UInt8>, _ date: LedgerDate, _ line: Int,
        _ reading: inout Reading, _ assembly: inout LedgerAssembly
    ) -> Bool {
        if number.contains(layout.quote) || !CSVVoucherRun.isTrimmed(number, decoder) { return false }
        let before = reading.voucher
        if let before { reading.gain.vouchers.end(before, decoder) }
        // Vouchers come series by series.
        if before.map({ !ByteWords.areEqual($0.series, series) }) ?? true {
            if series.contains(layout.quote) || !CSVVoucherRun.isTrimmed(series, decoder) { return false }
            reading.gain.vouchers.begin(series: CSVVoucherRun.text(series, decoder))
        }
        reading.voucher = CSVVoucherRun.Open(series: series, number: number, date: date, line: line)
        if keepsTexts { reading.head = assembly.appendHead(series: reading.gain.vouchers.series, number, decoder) }
        return true
    }

    // MARK: Texts

    private func append(_ row: Int, of rows: CSVPlainRows, _ assembly: inout LedgerAssembly) -> TextRange {
        guard let column = layout.text else { return .empty }
        let field = rows.field(column, of: row)
        guard field.first == layout.quote else { return assembly.append(text: field, decoder: decoder) }
        let content = UnsafeBufferPointer(rebasing: field[1..<field.count - 1])
        guard ByteScan.first(layout.quote, in: content, from: 0) != nil else {
            return assembly.append(text: content, decoder: decoder)
        }
        return QuotedText.halved(content, quote: layout.quote).withUnsafeBufferPointer {
            assembly.append(text: $0, decoder: decoder)
        }
    }
}
