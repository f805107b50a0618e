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

    /// A view of some periods of some fiscal years.
    public init(
        _ scenario: Scenario, series: [Series], given: [Series]? = nil, years: [Int], periods: [Period],
        calendar: FiscalCalendar
    ) {
        self.scenario = scenario
        self.series = series
        self.given = given ?? series
        self.years = years
        self.periods = periods
        self.calendar = calendar
    }

    /// Whether it includes a fiscal year as a whole, so that amounts without month count.
    public func covers(year: Int) -> Bool { periods.contains(Period(year: year)) }
}
