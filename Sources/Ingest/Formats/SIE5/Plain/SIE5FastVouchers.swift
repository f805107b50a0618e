import LedgerModel

/// Reads runs of vouchers written in the plain way that nearly all are, many times faster than a parser of XML.
///
/// It takes whole vouchers only, and leaves every voucher that it is not sure of, down to the last byte, to the general
/// path: a single quote, a comment, an attribute that it does not know, a row that does not balance. It therefore never
/// decides what is wrong with a voucher, nor what is not well-formed.
///
/// Fenced: it reads with bare pointers, and keeps to ``SIE5Scan``'s invariant. Held to the general path by the tests on
/// seeded and mutated ledgers, under the address sanitizer.
struct SIE5FastVouchers: Sendable {
    typealias Pointer = UnsafePointer<UInt8>

    /// What stands in the start tag of a voucher.
    private struct Head {
        var number: ByteView = .empty
        var date = LedgerDate(unchecked: 0)
        var content: Pointer
    }

    private var row: SIE5FastRow
    private let delivers: Bool
    private let keepsTexts: Bool
    private let usesRowDates: Bool
    private let tagLimit: Int
    private var rows: [SIE5FastRow.Row] = []

    /// A fast path for a source; nil when its options need the general path on every voucher.
    init?(_ options: SourceOptions) {
        guard options.usesFastPath, options.limits.fieldBytes >= SIE5FastRow.codeLimit, options.limits.depth >= 5 else {
            return nil
        }
        row = SIE5FastRow(options)
        delivers = options.content.hasVouchers
        keepsTexts = options.keepsTexts
        usesRowDates = options.dateBy == .row
        tagLimit = options.limits.fieldBytes
    }

    /// What has been read of a part of a journal.
    private struct Reading {
        let end: Pointer
        let base: Pointer
        var day = PlainDay(DateText.iso)
        var journal: SIE5Journal { didSet { nameOfSeries = VoucherName.hash(series: journal.series) } }
        /// See ``VoucherName``.
        private(set) var nameOfSeries: UInt32
        /// How many vouchers of the journal there are.
        var count = 0
        var vouchers = SettledVouchers()

        init(_ journal: SIE5Journal, _ base: Pointer, to end: Pointer) {
            (self.journal, self.base, self.end) = (journal, base, end)
            nameOfSeries = VoucherName.hash(series: journal.series)
        }

        mutating func endJournal() {
            vouchers.end(journal.series, count: count)
            count = 0
        }
    }

    /// Reads vouchers of a journal from `start`, and returns where the first thing stands that is not plain.
    ///
    /// `line` is the line of `start`, and is moved along; `journal` changes where another starts.
    mutating func read(
        _ block: ByteView, from start: Int, line: inout Int, _ journal: inout SIE5Journal,
        into assembly: inout LedgerAssembly
    ) throws -> Int {
        guard let base = block.baseAddress else { return start }
        var reading = Reading(journal, base, to: base + block.count)
        let stop = try read(from: base + start, line: &line, &reading, &assembly)
        journal = reading.journal
        reading.endJournal()
        try assembly.book(reading.vouchers, delivered: delivers)
        return stop - base
    }

    private mutating func read(
        from start: Pointer, line: inout Int, _ reading: inout Reading, _ assembly: inout LedgerAssembly
    ) throws -> Pointer {
        var pointer = start
        while true {
            SIE5Scan.skipBlanks(&pointer, reading.end, &line)
            if pointer == reading.end { return pointer }
            if SIE5Scan.starts(pointer, with: "<JournalEntry") {
                guard let next = try voucher(at: pointer, &line, &reading, &assembly) else { return pointer }
                pointer = next
            } else {
                var nextLine = line
                guard let next = SIE5Scan.nextJournal(pointer, reading.end, &nextLine) else { return pointer }
                reading.endJournal()
                reading.journal = SIE5Journal(series: next.series, line: nextLine)
                (line, pointer) = (nextLine, next.content)
            }
        }
    }

    /// Reads one voucher; nil, with nothing changed but known placements, when it is not plain.
    private mutating func voucher(
        at start: Pointer, _ line: inout Int, _ reading: inout Reading, _ assembly: inout LedgerAssembly
    ) throws -> Pointer? {
        guard let head = head(start + 13, &reading.day), head.content - start <= tagLimit else { return nil }
        rows.removeAll(keepingCapacity: true)
        var number = line
        var sum: Int64 = 0
        var totals = ControlTotals()
        var pointer = head.content
        while true {
            SIE5Scan.skipBlanks(&pointer, reading.end, &number)
            if SIE5Scan.starts(pointer, with: "<LedgerEntry") {
                let read = try row.read(at: pointer, reading.end, reading.base, head.date, &number, &assembly)
                guard let read, rows.count < LedgerBatch.capacity else { return nil }
                pointer = read.end
                if read.isStruck { continue }
                // Amounts are limited, so sixteen thousand of them fit.
                sum &+= read.row.ore
                try totals.add(ore: read.row.ore)
                rows.append(read.row)
            } else if SIE5Scan.starts(pointer, with: "</JournalEntry>") {
                break
            } else {
                guard let next = SIE5Scan.voucherElement(pointer), next - pointer <= tagLimit else { return nil }
                pointer = next
            }
        }
        guard sum == 0 else { return nil }
        try settle(head, line: line, totals, &reading, &assembly)
        line = number
        return pointer + 15
    }

    @inline(__always)
    private func head(_ start: Pointer, _ day: inout PlainDay) -> Head? {
        var head = Head(content: start)
        var (hasNumber, hasDate, hasText, hasReference) = (false, false, false, false)
        var pointer = start
        while true {
            switch SIE5Scan.step(&pointer) {
            case .odd, .emptyEnd: return nil
            case .end:
                head.content = pointer
                return hasDate ? head : nil
            case .attribute: break
            }
            if SIE5Scan.starts(pointer, with: "id=\""), !hasNumber {
                hasNumber = true
                guard let end = SIE5Scan.value(pointer + 4) else { return nil }
                head.number = ByteView(start: pointer + 4, count: end - pointer - 4)
                pointer = end + 1
            } else if SIE5Scan.starts(pointer, with: "journalDate=\""), !hasDate {
                hasDate = true
                guard let date = day.date(ByteView(start: pointer + 13, count: 10)),
                    pointer[23] == UInt8(ascii: "\"")
                else { return nil }
                head.date = date
                pointer += 24
            } else if SIE5Scan.starts(pointer, with: "text=\""), !hasText {
                hasText = true
                guard let end = SIE5Scan.text(pointer + 6)?.end else { return nil }
                pointer = end + 1
            } else if SIE5Scan.starts(pointer, with: "referenceId=\""), !hasReference {
                hasReference = true
                guard let end = SIE5Scan.text(pointer + 13)?.end else { return nil }
                pointer = end + 1
            } else {
                return nil
            }
        }
    }

    /// Counts a voucher that is plain to its end, and puts its rows into the batch.
    private func settle(
        _ head: Head, line: Int, _ totals: ControlTotals, _ reading: inout Reading, _ assembly: inout LedgerAssembly
    ) throws {
        reading.count += 1
        if rows.isEmpty { return }
        try reading.vouchers.add(totals, on: usesRowDates ? rows[0].date : head.date)
        if usesRowDates { for row in rows { reading.vouchers.include(row.date) } }
        guard delivers else { return }
        let series = reading.journal.series
        let name =
            VoucherName(seriesHash: reading.nameOfSeries, digits: head.number)
            ?? VoucherName(series: series, number: Array(head.number))
        assembly.delivery.batch.stretches.append(
            VoucherStretch(
                firstRecord: assembly.delivery.batch.records.count, line: UInt32(truncatingIfNeeded: line),
                date: head.date, name: name))
        var voucher = LedgerRecord.noVoucher
        if keepsTexts {
            voucher = assembly.delivery.appendHead(series: series, number: assembly.append(utf8: head.number))
        }
        for row in rows {
            let text = keepsTexts ? append(row, reading.base, &assembly) : .empty
            assembly.delivery.batch.records.append(
                LedgerRecord(
                    line: row.line, placement: row.placement, ore: row.ore, date: row.date, voucher: voucher, text: text
                ))
        }
        try assembly.flushIfFull()
    }

    private func append(_ row: SIE5FastRow.Row, _ base: Pointer, _ assembly: inout LedgerAssembly) -> TextRange {
        let bytes = ByteView(start: base + Int(row.text.offset), count: Int(row.text.count))
        guard row.hasEntities else { return assembly.append(utf8: bytes) }
        return SIE5Scan.decoded(bytes).withBytes { assembly.append(utf8: $0) }
    }
}
