/// A view of amounts: a series over some periods of a fiscal year, whatever places of the report they are on.
public struct FigureView: Hashable, Sendable {
    /// What the figures tell.
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

    /// Whether it is of the year as a whole, so that amounts without month count.
    public var coversYear: Bool { periods.contains(Period(year: year)) }
}
