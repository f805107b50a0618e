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
    private let codes: SIE4Codes
    private let delivers: Bool
    private let keepsTexts: Bool
    /// Lines that are longer are left to the general path, which tells what is too long about them.
    private let lineLimit: Int

    /// A fast path for a source; nil when its options need the general path on every row.
    init?(_ options: SourceOptions, _ codes: SIE4Codes) {
        guard options.dateBy == .voucher, options.usesFastPath else { return nil }
        self.codes = codes
        delivers = options.content == .whatever || options.content == .outcome(.verifikationer)
        keepsTexts = options.keepsTexts
        lineLimit = min(options.limits.lineBytes, options.limits.fieldBytes)
    }

    /// What has been read of a block.
    private struct Reading {
        let end: UnsafePointer<UInt8>
        /// The number of the last line read.
        var line: Int
        var run = SIE4VoucherRun()
        var day = PlainDay(DateText.compact)
    }

    /// A voucher while it is read.
    private struct Voucher {
        let date: LedgerDate
        /// The index of its head in the batch.
        let head: UInt32
        var totals = ControlTotals()
    }

    /// Reads vouchers from `start`, the start of a line, and returns where the first line that is not theirs starts.
    ///
    /// `line` is the number of the line before `start`, and is moved along.
    func read(
        _ block: UnsafeBufferPointer<UInt8>, from start: Int, line: inout Int, _ vouchers: inout SIE4VoucherList,
        into assembly: inout LedgerAssembly
    ) throws -> Int {
        guard let base = block.baseAddress else { return start }
        var reading = Reading(end: base + block.count, line: line)
        var pointer = base + start
        while pointer < reading.end {
            let mark = assembly.batch.mark
            guard let next = try voucher(at: pointer, &reading, &vouchers, &assembly) else {
                assembly.batch.rewind(to: mark)
                break
            }
            pointer = next
            try assembly.flushIfFull()
        }
        try reading.run.finish(delivers: delivers, &assembly)
        line = reading.line
        return pointer - base
    }

    /// Reads one voucher; nil, with nothing changed but known codings and what the batch holds, when it is not plain.
    private func voucher(
        at start: UnsafePointer<UInt8>, _ reading: inout Reading, _ vouchers: inout SIE4VoucherList,
        _ assembly: inout LedgerAssembly
    ) throws -> UnsafePointer<UInt8>? {
        guard let head = SIE4PlainHead(start, &reading.day),
            let open = SIE4PlainLine.next(after: UInt8(ascii: "{"), head.end),
            head.end - start <= lineLimit, open - head.end <= lineLimit
        else { return nil }
        if !reading.run.isOf(head.series) {
            try reading.run.finish(delivers: delivers, &assembly)
            reading.run = SIE4VoucherRun(raw: head.series, series: utf8(head.series))
        }
        var index = LedgerRecord.noVoucher
        if keepsTexts && delivers {
            index = assembly.appendHead(series: reading.run.series, head.number, codes.decoder)
        }
        var voucher = Voucher(date: head.date, head: index)
        var line = reading.line + 2
        guard let next = try rows(of: &voucher, from: open, to: reading.end, &line, &assembly) else { return nil }
        vouchers.append(
            seriesHash: reading.run.seriesHash, number: head.number, date: head.date, line: reading.line + 1,
            isBooked: voucher.totals.records > 0)
        try reading.run.add(voucher.totals, on: head.date)
        reading.line = line
        return next
    }

    /// Reads the rows and the closing brace, which is before `end`; nil when they are not plain, or do not balance.
    @inline(__always)
    private func rows(
        of voucher: inout Voucher, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
        _ line: inout Int, _ assembly: inout LedgerAssembly
    ) throws -> UnsafePointer<UInt8>? {
        var pointer = start
        while true {
            let lineStart = pointer
            while pointer.pointee == 0x20 || pointer.pointee == 0x09 { pointer += 1 }
            line += 1
            if pointer.pointee == UInt8(ascii: "}") {
                guard voucher.totals.net == 0, pointer < end,
                    let next = SIE4PlainLine.next(after: UInt8(ascii: "}"), pointer), next - lineStart <= lineLimit
                else { return nil }
                return next
            }
            guard let label = Label(pointer),
                let row = try row(pointer + label.rawValue, line, &assembly),
                row.tail.end - lineStart <= lineLimit
            else { return nil }
            pointer = row.tail.end
            guard label == .booked else { continue }
            try voucher.totals.add(ore: row.tail.ore)
            if delivers { append(row, line, voucher, &assembly) }
            if voucher.totals.records == LedgerBatch.capacity { return nil }
        }
    }

    /// The label of a row; its value is the length with the blank behind it.
    private enum Label: Int {
        case booked = 7
        /// `#RTRANS` and `#BTRANS`, which are looked through like any other and do not count.
        case unbooked = 8

        @inline(__always)
        init?(_ start: UnsafePointer<UInt8>) {
            let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
            if word & 0x00FF_FFFF_FFFF_FFFF == 0x0020_534E_4152_5423 {
                self = .booked
            } else if word == 0x2053_4E41_5254_5223 || word == 0x2053_4E41_5254_4223 {
                self = .unbooked
            } else {
                return nil
            }
        }
    }

    private struct Row {
        let coding: UInt32
        let tail: SIE4PlainTail
    }

    /// Account, object list, amount and what follows.
    @inline(__always)
    private func row(
        _ start: UnsafePointer<UInt8>, _ line: Int, _ assembly: inout LedgerAssembly
    ) throws -> Row? {
        let account = SIE4PlainLine.skipSpaces(start)
        guard account.pointee &- 0x30 <= 9, let close = SIE4PlainLine.listEnd(from: account) else { return nil }
        let key = UnsafeBufferPointer(start: account, count: close - account)
        guard let coding = try coding(key, line, &assembly), close[1] == 0x20,
            let tail = SIE4PlainTail(SIE4PlainLine.skipSpaces(close + 2))
        else { return nil }
        return Row(coding: coding, tail: tail)
    }

    /// The number of an account with its object list, `5010 {1 "710"` without the closing brace.
    ///
    /// Known bytes are known to be split right. nil when their form calls for a finding, which is kept in mind, too.
    @inline(__always)
    private func coding(
        _ key: UnsafeBufferPointer<UInt8>, _ line: Int, _ assembly: inout LedgerAssembly
    ) throws -> UInt32? {
        if let known = assembly.interner.find(inBlock: key), known.form != Self.isUnknown {
            return known.form == Self.isPlain ? known.number : nil
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
        let known = try assembly.known(key, line: line) { .ledger(kontering ?? Kontering(konto: "")) }
        _ = assembly.interner.note(form: kontering == nil ? Self.isOdd : Self.isPlain, of: known)
        return kontering == nil ? nil : known.number
    }

    private static let isUnknown: UInt8 = 0
    private static let isPlain: UInt8 = 1
    private static let isOdd: UInt8 = 2

    // MARK: Records

    @inline(__always)
    private func append(_ row: Row, _ line: Int, _ voucher: Voucher, _ assembly: inout LedgerAssembly) {
        let text = keepsTexts ? self.text(row.tail.text, &assembly) : .empty
        assembly.batch.records.append(
            LedgerRecord(
                line: UInt32(truncatingIfNeeded: line), coding: row.coding, ore: row.tail.ore, date: voucher.date,
                voucher: voucher.head, text: text))
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>, _ assembly: inout LedgerAssembly) -> TextRange {
        guard ByteScan.first(UInt8(ascii: "\\"), in: bytes, from: 0) != nil else {
            return assembly.append(text: bytes, decoder: codes.decoder)
        }
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
}
