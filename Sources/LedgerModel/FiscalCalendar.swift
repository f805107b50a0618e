/// Which months make up a fiscal year.
///
/// Swedish municipalities use the calendar year; their companies may not. A fiscal year is named after the calendar
/// year that it starts in.
public struct FiscalCalendar: Hashable, Sendable {
    /// The first month of the fiscal year, 1...12.
    public let firstMonth: Int

    /// A calendar whose years start in `firstMonth`, 1...12.
    public init(firstMonth: Int = 1) {
        precondition((1...12).contains(firstMonth), "the configuration reader checks the month")
        self.firstMonth = firstMonth
    }

    /// The fiscal year of a month; a year is returned unchanged.
    public func year(of period: Period) -> Int {
        period.isYear || period.month >= firstMonth ? period.year : period.year - 1
    }

    /// The twelve months of a fiscal year, in order.
    public func months(of year: Int) -> [Period] {
        let first = Period(unchecked: Int32(year * 100 + firstMonth))
        return (0..<12).map { first.advanced(byMonths: $0) }
    }

    /// The periods that amounts of a fiscal year may have: the year itself and its twelve months.
    public func periods(of year: Int) -> [Period] {
        [Period(year: year)] + months(of: year)
    }
}
