/// Writes a ledger in one format.
///
/// All formats carry the same booked rows with the same codes, amounts, dates and texts in the same order; they differ
/// in what else they can say.
public protocol LedgerWriter {
    /// Writes the whole of `ledger`; throws what the sink or the ledger throws.
    func write(_ ledger: some Ledger, to output: inout OutputBuffer) throws
}
