import LedgerModel

/// What money a block of a source holds, in brief; the first and the last voucher may go on in the blocks beside it.
public struct BookedMoneyPart: Sendable {
    /// The first voucher of the block.
    var first: VoucherPiece?
    /// The last, where there are several.
    var last: VoucherPiece?
    /// Those between.
    private(set) var vouchers = VoucherEntries()
    /// Numbers and dates of each series.
    var series = SeriesRanges()
    /// The rows of no voucher that have money.
    var rows: [LooseRow] = []

    init() {}

    /// Whether the first voucher of the block has not ended yet.
    var isFirstOpen: Bool { first == nil }

    /// Takes a voucher that has ended.
    mutating func close(_ piece: VoucherPiece) {
        vouchers.append(piece)
    }
}
