public import LedgerModel

/// Fills in the placeholders of headings.
public enum TableTitle {
    /// `{mon}` is the period's month, `{year}` its fiscal year, `{year-1}` the one before, `{period}` is ISO.
    public static func filled(_ title: String, period: Period, calendar: FiscalCalendar) -> String {
        let year = calendar.year(of: period)
        let values = [
            ("{mon}", MonthName.short(period)), ("{year}", "\(year)"), ("{year-1}", "\(year - 1)"),
            ("{period}", period.description),
        ]
        return values.reduce(title) { $0.replacing($1.0, with: $1.1) }
    }
}
