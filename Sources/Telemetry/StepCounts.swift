/// The counts of a step.
public struct StepCounts: Hashable, Sendable {
    /// Records that were read.
    public var records = 0
    /// Bytes of the source, as stored.
    public var bytes: Int64 = 0
    /// Errors that were found.
    public var errors = 0
    /// Warnings that were found.
    public var warnings = 0

    /// Counts of a step.
    public init(records: Int = 0, bytes: Int64 = 0, errors: Int = 0, warnings: Int = 0) {
        self.records = records
        self.bytes = bytes
        self.errors = errors
        self.warnings = warnings
    }
}
