/// The result of a commit: readers see the run.
public struct Commit: Sendable {
    /// The run's id, such as `2026-02.r3`.
    public let run: String
    /// What failed after readers saw it: its link may not be durable, for example, or a database lacks the run.
    public let trouble: (any Error)?
}
