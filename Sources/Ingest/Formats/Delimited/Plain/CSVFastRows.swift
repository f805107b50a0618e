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
    private let layout: TableLayout
    private let codes: CSVPlainCodes
    private let amounts: CSVPlainAmounts
    private let decoder: TextDecoder
    private let keepsTexts: Bool

    /// A fast path for a table whose header has been read; nil when its rows need the general path.
    init?(_ table: SourceTable, dialect: Dialect, options: SourceOptions) {
        guard options.usesFastPath, let layout = TableLayout(table, dialect: dialect, options: options),
            let amounts = CSVPlainAmounts(table.numbers)
        else { return nil }
        self.layout = layout
        codes = CSVPlainCodes(layout: layout)
        self.amounts = amounts
        decoder = table.decoder
        keepsTexts = options.keepsTexts
    }

    /// What a block has come to so far.
    private struct Reading {
        var gain = CSVPlainBlock()
        var day: PlainDay
        var amounts: CSVPlainAmounts
        /// Of the last row that had another date or voucher than the row before.
        var lead = Lead()
        var voucher: CSVPlainVouchers.Open?
        /// The line of the record with index 0 in the batch, were all before it on lines of this block.
        let lineOfFirstRecord: Int
    }

    /// What rows that follow one another have in common.
    private struct Lead {
        /// 0 before the first row.
        var date = LedgerDate(unchecked: 0)
        /// The index of the voucher's head in the batch.
        var head = LedgerRecord.noVoucher
        /// The bytes of the columns that tell date and voucher.
        var bytes = ByteView.empty
    }

    /// Reads a block; nil, with nothing changed but known placements, when not all of it is plain.
    func read(_ block: Block<CSVEnds?>, into assembly: inout LedgerAssembly) throws -> CSVPlainBlock? {
        guard let base = block.bytes.baseAddress, let last = block.bytes.last else { return CSVPlainBlock() }
        let rows = block.lines + (last == 0x0A ? 0 : 1)
        // As many line ends as rows, none of them inside quotes: if each row ends with one, no other place has one.
        guard
            let marks = CSVMarks(
                block.bytes, cutBy: block.context?.masks ?? [], delimiter: layout.delimiter, quote: layout.quote),
            marks.places.count - 1 == rows * layout.columns
        else { return nil }
        let mark = assembly.delivery.batch.mark()
        let gain = try marks.places.withUnsafeBufferPointer { places -> CSVPlainBlock? in
            guard let marks = places.baseAddress else { return nil }
            let first = CSVPlainRow(base: base, marks: marks, columns: layout.columns, quote: layout.quote)
            return try read(first, count: rows, line: block.firstLine, &assembly)
        }
        guard let gain else {
            assembly.delivery.batch.rewind(to: mark)
            return nil
        }
        try assembly.book(gain.settled, delivered: true)
        try assembly.flushIfFull()
        return gain
    }

    private func read(
        _ first: CSVPlainRow, count: Int, line: Int, _ assembly: inout LedgerAssembly
    ) throws -> CSVPlainBlock? {
        var reading = Reading(
            day: PlainDay { [layout] in FieldText.date($0, format: layout.dates) }, amounts: amounts,
            lineOfFirstRecord: line - assembly.delivery.batch.records.count)
        assembly.delivery.batch.records.reserveCapacity(assembly.delivery.batch.records.count + count)
        let isWhole = try CSVRowGroup.with { group in
            var (row, done) = (first, 0)
            while done < count {
                let next = min(CSVRowGroup.capacity, count - done)
                guard try read(row, count: next, line: line &+ done, group, &reading, &assembly) else { return false }
                row.advance(by: next)
                done += next
            }
            return true
        }
        guard isWhole else { return nil }
        var gain = reading.gain
        if let voucher = reading.voucher { gain.vouchers.finish(voucher, decoder) }
        (gain.settled.runs, gain.settled.unbalanced) = (gain.vouchers.whole, gain.vouchers.unbalanced.count)
        return gain
    }

    /// Reads rows together; false when one needs the general path.
    private func read(
        _ first: CSVPlainRow, count: Int, line: Int, _ group: CSVRowGroup, _ reading: inout Reading,
        _ assembly: inout LedgerAssembly
    ) throws -> Bool {
        guard codes.seek(first, count: count, group, &assembly),
            readAmounts(first, count: count, line: line, group, &reading),
            CSVPlainLabels.areInKronor(first, count: count, layout)
        else { return false }
        CSVPlainLabels.note(first, count: count, line: line, group, layout, decoder, assembly, &reading.gain)
        codes.approach(count: count, group, &assembly)
        guard try readRecords(first, count: count, line: line, group, &reading, &assembly),
            try codes.find(count: count, line: line, group, &reading.gain, &assembly),
            CSVPlainLabels.haveOneTime(first, count: count, group, layout)
        else { return false }
        assembly.delivery.batch.records.append(contentsOf: group.records[..<count])
        return true
    }

    /// Makes records of rows with known amounts, without their codes.
    private func readRecords(
        _ first: CSVPlainRow, count: Int, line: Int, _ group: CSVRowGroup, _ reading: inout Reading,
        _ assembly: inout LedgerAssembly
    ) throws(AmountOverflow) -> Bool {
        // Amounts are limited, so a group of them fits, and so does a block.
        var (debit, net, counted): (Int64, Int64, Int64) = (0, 0, 0)
        let (ores, records, keepsTexts) = (group.ores, group.records, keepsTexts)
        var (row, lead) = (first, reading.lead)
        for index in 0..<count {
            if !goesOn(row, lead) {
                reading.voucher?.sum &+= net &- counted
                counted = net
                guard begin(row, line: line &+ index, &reading, &assembly) else { return false }
                lead = reading.lead
            }
            let ore = ores[index]
            // Nobody can guess its sign: no branch.
            debit &+= ore & ~(ore >> 63)
            net &+= ore
            let text = keepsTexts ? append(row, &assembly) : .empty
            records.initializeElement(
                at: index,
                to: LedgerRecord(
                    line: UInt32(truncatingIfNeeded: line &+ index), placement: 0, ore: ore, date: lead.date,
                    voucher: lead.head, text: text))
            row.advance()
        }
        reading.voucher?.sum &+= net &- counted
        try reading.gain.settled.booked.add(ControlTotals(records: count, debit: debit, credit: debit &- net))
        return true
    }

    // MARK: Amounts

    /// Reads the amounts of rows, debit above zero; false when one has none, or one that the general path must judge.
    private func readAmounts(
        _ first: CSVPlainRow, count: Int, line: Int, _ group: CSVRowGroup, _ reading: inout Reading
    ) -> Bool {
        if case .one(let column) = layout.amounts {
            return reading.amounts.read(column, of: first, count: count, into: group.ores)
        }
        var row = first
        for index in 0..<count {
            guard let ore = judgedOre(row, line: line &+ index, &reading) else { return false }
            group.ores.initializeElement(at: index, to: ore)
            row.advance()
        }
        return true
    }

    private func judgedOre(_ row: CSVPlainRow, line: Int, _ reading: inout Reading) -> Int64? {
        switch layout.amounts {
        case .one(let column): return reading.amounts.ore(column, of: row)
        case .signed(let column, let sign):
            let side = row.content(sign)
            guard side.count == 1, let ore = reading.amounts.ore(column, of: row) else { return nil }
            let signed = FieldText.signed(ore, side: side[0])
            if let signed, signed != ore { reading.gain.hasCredits = true }
            if signed == ore, ore > 0 { reading.gain.hasDebits = true }
            if signed == ore, ore < 0 { reading.gain.noteNegativeDebit(line) }
            return signed
        case .sides(let debit, let credit):
            let (hasDebit, hasCredit) = (!row.content(debit).isEmpty, !row.content(credit).isEmpty)
            guard hasDebit || hasCredit, let one = hasDebit ? reading.amounts.ore(debit, of: row) : 0,
                let other = hasCredit ? reading.amounts.ore(credit, of: row) : 0, other >= 0
            else { return nil }
            if other > 0 { reading.gain.hasCredits = true }
            if one != 0, other != 0 { reading.gain.noteBothSides(line) }
            if one > 0 { reading.gain.hasDebits = true }
            if one < 0 { reading.gain.noteNegativeDebit(line) }
            return one - other
        }
    }

    // MARK: Dates and vouchers

    /// Whether a row has the date and the voucher of the row before, by the very bytes.
    @inline(__always)
    private func goesOn(_ row: CSVPlainRow, _ lead: Lead) -> Bool {
        guard let columns = layout.lead else { return false }
        // Before the first row it is empty, as the columns of a row may be.
        let bytes = row.fields(columns.lowerBound, columns.upperBound)
        return lead.date.rawValue != 0 && PaddedKey.areEqual(bytes, lead.bytes)
            && (columns.lowerBound == 0 || !isStarred(row))
    }

    /// Reads the date of a row and finds its voucher; false when the row needs the general path.
    @inline(never)
    private func begin(
        _ row: CSVPlainRow, line: Int, _ reading: inout Reading, _ assembly: inout LedgerAssembly
    ) -> Bool {
        guard !isStarred(row), let date = reading.day.date(row.content(layout.date)), !date.period.isYear else {
            return false
        }
        if reading.day.isNew { reading.gain.settled.include(date) }
        reading.lead.date = date
        if let columns = layout.lead { reading.lead.bytes = row.fields(columns.lowerBound, columns.upperBound) }
        return !layout.hasVouchers || join(row, line: line, &reading, &assembly)
    }

    /// Whether a row is marked as a sum.
    @inline(__always)
    private func isStarred(_ row: CSVPlainRow) -> Bool {
        let content = row.content(0)
        guard let first = content.first, first <= UInt8(ascii: "*") else { return false }
        return content.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "*")
    }

    /// Adds a row to the voucher that it names; false when the names need the general path.
    private func join(
        _ row: CSVPlainRow, line: Int, _ reading: inout Reading, _ assembly: inout LedgerAssembly
    ) -> Bool {
        let series = layout.series.map { row.content($0) } ?? .empty
        let number = layout.number.map { row.content($0) } ?? .empty
        if reading.voucher?.isNamed(series, number, reading.lead.date) == true { return true }
        if number.contains(layout.quote) || !CSVPlainVouchers.isTrimmed(number, decoder) { return false }
        let before = reading.voucher
        if let before { reading.gain.vouchers.end(before, decoder) }
        // Vouchers come series by series.
        if before.map({ !ByteWords.areEqual($0.series, series) }) ?? true {
            if series.contains(layout.quote) || !CSVPlainVouchers.isTrimmed(series, decoder) { return false }
            reading.gain.vouchers.begin(series: CSVPlainVouchers.text(series, decoder))
        }
        assembly.delivery.batch.stretches.append(
            VoucherStretch(
                firstRecord: line - reading.lineOfFirstRecord, line: 0, date: reading.lead.date,
                name: reading.gain.vouchers.name(of: number, decoder)))
        reading.voucher = CSVPlainVouchers.Open(series: series, number: number, date: reading.lead.date, line: line)
        if keepsTexts {
            reading.lead.head = assembly.delivery.appendHead(
                series: reading.gain.vouchers.series, number: assembly.append(text: number, decoder: decoder))
        }
        return true
    }

    // MARK: Texts

    private func append(_ row: CSVPlainRow, _ assembly: inout LedgerAssembly) -> TextRange {
        guard let column = layout.text else { return .empty }
        let field = row.field(column)
        guard field.first == layout.quote else { return assembly.append(text: field, decoder: decoder) }
        let content = ByteView(rebasing: field[1..<field.count - 1])
        guard ByteScan.first(layout.quote, in: content, from: 0) != nil else {
            return assembly.append(text: content, decoder: decoder)
        }
        return QuotedText.halved(content.unchecked, quote: layout.quote).withBytes {
            assembly.append(text: $0, decoder: decoder)
        }
    }
}
