import Configuration
import Diagnostics
import Duplicates
import Ingest
import LedgerModel

/// The months that the files of an entry of `sources` reach together, from which the run's month is decided.
struct Reach {
    /// The months with outcome that count.
    private(set) var months: Set<Period> = []
    /// The fiscal years with amounts that count.
    private(set) var years: Set<Int> = []
    /// The files' names, in their order.
    private(set) var files: [String] = []
    /// The first day after today that would count on a later date.
    private(set) var nextDate: LedgerDate?

    /// By fiscal year with outcome, the earliest date that a file with it gives itself.
    private(set) var fileDates: [Int: LedgerDate] = [:]

    /// By file without declared fiscal years: the fiscal years it has rows of.
    private(set) var undeclared: [UndeclaredYear] = []

    /// The rows of one fiscal year in a file that declares no fiscal years.
    struct UndeclaredYear {
        let file: String
        let year: Int
        let firstLine: Int
        let rows: Int
        let months: Int
        /// The number of rows of the whole file.
        let all: Int
    }

    /// The last month that counts; nil when none does.
    var last: Period? { months.max() }

    /// A limit that a date must not exceed.
    enum Limit: CaseIterable {
        case today
        case fiscalYears
        case fileDate
    }

    /// Adds a file's days of outcome; implausible ones do not count and are reported, once a file.
    mutating func add(
        _ source: PlannedSource, _ summary: SourceSummary, _ days: [BookedDay], today: LedgerDate,
        calendar: FiscalCalendar, log: inout DiagnosticLog
    ) {
        files.append(source.name)
        if let date = summary.fileDate {
            for year in Set(days.map { calendar.year(of: $0.date.period) }) {
                fileDates[year] = min(fileDates[year] ?? date, date)
            }
        }
        var strays: [(day: BookedDay, limit: Limit)] = []
        var counted: Set<Period> = []
        // When all rows are later than the file's date, the program writes a constant there, which is no limit.
        let fileDate = summary.fileDate.flatMap { date in days.contains { $0.date.period <= date.period } ? date : nil }
        for day in days {
            if let limit = Self.limit(met: day.date, summary.fiscalYears, fileDate, today: today) {
                strays.append((day, limit))
            } else {
                counted.insert(day.date.period)
            }
        }
        // A future day in a month that already has rows reaches no further: some programs date rows at the month's end.
        strays.removeAll { $0.limit == .today && counted.contains($0.day.date.period) }
        for period in counted {
            if !period.isYear { months.insert(period) }
            years.insert(calendar.year(of: period))
        }
        for stray in strays where stray.limit == .today { nextDate = min(nextDate ?? stray.day.date, stray.day.date) }
        report(strays, of: source, summary, today: today, log: &log)
        if summary.fiscalYears.isEmpty { noteYears(of: source, days, calendar) }
    }

    private mutating func noteYears(of source: PlannedSource, _ days: [BookedDay], _ calendar: FiscalCalendar) {
        let all = days.reduce(0) { $0 + $1.outcomeRows }
        for (year, days) in Dictionary(grouping: days, by: { calendar.year(of: $0.date.period) }) {
            undeclared.append(
                UndeclaredYear(
                    file: source.name, year: year, firstLine: days.map { Int($0.firstLine) }.min() ?? 0,
                    rows: days.reduce(0) { $0 + $1.outcomeRows }, months: Set(days.map(\.date.period)).count, all: all))
        }
    }

    /// Adds the years of a file that is not outcome.
    mutating func add(_ source: PlannedSource, years: [Int]) {
        files.append(source.name)
        self.years.formUnion(years)
    }

    private static func limit(
        met date: LedgerDate, _ years: [SourceSummary.FiscalYear], _ fileDate: LedgerDate?, today: LedgerDate
    ) -> Limit? {
        if date.period.isYear { return nil }
        let isInside = years.contains {
            date.day == 0
                ? $0.start.period <= date.period && date.period <= $0.end.period : $0.start <= date && date <= $0.end
        }
        if !years.isEmpty, !isInside { return .fiscalYears }
        if let fileDate, date.period > fileDate.period { return .fileDate }
        // A month without day is not over, but it has begun.
        return date > today ? .today : nil
    }

    private func report(
        _ strays: [(day: BookedDay, limit: Limit)], of source: PlannedSource, _ summary: SourceSummary,
        today: LedgerDate, log: inout DiagnosticLog
    ) {
        // For SIE 4, days outside the fiscal years are reported by the reader.
        let reported = strays.filter { $0.limit != .fiscalYears || summary.format != .sie4 }
        guard let first = reported.min(by: { $0.day.firstLine < $1.day.firstLine }) else { return }
        let limit =
            switch first.limit {
            case .today: "after today, \(today)"
            case .fiscalYears: "outside the fiscal years that the file declares"
            case .fileDate: "after the month of the file's own date, \(summary.fileDate ?? today)"
            }
        let isClockBehind = (summary.fileDate ?? today) > today
        log.add(
            .strayDates(
                "\(first.day.date)", limit: limit, rows: reported.reduce(0) { $0 + $1.day.outcomeRows },
                clock: isClockBehind ? "\(today)" : nil, at: SourceLocation(source.name, line: Int(first.day.firstLine))
            ))
    }
}
