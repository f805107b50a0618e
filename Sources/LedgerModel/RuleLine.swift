/// A rule of the mapping table as seen outside Mapping: its line and its destination.
public struct RuleLine: Hashable, Sendable {
    /// The line of the mapping table.
    public let line: Int
    /// Index into ``Register/verksamheter``.
    public let verksamhet: Int
    /// Index into ``SlagRegister/slag``; nil follows the account.
    public let slag: Int?

    /// A rule on a line.
    public init(line: Int, verksamhet: Int, slag: Int?) {
        self.line = line
        self.verksamhet = verksamhet
        self.slag = slag
    }
}
