/// The rule that would take what none does, ready to be pasted.
public struct MissingRule: Hashable, Sendable {
    /// The rule in the columns of the table, with a word where the verksamhet goes.
    public let line: String
    /// The header of the table.
    public let header: String
    /// The rule that nearly names the code.
    public let near: NearCodePair?

    /// A rule that is missing.
    public init(line: String, header: String, near: NearCodePair? = nil) {
        self.line = line
        self.header = header
        self.near = near
    }
}
