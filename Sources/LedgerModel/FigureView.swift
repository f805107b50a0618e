/// A view of amounts: a scenario's series over some periods of some fiscal years, on any place of the report.
public struct FigureView: Hashable, Sendable {
    /// The scenario of the figures.
    public let scenario: Scenario
    /// The series that are added: of a budget its decisions in force, of a forecast one version.
    ///
    /// None where no source has what is asked for, such as a version that is not made yet.
    public let series: [Series]
    /// The series that decide whether there are figures: a budget without additions has 0 of them, not none.
    public let given: [Series]
    /// The fiscal years, ascending.
    public let years: [Int]
    /// The periods that are summed, in order: months, and the year itself where amounts without month count.
    public let periods: [Period]
    /// Which months make up the year.
    public let calendar: FiscalCalendar
    /// The series of each fiscal year, where they differ: each year has a forecast of its own.
    private let byYear: [Int: [Series]]?

    /// A view of some periods of some fiscal years.
    public init(
        _ scenario: Scenario, series: [Series], given: [Series]? = nil, years: [Int], periods: [Period],
        calendar: FiscalCalendar, byYear: [Int: [Series]]? = nil
    ) {
        self.byYear = byYear
        self.scenario = scenario
        self.series = series
        self.given = given ?? series
        self.years = years
        self.periods = periods
        self.calendar = calendar
    }

    /// Whether it includes what a series has in a period.
    public func includes(_ one: Series, _ period: Period) -> Bool {
        guard periods.contains(period) else { return false }
        guard let byYear else { return series.contains(one) }
        return byYear[calendar.year(of: period)]?.contains(one) ?? false
    }

    /// Whether a series counts in a fiscal year, if it is one of the view's.
    public func counts(_ one: Series, in year: Int) -> Bool {
        byYear.map { $0[year]?.contains(one) ?? false } ?? true
    }

    /// Whether it includes a fiscal year as a whole, so that amounts without month count.
    public func covers(year: Int) -> Bool { periods.contains(Period(year: year)) }
}
