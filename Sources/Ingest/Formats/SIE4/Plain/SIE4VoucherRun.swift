import LedgerModel

/// Plain vouchers of one series that follow one another in a block.
///
/// Fenced: the series' bytes are the block's, as are those it is compared with, so that ``PaddedKey`` may read on.
struct SIE4VoucherRun {
    private let raw: ByteView
    /// The series as UTF-8.
    let series: [UInt8]
    /// See ``VoucherName``.
    private let nameOfSeries: UInt32
    /// How many have been settled.
    var vouchers = 0

    /// A run of a series by its bytes in the block and as UTF-8; by default none, which no voucher belongs to.
    init(raw: ByteView = .empty, series: [UInt8] = []) {
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
    func isOf(_ series: ByteView) -> Bool {
        raw.baseAddress != nil && PaddedKey.areEqual(raw, series)
    }
}
