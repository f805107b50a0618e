import LedgerModel

/// Plain vouchers of one series that follow one another in a block: what they come to together.
///
/// Fenced: the series' bytes are the block's, as are those it is compared with, so that ``PaddedKey`` may read on.
struct SIE4VoucherRun {
    private let raw: UnsafeBufferPointer<UInt8>
    /// The series as UTF-8.
    let series: [UInt8]
    /// See ``VoucherName``.
    private let nameOfSeries: UInt32
    private var vouchers = 0
    private var totals = ControlTotals()
    private var firstDate = LedgerDate(unchecked: .max)
    private var lastDate = LedgerDate(unchecked: .min)

    /// A run of a series by its bytes in the block and as UTF-8; by default none, which no voucher belongs to.
    init(raw: UnsafeBufferPointer<UInt8> = .empty, series: [UInt8] = []) {
        self.raw = raw
        self.series = series
        nameOfSeries = VoucherName.hash(series: series)
    }

    /// The name of a voucher of the run by its head.
    @inline(__always)
    func name(of head: SIE4PlainHead) -> VoucherName {
        if head.plainNumber != 0 { return VoucherName(series: nameOfSeries, number: head.plainNumber) }
        return VoucherName(series: series, number: Array(head.number))
    }

    /// Whether a voucher of a series belongs to it, after those that have been added if any have.
    @inline(__always)
    func isOf(_ series: UnsafeBufferPointer<UInt8>) -> Bool {
        raw.baseAddress != nil && PaddedKey.areEqual(raw, series)
    }

    /// Adds a voucher that balances.
    @inline(__always)
    mutating func add(_ totals: ControlTotals, on date: LedgerDate) throws(AmountOverflow) {
        vouchers += 1
        guard totals.records > 0 else { return }
        try self.totals.add(totals)
        if date < firstDate { firstDate = date }
        if date > lastDate { lastDate = date }
    }

    /// Counts what has been read; the run is over then.
    mutating func finish(delivers: Bool, _ assembly: inout LedgerAssembly) throws(AmountOverflow) {
        guard vouchers > 0 else { return }
        assembly.count(vouchers: vouchers, series: series)
        vouchers = 0
        guard totals.records > 0 else { return }
        try assembly.summary.booked.add(totals)
        if delivers { try assembly.summary.delivered.add(totals) }
        assembly.summary.include(firstDate)
        assembly.summary.include(lastDate)
    }
}
