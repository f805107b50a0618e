public import LedgerModel

/// The konteringar of a run with their totals, for reviews of the mapping table.
public struct TakenKonteringar: Sendable {
    /// The konteringar, with the rule that took each.
    public let list: KonteringList
    /// By kontering: the number of rows.
    public let rows: [Int]
    /// By kontering: their sum in öre, ledger sign.
    public let ore: [Int64]

    /// Konteringar with their totals.
    public init(_ list: KonteringList, rows: [Int], ore: [Int64]) {
        self.list = list
        self.rows = rows
        self.ore = ore
    }
}
