import Diagnostics
import LedgerModel

/// What a format's reader writes to: it numbers codings, checks vouchers, counts, and hands on full batches.
///
/// All formats share it, so that a voucher is balanced, a total is kept and a batch is cut in one place.
struct LedgerAssembly {
    let options: SourceOptions
    var log = DiagnosticLog()
    var summary: SourceSummary
    /// How many workers may read the source side by side.
    let workers: Int
    var batch = LedgerBatch()
    var interner = ByteInterner()
    /// The line of each coding's first row, by the coding's number.
    private(set) var codingLines: [UInt32] = []
    /// Whether a batch is committed as soon as it is handed on, in a source that is not read in blocks.
    var commitsBatches = false
    /// The source's fiscal years that were reported to lie in two of the pipeline's, by their first month.
    var splitYears: Set<Period> = []
    private let consumers: (Int) -> BatchConsumer
    private let consumer: BatchConsumer
    private var voucher = OpenVoucher()
    /// Whether the next record belongs to the last stretch of the batch, or to no voucher where there is none.
    private var isInStretch = true
    /// Vouchers of the open one's series since it began, before they are added to the summary.
    private var vouchersInRow = 0

    /// What a block of the source has given besides records.
    struct Part {
        let log: DiagnosticLog
        let summary: SourceSummary
    }

    /// An assembly of consumer 0, to which all goes that is not read side by side; workers have 1, 2, 3...
    init(
        options: SourceOptions, summary: SourceSummary, workers: Int = 1,
        consumers: @escaping (Int) -> BatchConsumer
    ) {
        self.options = options
        self.summary = summary
        self.workers = workers
        self.consumers = consumers
        consumer = consumers(0)
    }

    /// An assembly for a worker, with codings of its own.
    func worker(_ number: Int) -> LedgerAssembly {
        LedgerAssembly(options: options, summary: summary.blank) { [consumers] _ in consumers(number) }
    }

    /// Takes what has been found since the last time.
    mutating func takePart() -> Part {
        countSeries()
        defer {
            log = DiagnosticLog()
            summary = summary.blank
        }
        return Part(log: log, summary: summary)
    }

    /// Adds what the next block has given; throws when a sum does not fit.
    mutating func absorb(_ part: Part) throws {
        log.add(part.log)
        try summary.absorb(part.summary)
    }

    /// Hands on what is left of a block, and gives what is to be done when it is the block's turn.
    mutating func takeCommit() throws -> (() throws -> Void)? {
        try flush()
        return consumer.commit()
    }

    /// Ends a block whose turn it is.
    mutating func endBlock() throws {
        try takeCommit()?()
    }

    /// A place in this source.
    func location(line: Int? = nil, column: Int? = nil) -> SourceLocation {
        SourceLocation(options.name, line: line, column: column)
    }

    // MARK: Codings

    /// The number of a coding by its raw bytes; `announce` adds it to the batch the first time they are seen.
    @inline(__always)
    mutating func coding(
        of key: UnsafeBufferPointer<UInt8>, line: Int, announce: (inout LedgerBatch, UInt32) throws -> Void
    ) throws -> UInt32 {
        try take(interner.intern(key), line, announce).number
    }

    /// The same for a key that a fast path has sought together with others, with what it has noted of it.
    @inline(__always)
    mutating func known(
        _ key: ByteInterner.Sought, line: Int, announce: (inout LedgerBatch, UInt32) -> Void
    ) throws -> ByteInterner.Known {
        try take(interner.intern(key), line, announce)
    }

    @inline(__always)
    private mutating func take(
        _ key: (known: ByteInterner.Known, isNew: Bool), _ line: Int,
        _ announce: (inout LedgerBatch, UInt32) throws -> Void
    ) throws -> ByteInterner.Known {
        guard key.isNew else { return key.known }
        codingLines.append(UInt32(truncatingIfNeeded: line))
        guard interner.count <= options.limits.codings, !interner.isFull else {
            throw tooManyCodings(interner.count, line: line)
        }
        try announce(&batch, UInt32(line))
        return key.known
    }

    // MARK: Vouchers

    /// Opens a voucher; `series` and `number` are UTF-8, and `name` is both where the number is not given.
    mutating func beginVoucher(
        series: [UInt8], number: [UInt8], date: LedgerDate, line: Int, name: VoucherName? = nil
    ) {
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
        voucher.name = name
        voucher.index = LedgerRecord.noVoucher
        isInStretch = false
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
        endBalancedVoucher()
        if voucher.sum != 0 { summary.unbalancedVouchers += 1 }
        return voucher.sum
    }

    /// Counts the rows of a whole voucher that balances.
    mutating func book(balanced totals: ControlTotals, date: LedgerDate) throws {
        try summary.booked.add(totals)
        if totals.records > 0 { summary.include(date) }
    }

    /// Closes a voucher that balances.
    mutating func endBalancedVoucher() {
        voucher.isOpen = false
        isInStretch = false
    }

    /// Adds what booked rows, counted elsewhere, come to in the open voucher.
    mutating func addToVoucher(_ ore: Int64) throws(AmountOverflow) {
        let (sum, overflow) = voucher.sum.addingReportingOverflow(ore)
        if overflow { throw AmountOverflow() }
        voucher.sum = sum
    }

    /// Counts vouchers of a series that were read as a whole.
    mutating func count(vouchers: Int, series: [UInt8]) {
        summary.vouchers += vouchers
        summary.vouchersBySeries[String(decoding: series, as: UTF8.self), default: 0] += vouchers
    }

    /// Keeps the head of a voucher for the records after it, until the batch is handed on.
    mutating func appendHead(
        series: [UInt8], _ number: UnsafeBufferPointer<UInt8>, _ decoder: TextDecoder
    ) -> UInt32 {
        let series = batch.append(text: series)
        batch.vouchers.append(VoucherHead(series: series, number: append(text: number, decoder: decoder)))
        return UInt32(batch.vouchers.count - 1)
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

    /// Hands on a record.
    ///
    /// Call ``append(text:)`` and ``voucherIndex()`` right before, since a full batch is handed on after the record and
    /// takes its texts with it.
    mutating func deliver(_ record: LedgerRecord) throws {
        // Its day could not be read, which has been told: the source is rejected, and no sum has a place for it.
        if record.date.rawValue == 0 { return }
        try summary.delivered.add(ore: record.ore)
        if !isInStretch { beginStretch() }
        batch.records.append(record)
        try flushIfFull()
    }

    /// Lets the batch's next record be the first of the open voucher, or the first after a voucher.
    private mutating func beginStretch() {
        isInStretch = true
        if !voucher.isOpen, batch.stretches.isEmpty { return }
        let name =
            voucher.isOpen ? voucher.name ?? VoucherName(series: voucher.series, number: voucher.number) : .none
        batch.stretches.append(
            VoucherStretch(
                firstRecord: batch.records.count,
                line: summary.format.marksVouchers ? UInt32(truncatingIfNeeded: voucher.line) : 0, date: voucher.date,
                name: name))
    }

    /// Hands on the batch when it has become full.
    @inline(__always)
    mutating func flushIfFull() throws {
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
        try consumer.take(&batch)
        if commitsBatches { try consumer.commit()?() }
        batch.removeAll(nextCoding: interner.count)
        voucher.index = LedgerRecord.noVoucher
        isInStretch = !voucher.isOpen
    }

    /// A batch is handed on when its texts have outgrown this many bytes.
    private static let textLimit = 4 << 20
}
