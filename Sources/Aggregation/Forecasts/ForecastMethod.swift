public import Diagnostics

/// How a forecast is computed for a part of the report.
public struct ForecastMethod: Hashable, Sendable {
    /// The ways to compute the figure of a year from the months so far.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The outcome so far, divided by the share of the year that the budget's curve gives it.
        case runRate = "run_rate"
        /// The outcome so far, and the budget of the months that are left.
        case restOfBudget = "rest_of_budget"
        /// The outcome so far, divided by the share that last year had at this month.
        case lastYearCurve = "last_year_curve"
    }

    /// The way.
    public var kind: Kind
    /// What it is for; the first method of a scenario that fits is used.
    public var selector: TableSelector
    /// Where it stands in the configuration.
    public var location: SourceLocation

    /// A method for a part of the report.
    public init(_ kind: Kind, selector: TableSelector, at location: SourceLocation) {
        self.kind = kind
        self.selector = selector
        self.location = location
    }
}
