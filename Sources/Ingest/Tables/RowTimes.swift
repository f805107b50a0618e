import Diagnostics
import LedgerModel

/// Rows whose month or year, in a column of its own, is not that of their day.
struct RowTimes {
    private var count = 0
    private var first: SourceLocation?

    /// Counts a row at a place.
    mutating func add(at location: SourceLocation) {
        count += 1
        first = first ?? location
    }

    /// Tells of them: the day decides.
    func report(_ assembly: inout LedgerAssembly) {
        guard let first else { return }
        assembly.log.add(.csvOtherMonth(at: first).standing(forLines: count))
    }
}

extension SourceTable {
    /// Refuses an outcome that has rows of a year and rows of months: a year holds its months.
    ///
    /// Beside the budget of a year an outcome has months.
    func checkPeriods(_ assembly: inout LedgerAssembly) {
        guard case .outcome = content, options.scenarios.isEmpty, !wholeYears.isDisjoint(with: yearsOfMonths) else {
            return
        }
        assembly.log.add(.csvYearAndMonths(at: assembly.location()))
    }

    /// Notes what a row's date is of.
    mutating func noteYear(of date: LedgerDate) {
        if date.period.isYear { wholeYears.insert(date.year) } else { yearsOfMonths.insert(date.year) }
    }

    /// Counts a row whose month or year is not that of its day.
    mutating func checkTime(_ row: SourceRow, _ date: LedgerDate, _ columns: SourceColumns) {
        for column in times where !Self.agrees(row.trimmed(column), with: date) {
            time.add(at: place(row, column).cell)
        }
    }

    /// Whether a month or year is that of a day; nothing, and what cannot be read, agrees with all.
    static func agrees(_ bytes: ByteView, with date: LedgerDate) -> Bool {
        if bytes.isEmpty || date.day == 0 { return true }
        let text = String(decoding: bytes, as: UTF8.self)
        if let year = MonthCell.year(text) { return year == date.year }
        if let month = MonthCell(text) { return month.month == date.month && (month.year ?? date.year) == date.year }
        if let closing = ClosingPeriod(text) { return (closing.year ?? date.year) == date.year && date.month == 12 }
        guard let other = FieldText.date(bytes, format: nil) else { return true }
        return other.period == date.period || other.period.isYear && other.year == date.year
    }
}
