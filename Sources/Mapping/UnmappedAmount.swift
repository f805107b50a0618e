public import Diagnostics
public import LedgerModel

/// A coding of a file that no rule takes, with what stands on it.
public struct UnmappedAmount: Sendable {
    /// The codes.
    public let coding: Coding
    /// The first row.
    public let location: SourceLocation
    /// The number of rows.
    public let records: Int
    /// Their sum in öre, ledger sign.
    public let ore: Int64
    /// The first and the last date of the rows, if they are known.
    public let dates: ClosedRange<LedgerDate>?

    /// A coding with what stands on it.
    public init(
        _ coding: Coding, at location: SourceLocation, records: Int, ore: Int64, dates: ClosedRange<LedgerDate>? = nil
    ) {
        self.coding = coding
        self.location = location
        self.records = records
        self.ore = ore
        self.dates = dates
    }
}
