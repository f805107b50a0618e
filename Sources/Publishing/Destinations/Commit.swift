/// What a commit has led to: readers see the run.
public struct Commit: Sendable {
    /// The run's id, such as `2026-02.r3`.
    public let run: String
    /// What went wrong once readers saw it, such as that its link may not be durable, or that a database lacks it.
    public let trouble: (any Error)?
}
