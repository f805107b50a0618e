/// A view of amounts: a series over some periods of a fiscal year, on any place of the report.
public struct FigureView: Hashable, Sendable {
    /// The series of the figures.
    public let series: Series
    /// The fiscal year.
    public let year: Int
    /// The periods that are summed, in order: months, and the year itself where amounts without month count.
    public let periods: [Period]
    /// Which months make up the year.
    public let calendar: FiscalCalendar

    /// A view of some periods of a fiscal year.
    public init(_ series: Series, year: Int, periods: [Period], calendar: FiscalCalendar) {
        self.series = series
        self.year = year
        self.periods = periods
        self.calendar = calendar
    }

    /// Whether it includes the year as a whole, so that amounts without month count.
    public var coversYear: Bool { periods.contains(Period(year: year)) }
}
