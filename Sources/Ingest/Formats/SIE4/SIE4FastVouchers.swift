import LedgerModel

/// Reads runs of vouchers written in the plain way that nearly all are, several times faster than the general path.
///
/// It takes whole vouchers only, and leaves every voucher that it is not sure of, down to the last byte, to the general
/// path: a quote inside a text, an escape, a missing field, a decimal comma, a row that does not balance. It therefore
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

    private let decoder: TextDecoder
    private let delivers: Bool
    private let keepsTexts: Bool
    private let fieldLimit: Int
    private var rows: [Row] = []
    /// The series of the last voucher, as it stands in the file and as UTF-8: vouchers come series by series.
    private var rawSeries: [UInt8] = []
    private var series: [UInt8] = []

    /// A fast path for a source; nil when its options need the general path on every row.
    init?(_ options: SourceOptions, decoder: TextDecoder) {
        guard options.dateBy == .voucher, options.usesFastPath else { return nil }
        self.decoder = decoder
        delivers = options.content == .whatever || options.content == .outcome(.verifikationer)
        keepsTexts = options.keepsTexts
        fieldLimit = options.limits.fieldBytes
        rows.reserveCapacity(64)
    }

    /// Reads vouchers from `start`, the start of a line, and returns where the first line that is not theirs starts.
    ///
    /// `line` is the number of the line before `start`, and is moved along. `resolve` reads the account and the object
    /// list of a row in general, the first time that they are seen.
    mutating func read(
        _ block: UnsafeBufferPointer<UInt8>, from start: Int, line: inout Int, into assembly: inout LedgerAssembly,
        resolve: (_ start: Int, _ end: Int) -> Kontering?
    ) throws -> Int {
        guard let base = block.baseAddress else { return start }
        let end = base + block.count
        var pointer = base + start
        while pointer < end {
            guard let next = try voucher(at: pointer, end, base, &line, &assembly, resolve) else { break }
            pointer = next
        }
        return pointer - base
    }

    /// Reads one voucher; nil, with nothing changed but known codings, when it is not plain.
    private mutating func voucher(
        at start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ base: UnsafePointer<UInt8>, _ line: inout Int,
        _ assembly: inout LedgerAssembly, _ resolve: (_ start: Int, _ end: Int) -> Kontering?
    ) throws -> UnsafePointer<UInt8>? {
        guard let head = Head(start), let open = Self.line(holding: UInt8(ascii: "{"), head.end) else { return nil }
        rows.removeAll(keepingCapacity: true)
        var number = line + 2
        var sum: Int64 = 0
        var totals = ControlTotals()
        var pointer = open
        while true {
            while pointer.pointee == 0x20 || pointer.pointee == 0x09 { pointer += 1 }
            if pointer.pointee == UInt8(ascii: "}") { break }
            number += 1
            if let end = try unbooked(pointer, number, base, &assembly, resolve) {
                pointer = end
                continue
            }
            guard let read = try row(at: pointer, number, base, &assembly, resolve) else { return nil }
            // Amounts are limited, so sixteen thousand of them fit.
            sum &+= read.row.ore
            try totals.add(ore: read.row.ore)
            rows.append(read.row)
            pointer = read.end
            if rows.count == LedgerBatch.capacity { return nil }
        }
        guard sum == 0, pointer < end, let next = Self.line(holding: UInt8(ascii: "}"), pointer) else { return nil }
        number += 1
        try deliver(head, base, line: line + 1, totals, &assembly)
        line = number
        return next
    }

    @inline(__always)
    private mutating func row(
        at start: UnsafePointer<UInt8>, _ line: Int, _ base: UnsafePointer<UInt8>, _ assembly: inout LedgerAssembly,
        _ resolve: (_ start: Int, _ end: Int) -> Kontering?
    ) throws -> ReadRow? {
        let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
        guard word & 0x00FF_FFFF_FFFF_FFFF == Self.transaction else { return nil }
        return try fields(start + 7, line, base, &assembly, resolve)
    }

    /// The end of a plain `#RTRANS` or `#BTRANS` line, which is looked through like any other and does not count.
    @inline(__always)
    private mutating func unbooked(
        _ start: UnsafePointer<UInt8>, _ line: Int, _ base: UnsafePointer<UInt8>, _ assembly: inout LedgerAssembly,
        _ resolve: (_ start: Int, _ end: Int) -> Kontering?
    ) throws -> UnsafePointer<UInt8>? {
        let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
        guard word == Self.added || word == Self.struck else { return nil }
        return try fields(start + 8, line, base, &assembly, resolve)?.end
    }

    /// Account, object list, amount and what follows.
    @inline(__always)
    private mutating func fields(
        _ account: UnsafePointer<UInt8>, _ line: Int, _ base: UnsafePointer<UInt8>, _ assembly: inout LedgerAssembly,
        _ resolve: (_ start: Int, _ end: Int) -> Kontering?
    ) throws -> ReadRow? {
        guard account.pointee &- 0x30 <= 9 else { return nil }
        let close = ByteScan.find(UInt8(ascii: "}"), 0x0A, from: account)
        guard close.pointee == UInt8(ascii: "}") else { return nil }
        let key = UnsafeBufferPointer(start: account, count: close - account)
        let coding = try coding(key, line, base, &assembly, resolve)
        guard let coding, close[1] == 0x20, let amount = FastAmount(close + 2), let rest = rest(amount.end) else {
            return nil
        }
        let text = TextRange(offset: UInt32(rest.text - base), count: UInt32(rest.count))
        let row = Row(line: UInt32(truncatingIfNeeded: line), coding: coding, ore: amount.ore, text: text)
        return ReadRow(row: row, end: rest.end)
    }

    /// The number of an account with its object list: known bytes are known to be split right.
    @inline(__always)
    private func coding(
        _ key: UnsafeBufferPointer<UInt8>, _ line: Int, _ base: UnsafePointer<UInt8>, _ assembly: inout LedgerAssembly,
        _ resolve: (_ start: Int, _ end: Int) -> Kontering?
    ) throws -> UInt32? {
        if let known = assembly.interner.find(key) { return known }
        guard let start = key.baseAddress, let kontering = resolve(start - base, start - base + key.count + 1) else {
            return nil
        }
        return try assembly.coding(of: key, line: line) { .ledger(kontering) }
    }

    private mutating func deliver(
        _ head: Head, _ base: UnsafePointer<UInt8>, line: Int, _ totals: ControlTotals,
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
            let text = keepsTexts ? assembly.append(text: bytes, decoder: decoder) : .empty
            try assembly.deliver(
                LedgerRecord(
                    line: row.line, coding: row.coding, ore: row.ore, date: head.date, voucher: voucher, text: text))
        }
        assembly.endBalancedVoucher()
    }

    private func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        decoder.decode(bytes, into: &text)
        return text
    }

    // MARK: Lines and fields

    /// `#TRANS `, as a little-endian word.
    private static let transaction: UInt64 = 0x0020_534E_4152_5423
    /// `#RTRANS ` and `#BTRANS `, as little-endian words.
    private static let added: UInt64 = 0x2053_4E41_5254_5223
    private static let struck: UInt64 = 0x2053_4E41_5254_4223
    /// `#VER `, as a little-endian word.
    fileprivate static let voucher: UInt64 = 0x0000_0020_5245_5623

    /// The start of the line behind one that holds a byte and blanks, at or after `start`; nil when it holds more.
    @inline(__always)
    private static func line(
        holding byte: UInt8, _ start: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        var pointer = start
        while pointer.pointee == 0x20 || pointer.pointee == 0x09 { pointer += 1 }
        guard pointer.pointee == byte else { return nil }
        return lineEnd(pointer + 1)
    }

    /// The start of the next line, when only blanks are left on this one.
    @inline(__always)
    fileprivate static func lineEnd(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        var pointer = start
        while pointer.pointee == 0x20 || pointer.pointee == 0x09 || pointer.pointee == 0x0D { pointer += 1 }
        return pointer.pointee == 0x0A ? pointer + 1 : nil
    }

    /// A plain field at `start`: in quotes without quotes or escapes inside, or bare; nil for anything else.
    @inline(__always)
    fileprivate static func field(
        _ start: UnsafePointer<UInt8>
    ) -> (bytes: UnsafeBufferPointer<UInt8>, end: UnsafePointer<UInt8>)? {
        guard start.pointee == UInt8(ascii: "\"") else { return bareField(start) }
        let stop = ByteScan.find(UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A, from: start + 1)
        guard stop.pointee == UInt8(ascii: "\"") else { return nil }
        let after = stop[1]
        guard after == 0x20 || after == 0x0A || after == 0x0D else { return nil }
        return (UnsafeBufferPointer(start: start + 1, count: stop - start - 1), stop + 1)
    }

    @inline(__always)
    private static func bareField(
        _ start: UnsafePointer<UInt8>
    ) -> (bytes: UnsafeBufferPointer<UInt8>, end: UnsafePointer<UInt8>)? {
        var pointer = start
        while pointer.pointee > 0x20 {
            if pointer.pointee == UInt8(ascii: "{") { return nil }
            pointer += 1
        }
        guard pointer > start, pointer.pointee == 0x20 || pointer.pointee == 0x0A || pointer.pointee == 0x0D else {
            return nil
        }
        return (UnsafeBufferPointer(start: start, count: pointer - start), pointer)
    }

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
                guard let end = Self.lineEnd(rest.end) else { return nil }
                rest.end = end
                return rest
            }
            guard let field = Self.field(rest.end), field.bytes.count <= fieldLimit else { return nil }
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

    /// A plain `#VER` line: series, number, date, and fields that mean nothing here.
    private struct Head {
        let series: UnsafeBufferPointer<UInt8>
        let number: UnsafeBufferPointer<UInt8>
        let date: LedgerDate
        let end: UnsafePointer<UInt8>

        init?(_ start: UnsafePointer<UInt8>) {
            let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
            guard word & 0xFF_FFFF_FFFF == SIE4FastVouchers.voucher else { return nil }
            guard let series = SIE4FastVouchers.field(start + 5), series.end.pointee == 0x20,
                let number = SIE4FastVouchers.field(series.end + 1), number.end.pointee == 0x20,
                let day = SIE4FastVouchers.field(number.end + 1), let date = DateText.compact(day.bytes)
            else { return nil }
            var pointer = day.end
            while pointer.pointee == 0x20 {
                while pointer.pointee == 0x20 { pointer += 1 }
                if pointer.pointee == 0x0A || pointer.pointee == 0x0D { break }
                guard let field = SIE4FastVouchers.field(pointer) else { return nil }
                pointer = field.end
            }
            guard let end = SIE4FastVouchers.lineEnd(pointer) else { return nil }
            self.series = series.bytes
            self.number = number.bytes
            self.date = date
            self.end = end
        }
    }
}
