public import LedgerModel

/// Which month a run is for.
public enum PeriodRule: Hashable, Sendable {
    /// The latest month with utfall in the sources.
    case latest
    /// The calendar month before the day of the run.
    case previousMonth
    /// A month that the configuration or the command line names.
    case month(Period)

    /// Reads `latest`, `previous-month` or a month such as `2026-02`.
    public init?(_ text: String) {
        switch text {
        case "latest": self = .latest
        case "previous-month": self = .previousMonth
        default:
            guard let period = Period(text), !period.isYear else { return nil }
            self = .month(period)
        }
    }
}
