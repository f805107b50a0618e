/// Which sign the amounts of a table have in print.
public enum TableSigns: String, CaseIterable, Hashable, Sendable {
    /// As in reports: income positive, cost negative.
    case incomePositive = "income_positive"
    /// Turned: cost positive, income negative.
    case costPositive = "cost_positive"
    /// Income as in reports, all else turned.
    case allPositive = "all_positive"
}
