import LedgerModel

/// The days of a source.
struct BookedDays: Sendable {
    private(set) var days: [BookedDay] = []
    private var indexes: [LedgerDate: Int] = [:]
    /// A direct-mapped cache of days, by date: the day's index plus one, or 0.
    private var recent: InlineArray<32, Int> = InlineArray(repeating: 0)

    /// The sums of a day.
    subscript(date: LedgerDate) -> BookedDay? { indexes[date].map { days[$0] } }

    /// Adds to a day; a wide table returns to the same months on every row.
    mutating func merge(_ day: BookedDay) {
        let place = Int(truncatingIfNeeded: (UInt32(bitPattern: day.date.rawValue) &* 0x9E37_79B9) >> 27)
        var index = recent[place] - 1
        if index < 0 || days[index].date != day.date {
            index = indexes[day.date] ?? days.count
            recent[place] = index + 1
        }
        if index < days.count { return days[index].merge(day) }
        indexes[day.date] = index
        days.append(day)
    }

    mutating func merge(_ other: BookedDays) {
        for day in other.days { merge(day) }
    }
}
