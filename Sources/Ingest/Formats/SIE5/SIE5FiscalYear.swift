import LedgerModel

/// A fiscal year as SIE 5 declares it, from month to month.
struct SIE5FiscalYear {
    let start: Period
    let end: Period
    let isPrimary: Bool

    /// The first day of the first month.
    var firstDay: LedgerDate { LedgerDate(unchecked: start.rawValue * 100 + 1) }
    /// The last day of the last month.
    var lastDay: LedgerDate {
        LedgerDate(unchecked: end.rawValue * 100 + Int32(LedgerDate.daysIn(month: end.month, of: end.year)))
    }
}
