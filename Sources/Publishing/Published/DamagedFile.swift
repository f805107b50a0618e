/// A file of a published run whose content is not what was published.
public struct DamagedFile: Error, Hashable, Sendable, CustomStringConvertible {
    /// Its path.
    public let path: String

    /// A sentence for people.
    public var description: String { "cannot read \(path): it is not as it was published" }
}
