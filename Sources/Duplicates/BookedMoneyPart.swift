import LedgerModel

/// A summary of one block's money; its first and last voucher may continue in neighbouring blocks.
public struct BookedMoneyPart: Sendable {
    /// The first voucher of the block.
    var first: VoucherPiece?
    /// The last, where there are several.
    var last: VoucherPiece?
    /// The vouchers in between.
    private(set) var vouchers: VoucherEntries
    /// Numbers and dates of each series.
    var series = SeriesRanges()
    /// The rows that belong to no voucher.
    var rows: LooseRows

    /// An empty part; of loose rows, it keeps those whose hashes are zero in `mask`.
    ///
    /// `vouchers` is the expected number of vouchers.
    init(looseMask mask: UInt64 = 0, vouchers count: Int = 0) {
        rows = LooseRows(mask: mask)
        vouchers = VoucherEntries(about: count)
    }

    /// Whether the first voucher of the block is still open.
    var isFirstOpen: Bool { first == nil }

    /// Adds a finished voucher after the first.
    @inline(__always)
    mutating func close(_ stretch: VoucherStretch, _ rows: RowSums) {
        vouchers.append(stretch.name, stretch.date, sum: rows.whole, parity: rows.parity, rows: rows.count)
    }

    /// Adds a finished voucher.
    mutating func close(_ piece: VoucherPiece) {
        if isFirstOpen { first = piece } else { vouchers.append(piece) }
    }
}
