/// What an amount is: what happened, what was decided, or what is expected.
///
/// Besides the three that every pipeline has, a configuration may name more, each like one of the three.
public struct Scenario: Hashable, Comparable, Sendable {
    /// The three kinds of scenarios.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Outcome: what the ledger has booked.
        case utfall
        /// The decided budget.
        case budget
        /// The forecast for the whole year.
        case prognos
    }

    /// Its id, as configurations and datasets name it.
    public let rawValue: String
    /// Which of the three it is, or is like.
    public let kind: Kind

    /// A scenario of a configuration's own that is like one of the three.
    public init(_ id: String, like kind: Kind) {
        rawValue = id
        self.kind = kind
    }

    private init(_ kind: Kind) {
        self.init(kind.rawValue, like: kind)
    }

    /// Outcome: what the ledger has booked.
    public static let utfall = Scenario(.utfall)
    /// The decided budget.
    public static let budget = Scenario(.budget)
    /// The forecast for the whole year.
    public static let prognos = Scenario(.prognos)

    /// The three that every pipeline has.
    public static let builtIn = [utfall, budget, prognos]

    /// Whether it is one of the three that every pipeline has.
    public var isBuiltIn: Bool { rawValue == kind.rawValue }

    /// Whether it is what was booked, which ends at the month of the report; the others are for whole years.
    public var isOutcome: Bool { kind == .utfall }

    /// Whether a month without amounts means 0; otherwise such a month is unknown.
    public var fillsEveryMonth: Bool { kind != .prognos }

    /// Whether year amounts are spread over the months; otherwise they stay figures of the year.
    public var isSpreadOverMonths: Bool { kind == .budget }

    /// Orders outcome, budget, forecast, each before those like it, which are ordered by id.
    public static func < (left: Scenario, right: Scenario) -> Bool {
        if left.kind != right.kind { return left.order < right.order }
        if left.isBuiltIn != right.isBuiltIn { return left.isBuiltIn }
        return left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }

    private var order: Int {
        switch kind {
        case .utfall: 0
        case .budget: 1
        case .prognos: 2
        }
    }
}
