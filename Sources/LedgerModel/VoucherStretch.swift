/// Where the records of a voucher start in a batch, and what identifies the voucher.
///
/// It ends at the next stretch. A voucher that is cut by the end of a batch or block starts anew in the next.
public struct VoucherStretch: Hashable, Sendable {
    /// Index of its first record in ``LedgerBatch/records``.
    public let firstRecord: UInt32
    /// The line of its head; 0 in a table, where consecutive rows with one name and date are a voucher.
    public let line: UInt32
    /// The voucher's date, which need not be that of its rows.
    public let date: LedgerDate
    /// Series and number.
    public let name: VoucherName

    /// A stretch starting at a record; ``VoucherName/none`` ends a voucher.
    @inlinable
    public init(firstRecord: Int, line: UInt32, date: LedgerDate, name: VoucherName) {
        self.firstRecord = UInt32(truncatingIfNeeded: firstRecord)
        self.line = line
        self.date = date
        self.name = name
    }
}
