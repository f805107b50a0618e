/// A line of figures as the sources give it: a scenario, in a version or by a decision.
///
/// A budget in force is the sum of several: the first budget and what was decided since. A forecast has one a version.
public struct Series: Hashable, Comparable, Sendable {
    /// Outcome, budget or forecast.
    public let scenario: Scenario
    /// The month that a forecast was made after; nil where the source does not say.
    public let version: Period?
    /// The decision that a part of a budget rests on; nil for a budget that names none.
    public let decision: Decision?
    /// Whether its amounts were computed where no file gives a forecast.
    public let isFill: Bool

    /// A version of a scenario, or what one decision gives it.
    public init(_ scenario: Scenario, version: Period? = nil, decision: Decision? = nil, isFill: Bool = false) {
        self.scenario = scenario
        self.version = version
        self.decision = decision
        self.isFill = isFill
    }

    /// The outcome.
    public static let utfall = Series(.utfall)
    /// The budget without decisions.
    public static let budget = Series(.budget)
    /// The forecast without version.
    public static let prognos = Series(.prognos)

    /// Orders by scenario, version and decision; what has none comes first.
    public static func < (left: Series, right: Series) -> Bool {
        if left.scenario != right.scenario { return left.scenario < right.scenario }
        if left.version != right.version {
            return (left.version?.rawValue ?? 0) < (right.version?.rawValue ?? 0)
        }
        if left.decision != right.decision {
            guard let decision = right.decision else { return false }
            return left.decision.map { $0 < decision } ?? true
        }
        return !left.isFill && right.isFill
    }
}

extension Series: CustomStringConvertible {
    /// `budget`, `prognos 2026-02`, or `budget tillagg KF § 42 (2026-04-20)`.
    public var description: String {
        scenario.rawValue + (version.map { " \($0)" } ?? "") + (decision.map { " \($0)" } ?? "")
            + (isFill ? " computed" : "")
    }
}
