/// A run as destinations are given it: its files are written, and no reader sees them.
public struct StagedRun: Sendable {
    /// The id that it will have, such as `2026-02.r3`.
    public let id: String
    /// What it says of itself.
    public let manifest: RunManifest
    /// Where its files are until the commit.
    public let folder: String
}
