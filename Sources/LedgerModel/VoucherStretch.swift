/// Where the records of a voucher begin in a batch, and what tells the voucher from others.
///
/// It goes on up to the next stretch. A voucher that the end of a batch or block has cut begins anew in the next.
public struct VoucherStretch: Hashable, Sendable {
    /// Index of its first record in ``LedgerBatch/records``.
    public let firstRecord: UInt32
    /// The line of its head; 0 in a table, where rows that follow one another with one name and date are a voucher.
    public let line: UInt32
    /// The voucher's date, which need not be that of its rows.
    public let date: LedgerDate
    /// Series and number.
    public let name: VoucherName

    /// A stretch from a record on; ``VoucherName/none`` ends a voucher.
    @inlinable
    public init(firstRecord: Int, line: UInt32, date: LedgerDate, name: VoucherName) {
        self.firstRecord = UInt32(truncatingIfNeeded: firstRecord)
        self.line = line
        self.date = date
        self.name = name
    }
}
