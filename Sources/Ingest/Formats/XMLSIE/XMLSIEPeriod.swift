import LedgerModel

/// What XMLSIE writes in place of a month.
enum XMLSIEPeriod {
    /// A month, or the fiscal year by its first month's year.
    case date(LedgerDate)
    /// Period 13, in which a year is closed; the months of the fiscal year.
    case closing([Period])
    /// Nothing that the fiscal year has.
    case none

    /// Reads a period: 1 is the first month of the fiscal year and 0 the whole year, or four digits `YYMM`.
    init(_ text: ByteView, in year: (start: LedgerDate, end: LedgerDate)) {
        self = .none
        guard !text.isEmpty, text.count <= 4, text.allSatisfy({ $0 &- 0x30 <= 9 }), let number = Int(text.string) else {
            return
        }
        let isCalendar = text.count > 2
        let month = isCalendar ? nil : year.start.period.advanced(byMonths: number - 1)
        if number == 0, !isCalendar {
            self = .date(LedgerDate(Period(year: year.start.year)))
        } else if isCalendar, let period = Period(year: 2000 + number / 100, month: number % 100) {
            self = .date(LedgerDate(period))
        } else if let month, month <= year.end.period {
            self = .date(LedgerDate(month))
        } else if (isCalendar ? number % 100 : number) == 13 {
            self = .closing(Self.months(from: year.start.period, through: year.end.period))
        }
    }

    private static func months(from first: Period, through last: Period) -> [Period] {
        sequence(first: first) { $0 < last ? $0.advanced(byMonths: 1) : nil }.suffix(12)
    }
}
