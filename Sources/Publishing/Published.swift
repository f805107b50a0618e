public import LedgerModel

/// What is published for a month, as far as it tells whether anything is new.
public struct Published: Hashable, Sendable {
    /// The month.
    public let period: Period
    /// The latest month that the sources had outcome for then; nil when they had none.
    public let latestMonth: Period?
    /// ``Fingerprint/of(version:configuration:inputs:)`` of what it was made of.
    public let fingerprint: String
}
