/// One booked row, period balance, budget or forecast amount: a fixed-size value without references.
public struct LedgerRecord: Sendable {
    /// Line of the source, from 1.
    public var line: UInt32
    /// Index of the record's ``Placement`` among all placements that the same reader has announced so far.
    public var placement: UInt32
    /// In öre, ledger sign: debit positive.
    ///
    /// The reader converts report terms to ledger sign.
    public var ore: Int64
    /// The date that decides the month and the mapping rules' validity.
    public var date: LedgerDate
    /// Index into ``LedgerBatch/vouchers``; ``noVoucher`` when the record has no voucher or texts are not kept.
    public var voucher: UInt32
    /// The row's text in ``LedgerBatch/text``, empty when there is none or texts are not kept.
    public var text: TextRange

    /// The value of ``voucher`` for a record outside any voucher.
    public static let noVoucher = UInt32.max

    /// A record; ranges refer to the batch that it is appended to.
    public init(
        line: UInt32, placement: UInt32, ore: Int64, date: LedgerDate, voucher: UInt32 = noVoucher,
        text: TextRange = .empty
    ) {
        self.line = line
        self.placement = placement
        self.ore = ore
        self.date = date
        self.voucher = voucher
        self.text = text
    }
}
