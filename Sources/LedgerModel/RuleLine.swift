/// A rule of the mapping table as seen outside Mapping: its line and its destination.
public struct RuleLine: Hashable, Sendable {
    /// The line of the mapping table.
    public let line: Int
    /// Index into ``Register/verksamheter``.
    public let verksamhet: Int
    /// Income or cost; nil follows the account class.
    public let slag: Slag?

    /// A rule on a line.
    public init(line: Int, verksamhet: Int, slag: Slag?) {
        self.line = line
        self.verksamhet = verksamhet
        self.slag = slag
    }
}
