/// A line of figures that can be compared with others: a scenario in one of its versions.
public struct Series: Hashable, Comparable, Sendable {
    /// Outcome, budget or forecast.
    public let scenario: Scenario
    /// The name of the version; nil is the one in force.
    public let version: String?

    /// A version of a scenario; without a name, the one in force.
    public init(_ scenario: Scenario, version: String? = nil) {
        self.scenario = scenario
        self.version = version
    }

    /// The outcome.
    public static let utfall = Series(.utfall)
    /// The budget in force.
    public static let budget = Series(.budget)
    /// The forecast in force.
    public static let prognos = Series(.prognos)

    /// Orders by scenario; the version in force comes first, then those with a name.
    public static func < (left: Series, right: Series) -> Bool {
        if left.scenario != right.scenario { return left.scenario < right.scenario }
        guard let version = right.version else { return false }
        return left.version.map { $0 < version } ?? true
    }
}

extension Series: CustomStringConvertible {
    /// `budget`, or `budget ursprunglig` for a version with a name.
    public var description: String {
        version.map { "\(scenario.rawValue) \($0)" } ?? scenario.rawValue
    }
}
