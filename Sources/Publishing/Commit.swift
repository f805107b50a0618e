public import Storage

/// What a commit came to: readers see the run.
public struct Commit: Hashable, Sendable {
    /// The run's id, such as `2026-02.r3`.
    public let run: String
    /// What went wrong once readers saw it: its month's link may not be durable, or `latest` may not name it.
    public let trouble: StorageError?
}
