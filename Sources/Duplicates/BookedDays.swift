import LedgerModel

/// The days of a source, found again fast: rows mostly come day by day, or month by month over and over.
struct BookedDays: Sendable {
    private(set) var days: [BookedDay] = []
    private var indexes: [LedgerDate: Int] = [:]
    /// The last days that were asked for, each at a place that its date decides: index and one, or 0.
    private var recent: InlineArray<32, Int> = InlineArray(repeating: 0)

    @inline(__always)
    mutating func add(_ rows: RowSums, on date: LedgerDate, line: UInt32) {
        days[index(of: date, line: line)].add(rows)
    }

    /// What there is of a day.
    subscript(date: LedgerDate) -> BookedDay? { indexes[date].map { days[$0] } }

    mutating func merge(_ other: BookedDays) {
        for day in other.days {
            if let known = indexes[day.date] {
                days[known].merge(day)
            } else {
                indexes[day.date] = days.count
                days.append(day)
            }
        }
    }

    @inline(__always)
    private mutating func index(of date: LedgerDate, line: UInt32) -> Int {
        let place = Int(truncatingIfNeeded: (UInt32(bitPattern: date.rawValue) &* 0x9E37_79B9) >> 27)
        let known = recent[place] - 1
        if known >= 0, days[known].date == date { return known }
        return find(date, line: line, place)
    }

    @inline(never)
    private mutating func find(_ date: LedgerDate, line: UInt32, _ place: Int) -> Int {
        let index = indexes[date] ?? days.count
        if index == days.count {
            days.append(BookedDay(date, firstLine: line))
            indexes[date] = index
        }
        recent[place] = index + 1
        return index
    }
}
