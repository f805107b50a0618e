/// A sum outgrew 64 bits of öre (92 thousand billion kronor), which no ledger does in earnest.
public struct AmountOverflow: Error, Hashable, Sendable {
    /// Marks an overflow.
    public init() {}
}
