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
        var number: UnsafeBufferPointer<UInt8> = .empty
        var date = LedgerDate(unchecked: 0)
        var content: Pointer
    }

    private var row: SIE5FastRow
    private let delivers: Bool
    private let keepsTexts: Bool
    private let usesRowDates: Bool
    private let tagLimit: Int
    private var rows: [SIE5FastRow.Row] = []
    /// The last date, with its ten bytes: vouchers mostly come in the order of their dates.
    private var lastDay: (high: UInt64, low: UInt16, date: LedgerDate) = (0, 0, LedgerDate(unchecked: 0))

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

    /// Reads vouchers of a journal from `start`, and returns where the first thing stands that is not plain.
    ///
    /// `line` is the line of `start`, and is moved along; `journal` changes where another starts.
    mutating func read(
        from start: Pointer, to end: Pointer, _ base: Pointer, line: inout Int, _ journal: inout SIE5Journal,
        into assembly: inout LedgerAssembly
    ) throws -> Pointer {
        var pointer = start
        while true {
            SIE5Scan.skipBlanks(&pointer, end, &line)
            if pointer == end { return end }
            if SIE5Scan.starts(pointer, with: "<JournalEntry") {
                guard let next = try voucher(at: pointer, end, base, &line, journal.series, &assembly) else {
                    return pointer
                }
                pointer = next
            } else {
                var nextLine = line
                guard let next = SIE5Scan.nextJournal(pointer, end, &nextLine) else { return pointer }
                journal = SIE5Journal(series: next.series, line: nextLine)
                (line, pointer) = (nextLine, next.content)
            }
        }
    }

    /// Reads one voucher; nil, with nothing changed but known codings, when it is not plain.
    private mutating func voucher(
        at start: Pointer, _ end: Pointer, _ base: Pointer, _ line: inout Int, _ series: [UInt8],
        _ assembly: inout LedgerAssembly
    ) throws -> Pointer? {
        guard let head = head(start + 13), head.content - start <= tagLimit else { return nil }
        rows.removeAll(keepingCapacity: true)
        var number = line
        var sum: Int64 = 0
        var totals = ControlTotals()
        var pointer = head.content
        while true {
            SIE5Scan.skipBlanks(&pointer, end, &number)
            if SIE5Scan.starts(pointer, with: "<LedgerEntry") {
                let read = try row.read(at: pointer, end, base, head.date, &number, &assembly)
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
                guard let next = SIE5Scan.emptyElement(pointer), next - pointer <= tagLimit else { return nil }
                pointer = next
            }
        }
        guard sum == 0 else { return nil }
        try deliver(head, series, base, line: line, totals, &assembly)
        line = number
        return pointer + 15
    }

    @inline(__always)
    private mutating func head(_ start: Pointer) -> Head? {
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
                head.number = UnsafeBufferPointer(start: pointer + 4, count: end - pointer - 4)
                pointer = end + 1
            } else if SIE5Scan.starts(pointer, with: "journalDate=\""), !hasDate {
                hasDate = true
                guard let date = date(pointer + 13), pointer[23] == UInt8(ascii: "\"") else { return nil }
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

    /// A day written in ten bytes.
    @inline(__always)
    private mutating func date(_ start: Pointer) -> LedgerDate? {
        let high = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
        let low = UnsafeRawPointer(start + 8).loadUnaligned(as: UInt16.self)
        if high == lastDay.high, low == lastDay.low { return lastDay.date }
        guard let date = DateText.iso(UnsafeBufferPointer(start: start, count: 10)) else { return nil }
        lastDay = (high, low, date)
        return date
    }

    private func deliver(
        _ head: Head, _ series: [UInt8], _ base: Pointer, line: Int, _ totals: ControlTotals,
        _ assembly: inout LedgerAssembly
    ) throws {
        let number = keepsTexts && delivers ? Array(head.number) : []
        let name =
            VoucherName(seriesHash: VoucherName.hash(series: series), digits: head.number)
            ?? VoucherName(series: series, number: Array(head.number))
        assembly.beginVoucher(series: series, number: number, date: head.date, line: line, name: name)
        if usesRowDates {
            try assembly.summary.booked.add(totals)
            for row in rows { assembly.summary.include(row.date) }
        } else {
            try assembly.book(balanced: totals, date: head.date)
        }
        guard delivers else { return assembly.endBalancedVoucher() }
        for row in rows {
            let voucher = assembly.voucherIndex()
            let text = keepsTexts ? append(row, base, &assembly) : .empty
            try assembly.deliver(
                LedgerRecord(
                    line: row.line, coding: row.coding, ore: row.ore, date: row.date, voucher: voucher, text: text))
        }
        assembly.endBalancedVoucher()
    }

    private func append(_ row: SIE5FastRow.Row, _ base: Pointer, _ assembly: inout LedgerAssembly) -> TextRange {
        let bytes = UnsafeBufferPointer(start: base + Int(row.text.offset), count: Int(row.text.count))
        guard row.hasEntities else { return assembly.append(utf8: bytes) }
        return SIE5Scan.decoded(bytes).withUnsafeBufferPointer { assembly.append(utf8: $0) }
    }
}
