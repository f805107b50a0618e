public import LedgerModel

extension AmountKeyCollector {
    /// The amounts of all workers of a source by scenario, in the order of their lines, the same in every process.
    public static func words(of collectors: [AmountKeyCollector]) -> [(scenario: Scenario, words: [UInt64])] {
        Set(collectors.flatMap(\.scenarios)).sorted().map { scenario in
            let keys = collectors.flatMap { $0.keys(of: scenario) }.sorted {
                ($0.line, $0.period, $0.hash, $0.content) < ($1.line, $1.period, $1.hash, $1.content)
            }
            return (scenario, keys.flatMap(words))
        }
    }

    private static func words(_ key: AmountKey) -> [UInt64] {
        [
            key.hash, UInt64(UInt32(bitPattern: key.period.rawValue)) << 32 | UInt64(key.content),
            UInt64(key.line) << 1 | (key.hasAmount ? 1 : 0),
        ]
    }

    /// The amounts that ``words(of:)`` tell of; nil when they are none.
    public init?(words: [(scenario: Scenario, words: [UInt64])]) {
        var groups: [Group] = []
        for (scenario, words) in words {
            guard let keys = Self.keys(words) else { return nil }
            groups.append(Group(scenario: scenario, keys: keys))
        }
        self.init(groups)
    }

    private static func keys(_ words: [UInt64]) -> [AmountKey]? {
        var reader = WordReader(words)
        var keys: [AmountKey] = []
        while !reader.isAtEnd {
            guard let hash = reader.word(), let place = reader.word(), let line = reader.word(),
                let period = Int32(exactly: place >> 32).flatMap(Period.init(rawValue:)), line >> 33 == 0
            else { return nil }
            keys.append(
                AmountKey(
                    hash: hash, period: period, content: UInt32(truncatingIfNeeded: place), hasAmount: line & 1 == 1,
                    line: UInt32(line >> 1)))
        }
        return keys
    }
}
