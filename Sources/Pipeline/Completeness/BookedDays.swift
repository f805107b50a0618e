import LedgerModel

/// The days that a file has outcome of, each with its first line: what tells how far a source reaches.
///
/// A day counts when a row of it has an amount on an account that is none of the balance accounts. Rows mostly follow
/// one another by day, so that nothing but a comparison is done for a row whose day is that of the row before.
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
    /// Month and day as 4 and 5 bits.
    private static let block = 16 * 32

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
        let records = batch.records.span
        var next = 0
        while next < records.count {
            let (date, first) = (records[next].date, next)
            let place = place(of: date)
            var line = places[place].line
            while next < records.count, records[next].date == date {
                if line == 0, records[next].ore != 0, isOutcome[Int(records[next].coding)] {
                    line = records[next].line
                }
                next += 1
            }
            places[place].line = line
            places[place].rows += next - first
        }
    }

    private mutating func place(of date: LedgerDate) -> Int {
        let year = date.year - Self.firstYear
        if starts[year] < 0 {
            starts[year] = places.count
            places.append(contentsOf: repeatElement(Place(), count: Self.block))
        }
        return starts[year] + date.month * 32 + date.day
    }

    /// The days, in order; line 0 where there are rows without outcome alone.
    private var days: [Day] {
        var days: [Day] = []
        for (year, start) in starts.enumerated() where start >= 0 {
            for index in 0..<Self.block where places[start + index].rows != 0 {
                let date = Int32((Self.firstYear + year) * 10000 + index / 32 * 100 + index % 32)
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
