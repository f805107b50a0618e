/// A run as destinations get it: its files are written, but not visible to readers.
public struct StagedRun: Sendable {
    /// The id that it will have, such as `2026-02.r3`.
    public let id: String
    /// Its manifest.
    public let manifest: RunManifest
    /// Where its files are until the commit.
    public let folder: String
}
