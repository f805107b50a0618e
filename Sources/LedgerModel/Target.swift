/// Where in the report an amount belongs: a verksamhet and a slag.
public struct Target: Hashable, Comparable, Sendable {
    /// Index into ``Register/verksamheter``.
    public var verksamhet: Int
    /// Index into ``SlagRegister/slag``: a slag, or a volume.
    public var slag: Int

    /// A place in the report.
    public init(verksamhet: Int, slag: Int) {
        self.verksamhet = verksamhet
        self.slag = slag
    }

    /// Orders as the report does: by verksamhet, then by slag.
    public static func < (left: Target, right: Target) -> Bool {
        (left.verksamhet, left.slag) < (right.verksamhet, right.slag)
    }
}
