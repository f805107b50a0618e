/// Finds amounts of a budget or forecast that are given twice.
///
/// In report terms verksamhet, slag and period may stand once; in ledger terms the same kontering, month and text may
/// stand several times in one source, and in no second one. Up to ``limit`` amounts all are compared; of more, those
/// whose hash starts with enough zeros.
public struct AmountKeySearch {
    /// Where an amount stands.
    public struct Place: Hashable, Sendable {
        /// The source, by the order in which they were added.
        public let source: Int
        /// Its line.
        public let line: UInt32
    }

    /// Amounts that two places both give: in one source, or in two.
    public struct Match: Hashable, Sendable {
        /// Where the first of them stands.
        public let first: Place
        /// Where it stands again.
        public let second: Place
        /// How many amounts these sources both give.
        public internal(set) var count = 1
    }

    /// So many amounts are compared exactly.
    public static let limit = 2_000_000

    private var keys: [AmountKey] = []
    private var sources = 0
    private var zeroBits = 0
    private let limit: Int

    /// A search among no sources yet.
    public init(limit: Int = limit) {
        self.limit = limit
    }

    /// Adds a source by what its workers have collected.
    public mutating func add(_ collectors: [AmountKeyCollector]) {
        for collector in collectors {
            for var key in collector.keys where key.isKept(zeroBits: zeroBits) {
                key.source = UInt32(sources)
                keys.append(key)
            }
            while keys.count > limit {
                zeroBits += 1
                keys.removeAll { [zeroBits] in !$0.isKept(zeroBits: zeroBits) }
            }
        }
        sources += 1
    }

    /// The repeated amounts, one match for each two sources (or one with itself), by the later place.
    public func matches() -> [Match] {
        var matches: [[Int]: Match] = [:]
        let sorted = keys.sorted()
        var first = 0
        for index in sorted.indices.dropFirst() {
            if sorted[index].hash != sorted[first].hash { first = index }
            let (one, other) = (sorted[first], sorted[index])
            guard first != index, one.isReport || one.source != other.source else { continue }
            var match = Match(first: one.place, second: other.place)
            let pair = [match.first.source, match.second.source]
            if let known = matches[pair] {
                if known.second.line < match.second.line { match = known }
                match.count = known.count + 1
            }
            matches[pair] = match
        }
        return matches.values.sorted {
            ($0.second.source, $0.second.line, $0.first.source) < ($1.second.source, $1.second.line, $1.first.source)
        }
    }
}

extension AmountKey {
    fileprivate func isKept(zeroBits: Int) -> Bool {
        zeroBits == 0 || hash >> UInt64(64 - zeroBits) == 0
    }

    fileprivate var place: AmountKeySearch.Place { AmountKeySearch.Place(source: Int(source), line: line) }
}
