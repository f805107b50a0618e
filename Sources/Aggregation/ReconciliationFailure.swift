/// Two totals that must be the same money differ: a bug of ours, never the user's.
public struct ReconciliationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which totals, such as `table driftredovisning, column budget`.
    public let place: String
    /// What the stage before had.
    public let expected: String
    /// What was found.
    public let found: String

    /// For the report of the bug.
    public var description: String { "\(place): expected \(expected), found \(found)" }
}
