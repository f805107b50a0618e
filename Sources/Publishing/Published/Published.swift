public import LedgerModel

/// What is published for a month, as far as it tells whether anything is new.
public struct Published: Hashable, Sendable {
    /// The month.
    public let period: Period
    /// The latest month that the sources had outcome for then; nil when they had none.
    public let latestMonth: Period?
    /// The later month that waited for a file of its own; nil when none did.
    public let awaitedMonth: Period?
    /// The day from which on the sources reach further than they did; nil when no day does that.
    public let nextDate: LedgerDate?
    /// ``Fingerprint/of(version:configuration:inputs:)`` of what it was made of.
    public let fingerprint: String
}
