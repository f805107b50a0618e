import LedgerModel

/// The days that a file has outcome of, each with its first line: what tells how far a source reaches.
///
/// A day counts when a row of it has an amount on an account that is none of the balance accounts. A row costs an
/// addition in a block of its year, whatever order the days come in.
struct BookedDays {
    /// What there is of a day.
    struct Day {
        /// The day, or a month or year where the source gives no day.
        let date: LedgerDate
        /// Its first row with outcome.
        var line: Int
        /// How many rows it has, those on balance accounts as well.
        var rows: Int
    }

    private struct Place {
        var line: UInt32 = 0
        var rows = 0
    }

    private static let firstYear = 1900
    /// Month and day as they are written, `0000` for a year to `1231`.
    private static let block = 1232

    /// By year from 1900: where its block starts, or -1.
    private var starts = Array(repeating: -1, count: 300)
    private var places: [Place] = []
    /// By coding: whether it is, or may be, outcome.
    private var isOutcome: [Bool] = []

    /// Adds the rows of a batch, of whose new codings `assignments` tells where they go.
    mutating func add(_ batch: LedgerBatch, newAssignments assignments: [Assignment]) {
        for assignment in assignments {
            isOutcome.append(
                assignment.first != .balance || assignment.changes.contains { $0.destination != .balance })
        }
        var next = 0
        while next < batch.records.count { next = addYear(batch.records.span, from: next) }
    }

    /// Adds a row and those behind it that are of the same year, and gives the number of the next.
    private mutating func addYear(_ records: Span<LedgerRecord>, from first: Int) -> Int {
        let year = records[first].date.year
        let start = start(of: year)
        let base = Int32(year * 10000)
        let isOutcome = isOutcome
        var places = places.mutableSpan
        var next = first
        while next < records.count {
            let day = records[next].date.rawValue &- base
            guard day >= 0, day < 10000 else { break }
            let place = start &+ Int(day)
            places[place].rows &+= 1
            // Once the day has outcome, no more is asked of its rows.
            if places[place].line == 0, records[next].ore != 0, isOutcome[Int(records[next].coding)] {
                places[place].line = records[next].line
            }
            next &+= 1
        }
        return next
    }

    private mutating func start(of year: Int) -> Int {
        let index = year - Self.firstYear
        if starts[index] < 0 {
            starts[index] = places.count
            places.append(contentsOf: repeatElement(Place(), count: Self.block))
        }
        return starts[index]
    }

    /// The days, in order; line 0 where there are rows without outcome alone.
    private var days: [Day] {
        var days: [Day] = []
        for (year, start) in starts.enumerated() where start >= 0 {
            for index in 0..<Self.block where places[start + index].rows != 0 {
                let date = Int32((Self.firstYear + year) * 10000 + index)
                let place = places[start + index]
                days.append(Day(date: LedgerDate(unchecked: date), line: Int(place.line), rows: place.rows))
            }
        }
        return days
    }

    /// The days that any of several workers has met in one file, in order.
    static func merged(_ all: [BookedDays]) -> [Day] {
        var days: [Day] = []
        for day in all.flatMap(\.days).sorted(by: { $0.date < $1.date }) {
            if let last = days.last, last.date == day.date {
                days[days.count - 1].line =
                    last.line == 0 || day.line == 0 ? max(last.line, day.line) : min(last.line, day.line)
                days[days.count - 1].rows += day.rows
            } else {
                days.append(day)
            }
        }
        return days.filter { $0.line != 0 }
    }
}
