public import Diagnostics

/// Another mapping of the same ledger, with verksamheter of its own: `mappings: {rs: …}`.
public struct MappingConfiguration: Hashable, Sendable {
    /// Its name, which datasets have behind theirs.
    public var name: String
    /// The mapping table's path, relative to the working directory or absolute.
    public var mapping: String
    /// The register's path, relative to the working directory or absolute.
    public var verksamheter: String
    /// Where the mapping table is named.
    public var mappingLocation: SourceLocation
    /// Where the register is named.
    public var verksamheterLocation: SourceLocation
}
