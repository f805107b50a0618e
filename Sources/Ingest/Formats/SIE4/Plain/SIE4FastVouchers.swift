import LedgerModel

/// Reads runs of vouchers written in the plain way that nearly all are, several times faster than the general path.
///
/// It takes whole vouchers only, and leaves every voucher that it is not sure of, down to the last byte, to the general
/// path: a quote inside a text, a missing field, a decimal comma, a row that does not balance. It therefore
/// never decides what is wrong with a line.
///
/// Fenced: it reads with bare pointers. Invariant: the block is followed by ``BlockBuffer/slack`` bytes that are line
/// feeds; every scan stops at a line feed, and no step moves past one without having compared it, so nothing beyond the
/// slack is read. Held to the general path by the tests on seeded and mutated ledgers, under the address sanitizer.
struct SIE4FastVouchers: Sendable {
    private let plainCodes: SIE4PlainCodes
    private let decoder: TextDecoder
    private let delivers: Bool
    private let keepsTexts: Bool
    /// Lines that are longer are left to the general path, which tells what is too long about them.
    private let lineLimit: Int
    /// Whether vouchers are settled one by one, since a group has had a kontering whose form calls for a finding.
    private var isOneByOne = false

    /// A fast path for a source; nil when its options need the general path on every row.
    init?(_ options: SourceOptions, _ codes: SIE4Codes) {
        guard options.dateBy == .voucher, options.usesFastPath else { return nil }
        plainCodes = SIE4PlainCodes(codes: codes)
        decoder = codes.decoder
        delivers = options.content.hasVouchers
        keepsTexts = options.keepsTexts
        lineLimit = min(options.limits.lineBytes, options.limits.fieldBytes)
    }

    /// A place between two vouchers.
    private struct Place {
        let pointer: UnsafePointer<UInt8>
        /// The number of the line before it.
        let line: Int
        let mark: LedgerBatch.Mark
    }

    /// What has been read of a block.
    private struct Reading {
        let end: UnsafePointer<UInt8>
        var day = PlainDay(DateText.compact)
        var run = SIE4VoucherRun()
        var vouchers = SettledVouchers()
        /// What has been scanned and not been settled.
        var group: SIE4VoucherGroup
        /// Whether the group has a kontering whose form calls for a finding.
        var isOdd = false
        /// Before the first voucher that is not settled with all its rows.
        var settled: Place
        /// Behind the last voucher that has been scanned.
        var pointer: UnsafePointer<UInt8>
        /// The number of the line before `pointer`.
        var line: Int
        /// How many rows of the group's first voucher, or of the one that is being scanned, are settled already.
        var settledRows = 0

        init(from place: Place, to end: UnsafePointer<UInt8>, _ group: SIE4VoucherGroup) {
            self.end = end
            self.group = group
            settled = place
            pointer = place.pointer
            line = place.line
        }

        func place(_ batch: borrowing LedgerBatch) -> Place {
            Place(pointer: pointer, line: line, mark: batch.mark(andRecords: group.rowCount))
        }

        /// Goes back to ``settled``.
        mutating func goBack() {
            group.removeAll()
            isOdd = false
            pointer = settled.pointer
            line = settled.line
            settledRows = 0
        }
    }

    /// A voucher while it is read.
    private struct Voucher {
        let start: Place
        let date: LedgerDate
        /// The index of its head in the batch.
        let head: UInt32
        /// Where its rows start in the group.
        var firstRow: Int
        var totals = ControlTotals()
    }

    /// Reads vouchers from `start`, the start of a line, and returns where the first line that is not theirs starts.
    ///
    /// `line` is the number of the line before `start`, and is moved along.
    mutating func read(
        _ block: ByteView, from start: Int, line: inout Int, _ vouchers: inout SIE4VoucherList,
        into assembly: inout LedgerAssembly
    ) throws -> Int {
        guard let base = block.baseAddress else { return start }
        return try SIE4VoucherGroup.with { group in
            let place = Place(pointer: base + start, line: line, mark: assembly.delivery.batch.mark())
            var reading = Reading(from: place, to: base + block.count, group)
            try read(&reading, &vouchers, &assembly)
            reading.vouchers.end(reading.run.series, count: reading.run.vouchers)
            try assembly.book(reading.vouchers, delivered: delivers)
            line = reading.line
            return reading.pointer - base
        }
    }

    private mutating func read(
        _ reading: inout Reading, _ vouchers: inout SIE4VoucherList, _ assembly: inout LedgerAssembly
    ) throws {
        while true {
            let isPlain = try voucher(&reading, &vouchers, &assembly)
            if isPlain, !isOneByOne, !reading.group.isFullOfVouchers { continue }
            let place = reading.place(assembly.delivery.batch)
            if !reading.isOdd, try settle(before: place, &reading, &vouchers, &assembly) {
                guard isPlain else { return }
                try assembly.flushIfFull()
                reading.settled = reading.place(assembly.delivery.batch)
                continue
            }
            // An odd kontering: back, and on voucher by voucher, up to the one that has it.
            assembly.delivery.batch.rewind(to: reading.settled.mark)
            reading.goBack()
            if isOneByOne { return }
            isOneByOne = true
        }
    }

    /// Scans a voucher; false, with nothing changed but known placements, when it is not plain, or the group is odd.
    private func voucher(
        _ reading: inout Reading, _ vouchers: inout SIE4VoucherList, _ assembly: inout LedgerAssembly
    ) throws -> Bool {
        let start = reading.pointer
        guard start < reading.end, let head = SIE4PlainHead(start, &reading.day),
            let open = SIE4PlainLine.next(after: UInt8(ascii: "{"), head.end),
            head.end - start <= lineLimit, open - head.end <= lineLimit
        else { return false }
        let place = reading.place(assembly.delivery.batch)
        if !reading.run.isOf(head.series) {
            guard try settle(before: place, &reading, &vouchers, &assembly) else { return false }
            reading.vouchers.end(reading.run.series, count: reading.run.vouchers)
            reading.run = SIE4VoucherRun(raw: head.series, series: utf8(head.series))
        }
        var index = LedgerRecord.noVoucher
        if keepsTexts && delivers {
            let number = assembly.append(text: head.number, decoder: decoder)
            index = assembly.delivery.appendHead(series: reading.run.series, number: number)
        }
        var voucher = Voucher(start: place, date: head.date, head: index, firstRow: reading.group.rowCount)
        var line = reading.line + 2
        guard let next = try rows(of: &voucher, from: open, &line, &reading, &vouchers, &assembly) else {
            reading.group.removeRows(from: voucher.firstRow)
            assembly.delivery.batch.rewind(to: place.mark)
            // The rows of the vouchers that stay, of the first of which some may have been settled before.
            reading.settledRows = reading.group.missingRows
            return false
        }
        reading.group.append(
            SIE4VoucherGroup.Voucher(
                name: reading.run.name(of: head), date: head.date, line: reading.line + 1, totals: voucher.totals))
        reading.pointer = next
        reading.line = line
        return true
    }

    /// Scans the rows and the closing brace, which is before the end.
    ///
    /// nil when they are not plain, or do not balance, or the group is odd.
    @inline(__always)
    private func rows(
        of voucher: inout Voucher, from start: UnsafePointer<UInt8>, _ line: inout Int, _ reading: inout Reading,
        _ vouchers: inout SIE4VoucherList, _ assembly: inout LedgerAssembly
    ) throws -> UnsafePointer<UInt8>? {
        var pointer = start
        var (number, records) = (line, 0)
        // Amounts are limited, and so are rows: no sum overflows.
        var (debit, net): (Int64, Int64) = (0, 0)
        while true {
            let lineStart = pointer
            pointer = SIE4PlainLine.skipIndentation(pointer)
            number &+= 1
            if pointer.pointee == UInt8(ascii: "}") {
                guard net == 0, pointer < reading.end,
                    let next = SIE4PlainLine.next(after: UInt8(ascii: "}"), pointer), next - lineStart <= lineLimit
                else { return nil }
                voucher.totals = ControlTotals(records: records, debit: debit, credit: debit)
                line = number
                return next
            }
            guard let row = SIE4PlainRow(pointer), row.tail.end - lineStart <= lineLimit else { return nil }
            pointer = row.tail.end
            if reading.group.isFullOfRows || !row.isBooked {
                guard try settle(before: voucher.start, &reading, &vouchers, &assembly) else { return nil }
                voucher.firstRow = 0
                if !row.isBooked {
                    if row.isAdded, !row.isRepeated(at: pointer) { return nil }
                    // It does not count, but what is odd about it is to be reported all the same.
                    let key = assembly.konteringar.interner.seek(row.key)
                    guard try plainCodes.number(of: key, line: number, &assembly) != nil else { return nil }
                    continue
                }
            }
            // Nobody can guess its sign: no branch.
            debit &+= row.tail.ore & ~(row.tail.ore >> 63)
            net &+= row.tail.ore
            records &+= 1
            if records == LedgerBatch.capacity { return nil }
            reading.group.append(assembly.konteringar.interner.seek(row.key), record(row, number, voucher, &assembly))
        }
    }

    @inline(__always)
    private func record(
        _ row: SIE4PlainRow, _ line: Int, _ voucher: Voucher, _ assembly: inout LedgerAssembly
    ) -> LedgerRecord {
        let text = keepsTexts && delivers ? self.text(row.tail.text, &assembly) : .empty
        return LedgerRecord(
            line: UInt32(truncatingIfNeeded: line), placement: 0, ore: row.tail.ore, date: voucher.date,
            voucher: voucher.head, text: text)
    }

    // MARK: What has been scanned

    /// Looks up the rows of the group, counts its vouchers, and empties it.
    ///
    /// `place` is before the first voucher that is not whole yet. False when the group is irregular; nothing has
    /// changed then but known placements.
    @inline(never)
    private func settle(
        before place: Place, _ reading: inout Reading, _ vouchers: inout SIE4VoucherList,
        _ assembly: inout LedgerAssembly
    ) throws -> Bool {
        guard try plainCodes.lookUp(reading.group.keys, reading.group.records, &assembly) else {
            reading.isOdd = true
            return false
        }
        var firstRecord = assembly.delivery.batch.records.count - reading.settledRows
        if delivers { assembly.delivery.batch.records.append(contentsOf: reading.group.records) }
        for voucher in reading.group.vouchers {
            if delivers, voucher.totals.records > 0 {
                assembly.delivery.batch.stretches.append(
                    VoucherStretch(
                        firstRecord: firstRecord, line: UInt32(truncatingIfNeeded: voucher.line), date: voucher.date,
                        name: voucher.name))
                firstRecord += voucher.totals.records
            }
            vouchers.append(
                voucher.name, date: voucher.date, line: voucher.line, isBooked: voucher.totals.records > 0)
            reading.run.vouchers += 1
            try reading.vouchers.add(voucher.totals, on: voucher.date)
        }
        if delivers { reading.settledRows = assembly.delivery.batch.records.count - firstRecord }
        reading.group.removeAll()
        reading.settled = place
        return true
    }

    // MARK: Texts

    private func text(_ bytes: ByteView, _ assembly: inout LedgerAssembly) -> TextRange {
        guard ByteScan.first(UInt8(ascii: "\\"), in: bytes, from: 0) != nil else {
            return assembly.append(text: bytes, decoder: decoder)
        }
        let field = SIE4Line.Field(start: 0, end: bytes.count, form: .quoted, hasEscapes: true)
        return SIE4Line.content(field, of: bytes).withBytes {
            assembly.append(text: $0, decoder: decoder)
        }
    }

    private func utf8(_ bytes: ByteView) -> [UInt8] {
        var text: [UInt8] = []
        decoder.decode(bytes, into: &text)
        return text
    }
}
