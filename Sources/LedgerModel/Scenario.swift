/// What an amount tells: what happened, what was decided, or what is expected.
public enum Scenario: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Outcome: what the ledger has booked.
    case utfall
    /// The decided budget.
    case budget
    /// The forecast for the whole year.
    case prognos

    /// Whether it tells what is booked, which ends at the month of the report; all else is for whole years.
    public var isOutcome: Bool { self == .utfall }

    /// Whether a month without amounts means 0 rather than that nothing is known of the month.
    public var fillsEveryMonth: Bool { self != .prognos }

    /// Whether amounts of a year are spread over its months; else they stay a figure of the year.
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
