import LedgerModel

/// What money a block of a source holds, in brief; the first and the last voucher may go on in the blocks beside it.
public struct BookedMoneyPart: Sendable {
    /// The first voucher of the block.
    var first: VoucherPiece?
    /// The last, where there are several.
    var last: VoucherPiece?
    /// Those between.
    private(set) var vouchers: VoucherEntries
    /// Numbers and dates of each series.
    var series = SeriesRanges()
    /// The rows of no voucher.
    var rows: LooseRows

    /// Nothing yet, of a source that a worker keeps those loose rows of whose hashes have zeros in `mask`.
    ///
    /// `vouchers` is about how many vouchers it will have.
    init(looseMask mask: UInt64 = 0, vouchers count: Int = 0) {
        rows = LooseRows(mask: mask)
        vouchers = VoucherEntries(about: count)
    }

    /// Whether the first voucher of the block has not ended yet.
    var isFirstOpen: Bool { first == nil }

    /// Takes a voucher that has ended, behind the first.
    @inline(__always)
    mutating func close(_ stretch: VoucherStretch, _ rows: RowSums) {
        vouchers.append(stretch.name, stretch.date, sum: rows.whole, parity: rows.parity, rows: rows.count)
    }

    /// Takes a voucher that has ended.
    mutating func close(_ piece: VoucherPiece) {
        if isFirstOpen { first = piece } else { vouchers.append(piece) }
    }
}
