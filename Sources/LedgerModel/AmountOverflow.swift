/// A sum does not fit 64 bits of öre (92 thousand billion kronor): more than any real ledger holds.
public struct AmountOverflow: Error, Hashable, Sendable {
    /// The error.
    public init() {}
}
