/// A file that the generator has made, still in memory.
public struct GeneratedFile: Sendable {
    /// The name, without folder.
    public let name: String
    /// The content.
    public let bytes: [UInt8]
}
