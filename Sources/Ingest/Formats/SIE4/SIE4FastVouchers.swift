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
    /// A row of the voucher being read, kept until the whole of it is known to be plain.
    private struct Row {
        let line: UInt32
        let coding: UInt32
        let ore: Int64
        /// Where its text stands in the block.
        let text: TextRange
    }

    /// A row, and the start of the next line.
    private struct ReadRow {
        let row: Row
        let end: UnsafePointer<UInt8>
    }

    private let codes: SIE4Codes
    private let delivers: Bool
    private let keepsTexts: Bool
    /// Lines that are longer are left to the general path, which tells what is too long about them.
    private let lineLimit: Int
    private var rows: [Row] = []
    /// The series of the last voucher, as it stands in the file and as UTF-8: vouchers come series by series.
    private var rawSeries: [UInt8] = []
    private var series: [UInt8] = []

    /// A fast path for a source; nil when its options need the general path on every row.
    init?(_ options: SourceOptions, _ codes: SIE4Codes) {
        guard options.dateBy == .voucher, options.usesFastPath else { return nil }
        self.codes = codes
        delivers = options.content == .whatever || options.content == .outcome(.verifikationer)
        keepsTexts = options.keepsTexts
        lineLimit = min(options.limits.lineBytes, options.limits.fieldBytes)
        rows.reserveCapacity(64)
    }

    /// Reads vouchers from `start`, the start of a line, and returns where the first line that is not theirs starts.
    ///
    /// `line` is the number of the line before `start`, and is moved along.
    mutating func read(
        _ block: UnsafeBufferPointer<UInt8>, from start: Int, line: inout Int, _ vouchers: inout SIE4VoucherList,
        into assembly: inout LedgerAssembly
    ) throws -> Int {
        guard let base = block.baseAddress else { return start }
        let end = base + block.count
        var pointer = base + start
        while pointer < end {
            guard let next = try voucher(at: pointer, end, base, &line, &vouchers, &assembly) else { break }
            pointer = next
        }
        return pointer - base
    }

    /// Reads one voucher; nil, with nothing changed but known codings, when it is not plain.
    private mutating func voucher(
        at start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ base: UnsafePointer<UInt8>, _ line: inout Int,
        _ vouchers: inout SIE4VoucherList, _ assembly: inout LedgerAssembly
    ) throws -> UnsafePointer<UInt8>? {
        guard let head = SIE4PlainHead(start), let open = SIE4PlainLine.next(after: UInt8(ascii: "{"), head.end),
            head.end - start <= lineLimit, open - head.end <= lineLimit
        else { return nil }
        rows.removeAll(keepingCapacity: true)
        var number = line + 2
        var sum: Int64 = 0
        var totals = ControlTotals()
        var pointer = open
        var lineStart = open
        while true {
            if pointer - lineStart > lineLimit { return nil }
            lineStart = pointer
            while pointer.pointee == 0x20 || pointer.pointee == 0x09 { pointer += 1 }
            if pointer.pointee == UInt8(ascii: "}") { break }
            number += 1
            if let end = try unbooked(pointer, number, base, &assembly) {
                pointer = end
                continue
            }
            guard let read = try row(at: pointer, number, base, &assembly) else { return nil }
            // Amounts are limited, so sixteen thousand of them fit.
            sum &+= read.row.ore
            try totals.add(ore: read.row.ore)
            rows.append(read.row)
            pointer = read.end
            if rows.count == LedgerBatch.capacity { return nil }
        }
        guard sum == 0, pointer < end, let next = SIE4PlainLine.next(after: UInt8(ascii: "}"), pointer),
            next - lineStart <= lineLimit
        else { return nil }
        number += 1
        try deliver(head, base, line: line + 1, totals, &assembly)
        series.withUnsafeBufferPointer { series in
            vouchers.append(
                series: series, number: head.number, date: head.date, line: line + 1, isBooked: totals.records > 0)
        }
        line = number
        return next
    }

    @inline(__always)
    private mutating func row(
        at start: UnsafePointer<UInt8>, _ line: Int, _ base: UnsafePointer<UInt8>, _ assembly: inout LedgerAssembly
    ) throws -> ReadRow? {
        let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
        guard word & 0x00FF_FFFF_FFFF_FFFF == Self.transaction else { return nil }
        return try fields(start + 7, line, base, &assembly)
    }

    /// The end of a plain `#RTRANS` or `#BTRANS` line, which is looked through like any other and does not count.
    @inline(__always)
    private mutating func unbooked(
        _ start: UnsafePointer<UInt8>, _ line: Int, _ base: UnsafePointer<UInt8>, _ assembly: inout LedgerAssembly
    ) throws -> UnsafePointer<UInt8>? {
        let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
        guard word == Self.added || word == Self.struck else { return nil }
        return try fields(start + 8, line, base, &assembly)?.end
    }

    /// Account, object list, amount and what follows.
    @inline(__always)
    private mutating func fields(
        _ account: UnsafePointer<UInt8>, _ line: Int, _ base: UnsafePointer<UInt8>, _ assembly: inout LedgerAssembly
    ) throws -> ReadRow? {
        guard account.pointee &- 0x30 <= 9 else { return nil }
        let close = ByteScan.find(UInt8(ascii: "}"), 0x0A, from: account)
        guard close.pointee == UInt8(ascii: "}") else { return nil }
        let key = UnsafeBufferPointer(start: account, count: close - account)
        let coding = try coding(key, line, &assembly)
        guard let coding, close[1] == 0x20, let amount = FastAmount(close + 2), let rest = rest(amount.end) else {
            return nil
        }
        let text = TextRange(offset: UInt32(rest.text - base), count: UInt32(rest.count))
        let row = Row(line: UInt32(truncatingIfNeeded: line), coding: coding, ore: amount.ore, text: text)
        return ReadRow(row: row, end: rest.end)
    }

    /// The number of an account with its object list, `5010 {1 "710"` without the closing brace.
    ///
    /// Known bytes are known to be split right. nil when their form calls for a finding, which is kept in mind, too.
    @inline(__always)
    private func coding(
        _ key: UnsafeBufferPointer<UInt8>, _ line: Int, _ assembly: inout LedgerAssembly
    ) throws -> UInt32? {
        if let known = assembly.interner.find(key), Int(known) < assembly.codingForms.count {
            let form = assembly.codingForms[Int(known)]
            if form != Self.isUnknown { return form == Self.isPlain ? known : nil }
        }
        return try newCoding(key, line, &assembly)
    }

    @inline(never)
    private func newCoding(
        _ key: UnsafeBufferPointer<UInt8>, _ line: Int, _ assembly: inout LedgerAssembly
    ) throws -> UInt32? {
        let kontering = codes.plainKontering(UnsafeBufferPointer(start: key.baseAddress, count: key.count + 1))
        // An odd one is numbered by the general path, which reports it.
        guard kontering != nil || assembly.interner.find(key) != nil else { return nil }
        let number = try assembly.coding(of: key, line: line) { .ledger(kontering ?? Kontering(konto: "")) }
        let missing = assembly.interner.count - assembly.codingForms.count
        assembly.codingForms.append(contentsOf: repeatElement(Self.isUnknown, count: missing))
        assembly.codingForms[Int(number)] = kontering == nil ? Self.isOdd : Self.isPlain
        return kontering == nil ? nil : number
    }

    private static let isUnknown: UInt8 = 0
    private static let isPlain: UInt8 = 1
    private static let isOdd: UInt8 = 2

    private mutating func deliver(
        _ head: SIE4PlainHead, _ base: UnsafePointer<UInt8>, line: Int, _ totals: ControlTotals,
        _ assembly: inout LedgerAssembly
    ) throws {
        if !rawSeries.elementsEqual(head.series) {
            rawSeries = Array(head.series)
            series = utf8(head.series)
        }
        let number = keepsTexts && delivers ? utf8(head.number) : []
        assembly.beginVoucher(series: series, number: number, date: head.date, line: line)
        try assembly.book(balanced: totals, date: head.date)
        guard delivers else { return assembly.endBalancedVoucher() }
        for row in rows {
            let voucher = assembly.voucherIndex()
            let bytes = UnsafeBufferPointer(start: base + Int(row.text.offset), count: Int(row.text.count))
            let text = keepsTexts ? append(bytes, &assembly) : .empty
            try assembly.deliver(
                LedgerRecord(
                    line: row.line, coding: row.coding, ore: row.ore, date: head.date, voucher: voucher, text: text))
        }
        assembly.endBalancedVoucher()
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>, _ assembly: inout LedgerAssembly) -> TextRange {
        guard bytes.contains(UInt8(ascii: "\\")) else { return assembly.append(text: bytes, decoder: codes.decoder) }
        let field = SIE4Line.Field(start: 0, end: bytes.count, form: .quoted, hasEscapes: true)
        return SIE4Line.content(field, of: bytes).withUnsafeBufferPointer {
            assembly.append(text: $0, decoder: codes.decoder)
        }
    }

    private func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        codes.decoder.decode(bytes, into: &text)
        return text
    }

    // MARK: Fields

    /// `#TRANS `, as a little-endian word.
    private static let transaction: UInt64 = 0x0020_534E_4152_5423
    /// `#RTRANS ` and `#BTRANS `, as little-endian words.
    private static let added: UInt64 = 0x2053_4E41_5254_5223
    private static let struck: UInt64 = 0x2053_4E41_5254_4223

    /// What follows the amount: a date that is not needed, and the text; then fields that mean nothing here.
    @inline(__always)
    private func rest(_ start: UnsafePointer<UInt8>) -> Rest? {
        // Anything else, such as a decimal comma, belongs to the amount and is for the general path to judge.
        guard start.pointee == 0x20 || start.pointee == 0x0A || start.pointee == 0x0D else { return nil }
        var rest = Rest(text: start, count: 0, end: start)
        var index = 0
        while true {
            while rest.end.pointee == 0x20 { rest.end += 1 }
            if rest.end.pointee == 0x0A || rest.end.pointee == 0x0D {
                guard let end = SIE4PlainLine.end(rest.end) else { return nil }
                rest.end = end
                return rest
            }
            let isQuoted = rest.end.pointee == UInt8(ascii: "\"")
            guard let field = SIE4PlainLine.escapedField(rest.end) else { return nil }
            // Outside quotes a backslash escapes nothing.
            if !isQuoted, field.bytes.contains(UInt8(ascii: "\\")) { return nil }
            // Anything but a date here may be the second half of an amount such as `1 000,00`.
            if index == 0, !field.bytes.isEmpty, field.bytes.count != 8 { return nil }
            if index == 0, !field.bytes.allSatisfy({ $0 &- 0x30 <= 9 }) { return nil }
            if index == 1, let text = field.bytes.baseAddress { (rest.text, rest.count) = (text, field.bytes.count) }
            index += 1
            rest.end = field.end
        }
    }

    private struct Rest {
        var text: UnsafePointer<UInt8>
        var count: Int
        var end: UnsafePointer<UInt8>
    }
}
