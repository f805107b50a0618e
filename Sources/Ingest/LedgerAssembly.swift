import Diagnostics
import LedgerModel

/// What a format's reader writes to: it numbers codings, checks vouchers, counts, and hands on full batches.
///
/// All formats share it, so that a voucher is balanced, a total is kept and a batch is cut in one place.
struct LedgerAssembly {
    let options: SourceOptions
    var log = DiagnosticLog()
    var summary: SourceSummary
    private(set) var batch = LedgerBatch()
    private var interner = ByteInterner()
    private let consume: (inout LedgerBatch) throws -> Void
    private var voucher = OpenVoucher()
    /// Vouchers of the open one's series since it began, before they are added to the summary.
    private var vouchersInRow = 0

    /// The voucher that rows are being added to.
    struct OpenVoucher {
        var isOpen = false
        var line = 0
        var date = LedgerDate(unchecked: 0)
        var sum: Int64 = 0
        var series: [UInt8] = []
        var number: [UInt8] = []
        /// Index in the current batch; `noVoucher` until a row needs it there.
        var index = LedgerRecord.noVoucher

        /// For messages: `A 1412`.
        var label: String {
            let parts = [series, number].map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }
            return parts.isEmpty ? "without number" : parts.joined(separator: " ")
        }
    }

    init(
        options: SourceOptions, summary: SourceSummary, consume: @escaping (inout LedgerBatch) throws -> Void
    ) {
        self.options = options
        self.summary = summary
        self.consume = consume
    }

    /// A place in this source.
    func location(line: Int? = nil, column: Int? = nil) -> SourceLocation {
        SourceLocation(options.name, line: line, column: column)
    }

    // MARK: Codings

    /// The number of a coding by its raw bytes; `resolve` turns the bytes into codes the first time they are seen.
    @inline(__always)
    mutating func coding(
        of key: UnsafeBufferPointer<UInt8>, line: Int, resolve: () throws -> Coding
    ) throws -> UInt32 {
        let (index, isNew) = interner.intern(key)
        if isNew {
            guard interner.count <= options.limits.codings else {
                throw SourceFault(.tooManyCodings(limit: options.limits.codings, at: location(line: line)))
            }
            batch.newCodings.append(NewCoding(coding: try resolve(), line: UInt32(line)))
        }
        return index
    }

    // MARK: Vouchers

    /// Opens a voucher; `series` and `number` are UTF-8.
    mutating func beginVoucher(series: [UInt8], number: [UInt8], date: LedgerDate, line: Int) {
        summary.vouchers += 1
        // Vouchers come series by series, so the series is rarely looked up.
        if series != voucher.series { countSeries() }
        vouchersInRow += 1
        voucher.isOpen = true
        voucher.line = line
        voucher.date = date
        voucher.sum = 0
        voucher.series = series
        voucher.number = number
        voucher.index = LedgerRecord.noVoucher
    }

    /// Adds the vouchers of the series so far to the summary; the last time when the source has been read.
    mutating func countSeries() {
        guard vouchersInRow > 0 else { return }
        summary.vouchersBySeries[String(decoding: voucher.series, as: UTF8.self), default: 0] += vouchersInRow
        vouchersInRow = 0
    }

    /// The open voucher.
    var openVoucher: OpenVoucher { voucher }

    /// Counts a booked row, and adds it to the open voucher's sum.
    mutating func book(ore: Int64, date: LedgerDate) throws {
        try summary.booked.add(ore: ore)
        let (sum, overflow) = voucher.sum.addingReportingOverflow(ore)
        if overflow { throw AmountOverflow() }
        voucher.sum = sum
        if date.rawValue != 0 { summary.include(date) }
    }

    /// Closes the voucher and gives what its booked rows sum to, in öre; 0 is right.
    mutating func endVoucher() -> Int64 {
        voucher.isOpen = false
        if voucher.sum != 0 { summary.unbalancedVouchers += 1 }
        return voucher.sum
    }

    /// The index in the batch of the open voucher, for records that name it.
    mutating func voucherIndex() -> UInt32 {
        guard voucher.isOpen, options.keepsTexts else { return LedgerRecord.noVoucher }
        if voucher.index == LedgerRecord.noVoucher {
            voucher.index = UInt32(batch.vouchers.count)
            let head = VoucherHead(
                series: batch.append(text: voucher.series), number: batch.append(text: voucher.number))
            batch.vouchers.append(head)
        }
        return voucher.index
    }

    // MARK: Records

    /// Hands on a record; call ``append(text:)`` and ``voucherIndex()`` right before, since a full batch is handed on
    /// after the record and takes its texts with it.
    mutating func deliver(_ record: LedgerRecord) throws {
        try summary.delivered.add(ore: record.ore)
        batch.records.append(record)
        if batch.records.count >= LedgerBatch.capacity || batch.text.count > LedgerAssembly.textLimit {
            try flush()
        }
    }

    /// Keeps a text for the next record, decoded; empty when texts are not kept.
    mutating func append(text bytes: UnsafeBufferPointer<UInt8>, decoder: TextDecoder) -> TextRange {
        guard options.keepsTexts, !bytes.isEmpty else { return .empty }
        let offset = batch.text.count
        decoder.decode(bytes, into: &batch.text)
        return TextRange(offset: UInt32(offset), count: UInt32(batch.text.count - offset))
    }

    /// Keeps a text for the next record that is UTF-8 already; empty when texts are not kept.
    @inline(__always)
    mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
        guard options.keepsTexts, !bytes.isEmpty else { return .empty }
        let offset = batch.text.count
        batch.text.append(contentsOf: bytes)
        return TextRange(offset: UInt32(offset), count: UInt32(bytes.count))
    }

    /// Hands on what is left.
    mutating func flush() throws {
        guard !batch.isEmpty else { return }
        try consume(&batch)
        batch.removeAll(nextCoding: interner.count)
        voucher.index = LedgerRecord.noVoucher
    }

    /// A batch is handed on when its texts have outgrown this many bytes.
    private static let textLimit = 4 << 20
}
