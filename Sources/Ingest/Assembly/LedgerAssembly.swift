import Diagnostics
import LedgerModel

/// What a format's reader writes to: it numbers konteringar, checks vouchers, counts, and hands on full batches.
///
/// All formats share it, so that a voucher is balanced, a total is kept and a batch is cut in one place.
struct LedgerAssembly {
    let options: SourceOptions
    var log = DiagnosticLog()
    var summary: SourceSummary
    /// How many workers may read the source side by side.
    let workers: Int
    var konteringar: KonteringNumbers
    /// The numbers of the workers that have read parts of the source, each of its own.
    var konteringarOfWorkers: [KonteringNumbers] = []
    var delivery: BatchDelivery
    /// The source's fiscal years that were reported to lie in two of the pipeline's, by their first month.
    var splitYears: Set<Period> = []
    /// The signatures that the document carries.
    var signatures: [XMLSignature] = []
    private var vouchers = VoucherBook()
    private let consumers: (Int) -> BatchConsumer

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
        konteringar = KonteringNumbers(options)
        delivery = BatchDelivery(to: consumers(0), keepsTexts: options.keepsTexts)
    }

    /// An assembly for a worker, with numbers of its own.
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
        return delivery.takeCommit()
    }

    /// Ends a block whose turn it is.
    mutating func endBlock() throws {
        try takeCommit()?()
    }

    /// A place in this source.
    func location(line: Int? = nil, column: Int? = nil) -> SourceLocation {
        SourceLocation(options.name, line: line, column: column)
    }

    /// The number of a placement by its raw bytes; `announce` adds it to the batch the first time they are seen.
    @inline(__always)
    mutating func placement(
        of key: ByteView, line: Int, announce: (inout LedgerBatch, UInt32) throws -> Void
    ) throws -> UInt32 {
        try konteringar.number(of: key, line: line, in: &delivery.batch, announce: announce)
    }

    // MARK: Vouchers

    /// Opens a voucher; `series` and `number` are UTF-8.
    mutating func beginVoucher(series: [UInt8], number: [UInt8], date: LedgerDate, line: Int) {
        vouchers.begin(
            OpenVoucher(isOpen: true, line: line, date: date, series: series, number: number), in: &summary)
    }

    /// The open voucher, or the last one.
    var openVoucher: OpenVoucher { vouchers.voucher }

    /// Counts a booked row, and adds it to the open voucher's sum.
    mutating func book(ore: Int64, date: LedgerDate) throws {
        try summary.booked.add(ore: ore)
        try vouchers.add(ore: ore)
        if date.rawValue != 0 { summary.include(date) }
    }

    /// Adds rows that were settled before the open voucher was known to be theirs to its sum.
    mutating func addToVoucher(_ ore: Int64) throws(AmountOverflow) {
        try vouchers.add(ore: ore)
    }

    /// Closes the voucher and gives what its booked rows sum to, in öre; 0 is right.
    mutating func endVoucher() -> Int64 {
        vouchers.end(in: &summary)
    }

    /// Counts rows, and vouchers that are whole, which a fast path has settled, and maybe put into the batch.
    mutating func book(_ settled: SettledVouchers, delivered: Bool) throws(AmountOverflow) {
        try VoucherBook.count(settled, delivered: delivered, in: &summary)
    }

    /// Adds the vouchers of the series so far to the summary.
    mutating func countSeries() {
        vouchers.countSeries(in: &summary)
    }

    /// The index in the batch of the open voucher, for records that name it.
    mutating func voucherIndex() -> UInt32 {
        vouchers.index(in: &delivery)
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
        vouchers.mark(in: &delivery.batch, hasLine: summary.format.marksVouchers)
        delivery.batch.records.append(record)
        try flushIfFull()
    }

    /// Keeps a text for the next record, decoded; empty when texts are not kept.
    mutating func append(text bytes: ByteView, decoder: TextDecoder) -> TextRange {
        delivery.append(text: bytes, decoder: decoder)
    }

    /// Keeps a text for the next record that is UTF-8 already; empty when texts are not kept.
    @inline(__always)
    mutating func append(utf8 bytes: ByteView) -> TextRange {
        delivery.append(utf8: bytes)
    }

    /// Hands on the batch when it has become full.
    @inline(__always)
    mutating func flushIfFull() throws {
        if delivery.isFull { try flush() }
    }

    /// Hands on what is left.
    mutating func flush() throws {
        if try delivery.handOn(nextPlacement: konteringar.interner.count) { vouchers.beginBatch() }
    }
}
