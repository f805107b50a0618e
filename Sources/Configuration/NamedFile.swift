public import Diagnostics

/// A file that the configuration names, and where it does.
public struct NamedFile: Hashable, Sendable {
    /// Its path, relative to the working directory or absolute.
    public var path: String
    /// Where it is named.
    public var location: SourceLocation

    init(_ path: String, at location: SourceLocation) {
        self.path = path
        self.location = location
    }
}
