public import Diagnostics

/// An id that a table names, and where it does.
public struct TableReference: Hashable, Sendable {
    /// The id.
    public var id: String
    /// Where it stands in the configuration.
    public var location: SourceLocation

    /// An id at a place.
    public init(_ id: String, at location: SourceLocation) {
        self.id = id
        self.location = location
    }
}
