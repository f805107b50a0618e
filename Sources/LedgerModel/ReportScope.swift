/// What the report of a month shows: which fiscal years, and up to which month of each scenario.
///
/// Outcome booked after the month is left to that month's own report. Budget and forecast are for whole years.
public struct ReportScope: Hashable, Sendable {
    /// The month of the report.
    public let month: Period
    /// The fiscal years shown, ascending: the month's own, the one before, and those that tables compare with.
    public let years: [Int]
    /// Which months make up a fiscal year.
    public let calendar: FiscalCalendar

    /// The scope of a month; `offsets` are the years that tables compare with, relative to the month's own.
    public init(month: Period, calendar: FiscalCalendar, offsets: [Int] = []) {
        precondition(!month.isYear, "a report is for a month")
        self.month = month
        self.calendar = calendar
        let year = calendar.year(of: month)
        years = Set(offsets + [0, -1]).map { year + $0 }.sorted()
    }

    /// The fiscal year of the month.
    public var year: Int { calendar.year(of: month) }

    /// The last day of the month.
    public var lastDay: LedgerDate {
        LedgerDate(
            unchecked: month.rawValue * 100 + Int32(LedgerDate.daysIn(month: month.month, of: month.year)))
    }

    /// The last month of a scenario that counts; nil where all months count.
    public func lastMonth(of scenario: Scenario) -> Period? {
        scenario.isOutcome ? month : nil
    }

    /// Whether the report counts what a series has in a month, or in a fiscal year without month.
    public func contains(_ series: Series, _ period: Period) -> Bool {
        if let last = lastMonth(of: series.scenario), period > last { return false }
        return years.contains(calendar.year(of: period))
    }

    /// The months of the years shown, and the years themselves for amounts without month.
    public var periods: Set<Period> {
        Set(years.flatMap(calendar.periods))
    }
}
