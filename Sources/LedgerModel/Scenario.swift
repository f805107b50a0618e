/// What an amount is: what happened, what was decided, or what is expected.
public enum Scenario: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Outcome: what the ledger has booked.
    case utfall
    /// The decided budget.
    case budget
    /// The forecast for the whole year.
    case prognos

    /// Whether it is what was booked, which ends at the month of the report; the others are for whole years.
    public var isOutcome: Bool { self == .utfall }

    /// Whether a month without amounts means 0; otherwise such a month is unknown.
    public var fillsEveryMonth: Bool { self != .prognos }

    /// Whether year amounts are spread over the months; otherwise they stay figures of the year.
    public var isSpreadOverMonths: Bool { self == .budget }

    /// Orders outcome, budget, forecast.
    public static func < (left: Scenario, right: Scenario) -> Bool {
        left.order < right.order
    }

    private var order: Int {
        switch self {
        case .utfall: 0
        case .budget: 1
        case .prognos: 2
        }
    }
}
