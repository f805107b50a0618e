/// What an amount tells: what happened, what was decided, or what is expected.
public enum Scenario: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Outcome: what the ledger has booked.
    case utfall
    /// The decided budget.
    case budget
    /// The forecast for the whole year.
    case prognos

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
