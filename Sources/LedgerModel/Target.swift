/// Where in the report an amount belongs: a verksamhet, as income or cost.
public struct Target: Hashable, Comparable, Sendable {
    /// Index into ``Register/verksamheter``.
    public var verksamhet: Int
    /// Income or cost.
    public var slag: Slag

    /// A place in the report.
    public init(verksamhet: Int, slag: Slag) {
        self.verksamhet = verksamhet
        self.slag = slag
    }

    /// Orders as the report does: by verksamhet, income before cost.
    public static func < (left: Target, right: Target) -> Bool {
        (left.verksamhet, left.slag) < (right.verksamhet, right.slag)
    }
}
