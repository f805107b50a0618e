import LedgerModel

/// The months that each entry of `sources` reaches: grows as sources are added, and decides the month.
final class Reaches {
    /// One for each entry, in the order of the configuration.
    var entries: [Reach]

    /// A value for `count` entries, none of which has given anything yet.
    init(count: Int) {
        entries = Array(repeating: Reach(), count: count)
    }

    /// The earliest date that the files with outcome of a fiscal year give themselves; nil when none has a date.
    func fileDate(of year: Int) -> LedgerDate? {
        entries.compactMap { $0.fileDates[year] }.min()
    }
}
