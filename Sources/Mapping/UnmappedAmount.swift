public import Diagnostics
public import LedgerModel

/// A placement of a file that no rule takes, with its totals.
public struct UnmappedAmount: Sendable {
    /// The codes.
    public let placement: Placement
    /// The first row.
    public let location: SourceLocation
    /// The number of rows.
    public let records: Int
    /// Their sum in öre, ledger sign.
    public let ore: Int64
    /// The first and the last date of the rows, if they are known.
    public let dates: ClosedRange<LedgerDate>?

    /// A placement with its totals.
    public init(
        _ placement: Placement, at location: SourceLocation, records: Int, ore: Int64,
        dates: ClosedRange<LedgerDate>? = nil
    ) {
        self.placement = placement
        self.location = location
        self.records = records
        self.ore = ore
        self.dates = dates
    }
}
