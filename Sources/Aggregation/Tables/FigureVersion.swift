public import LedgerModel

/// Which version of a budget or forecast a figure shows.
public enum FigureVersion: Hashable, Sendable {
    /// The budget with all that is decided by the last day of the period.
    case gallande
    /// The budget as first decided.
    case ursprunglig
    /// What has been added to the budget since.
    case tillagg
    /// The budget as in force on a day.
    case day(LedgerDate)
    /// The newest forecast up to the period.
    case latest
    /// The forecast before that.
    case previous
    /// The first forecast of the fiscal year.
    case first
    /// The forecast that was made after a month.
    case month(Period)
    /// The forecast that was made after a month, 1...12, of the report's fiscal year.
    case monthOfYear(Int)

    /// The kind of scenario that has such versions.
    public var kind: Scenario.Kind {
        switch self {
        case .gallande, .ursprunglig, .tillagg, .day: .budget
        case .latest, .previous, .first, .month, .monthOfYear: .prognos
        }
    }

    /// The version that a scenario has where a table names none; nil for an outcome, which has no versions.
    static func usual(of scenario: Scenario) -> FigureVersion? {
        switch scenario.kind {
        case .utfall: nil
        case .budget: .gallande
        case .prognos: .latest
        }
    }
}
