public import LedgerModel

/// Finds amounts of a budget or forecast that are given twice.
///
/// In report terms verksamhet, slag or volume, period, version and decision may occur once. In ledger terms the same
/// kontering, month and text may occur several times in one source, but in no second one, unless by another decision or
/// in another version. An amount for a year and one for a month of that year are for the same thing, also within one
/// source.
///
/// Up to ``limit`` amounts, all are compared; beyond that, those whose hash starts with enough zeros.
public struct AmountKeySearch {
    /// Where an amount is.
    public struct Place: Hashable, Sendable {
        /// The source, by the order in which they were added.
        public let source: Int
        /// Its line.
        public let line: UInt32
    }

    /// Amounts that occur in two places: in one source, or in two.
    public struct Match: Hashable, Sendable {
        /// The first place.
        public let first: Place
        /// The place of the repetition.
        public let second: Place
        /// Whether one is for a year and the other for a month of it.
        public let isYearAndMonth: Bool
        /// The number of amounts that both sources have.
        public internal(set) var count = 1
    }

    /// The number of amounts that are compared exactly.
    public static let limit = 2_000_000

    private var keys: [AmountKey] = []
    private var sources = 0
    private var zeroBits = 0
    private let limit: Int
    private let calendar: FiscalCalendar

    /// A search without sources.
    public init(_ calendar: FiscalCalendar, limit: Int = limit) {
        self.calendar = calendar
        self.limit = limit
    }

    /// Adds what the workers of a source have collected of a scenario; returns rows that are repeated in the source.
    public mutating func add(_ collectors: [AmountKeyCollector], of scenario: Scenario) -> Repetition? {
        var rows: [LooseRow] = []
        for collector in collectors {
            let own = collector.keys(of: scenario)
            rows += own.lazy.filter { !$0.isReport }.map(\.row)
            for var key in own where key.isKept(zeroBits: zeroBits) {
                key.source = UInt32(sources)
                keys.append(key)
            }
            while keys.count > limit {
                zeroBits += 1
                keys.removeAll { [zeroBits] in !$0.isKept(zeroBits: zeroBits) }
            }
        }
        sources += 1
        rows.sort { ($0.line, $0.date) < ($1.line, $1.date) }
        var table = LooseRows()
        table.append(LooseRows(rows))
        return table.repetition()
    }

    /// The repeated amounts, one match for each pair of sources (or one source with itself), by the later place.
    public func matches() -> [Match] {
        var matches: [[UInt32]: Match] = [:]
        let sorted = keys.sorted {
            ($0.hash, year(of: $0), $0.period, $0.source, $0.line)
                < ($1.hash, year(of: $1), $1.period, $1.source, $1.line)
        }
        var (first, month) = (0, 0)
        for index in sorted.indices.dropFirst() {
            let key = sorted[index]
            // The year itself stands before its months.
            if key.hash != sorted[first].hash || year(of: key) != year(of: sorted[first]) { first = index }
            if first == index || key.period != sorted[month].period { month = index }
            if month != index {
                if !key.mayBeEqual(to: sorted[month]) { note(sorted[month], key, &matches) }
            } else if first != index, sorted[index - 1].period.isYear, sorted[first].hasAmount, key.hasAmount {
                note(sorted[first], key, &matches)
            }
        }
        return matches.values.sorted {
            ($0.second.source, $0.second.line, $0.first.source) < ($1.second.source, $1.second.line, $1.first.source)
        }
    }

    private func note(_ one: AmountKey, _ other: AmountKey, _ matches: inout [[UInt32]: Match]) {
        let (first, second) =
            (one.source, one.line) < (other.source, other.line) ? (one.place, other.place) : (other.place, one.place)
        var match = Match(first: first, second: second, isYearAndMonth: one.period != other.period)
        let pair = [min(one.source, other.source), max(one.source, other.source)]
        if let known = matches[pair] {
            if known.second.line < match.second.line { match = known }
            match.count = known.count + 1
        }
        matches[pair] = match
    }

    private func year(of key: AmountKey) -> Int { calendar.year(of: key.period) }
}

extension AmountKey {
    fileprivate func isKept(zeroBits: Int) -> Bool {
        zeroBits == 0 || hash >> UInt64(64 - zeroBits) == 0
    }

    fileprivate var place: AmountKeySearch.Place { AmountKeySearch.Place(source: Int(source), line: line) }
}
