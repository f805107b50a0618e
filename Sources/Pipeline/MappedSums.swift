import Aggregation

/// What sources add up to by another mapping of the ledger: a value that merges in any order.
struct MappedSums: Sendable {
    /// The sums, by place in the report of that mapping.
    var totals = SourceTotals()
    /// The sums of the outcome, or of one source, by kontering and month.
    var konteringar = KonteringSums()
}
