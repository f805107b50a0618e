public import LedgerModel

/// Finds money that occurs in two sources, whatever their names, formats and order.
public struct DuplicateSearch {
    /// Money that two sources both have.
    public struct Match: Hashable, Sendable {
        /// The sources, by the order in which they were added.
        public let first: Int
        /// The later one.
        public let second: Int
        /// The number of vouchers that both have.
        public internal(set) var vouchers = 0
        /// The keys of some of them.
        public internal(set) var keys: [UInt64] = []
        /// The days with the same rows in both, ascending, where vouchers cannot be compared.
        public internal(set) var days: [Day] = []
        /// Rows of tables without vouchers that both have, where no whole days are the same.
        public internal(set) var rows: Rows?

        /// Rows that two tables have in common.
        public struct Rows: Hashable, Sendable {
            /// The number of such rows, each occurring once in each table.
            public internal(set) var count: Int
            /// The line of one of them in the first source.
            public let firstLine: UInt32
            /// Its line in the second.
            public let secondLine: UInt32
        }

        init(_ first: Int, _ second: Int) {
            self.first = first
            self.second = second
        }

        /// A day on which both sources have the same rows.
        public struct Day: Hashable, Sendable {
            /// The day.
            public let date: LedgerDate
            /// Its first line in the first source.
            public let firstLine: UInt32
            /// Its first line in the second.
            public let secondLine: UInt32
            /// The number of rows of the day, in the source with fewer.
            public let rows: Int
        }
    }

    struct Source {
        var money: BookedMoney
        let company: Company
        let format: String
        /// The range of all its series together; nil without vouchers.
        let span: SeriesRange?

        /// Whether both may be of one ledger.
        func mayShare(with other: Source) -> Bool {
            company.mayBe(other.company)
        }

        /// Whether their rows are compared day by day, because their vouchers cannot be compared.
        func hasOtherForm(than other: Source) -> Bool {
            format != other.format || money.hasLooseRows || other.money.hasLooseRows
                || money.codeParts != other.money.codeParts
        }
    }

    struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    private(set) var sources: [Source] = []
    private var pool: VoucherPool

    /// A search without sources; `limit` is the number of vouchers that are compared exactly.
    public init(limit: Int = BookedMoney.voucherLimit) {
        pool = VoucherPool(limit: limit)
    }

    /// How many vouchers the next source may keep; never 0, so that beyond the limit a sample of all is compared.
    public var room: Int { max(pool.room, BookedMoney.voucherLimit / 4) }

    /// Adds a source by its company and its format.
    public mutating func add(_ money: BookedMoney, company: Company, format: String) {
        var money = money
        pool.add(money.takeVouchers())
        sources.append(Source(money: money, company: company, format: format, span: money.series.span))
    }

    /// The pairs of sources that have money in common, in the order in which they were added.
    public func matches() -> [Match] {
        var matches: [Pair: Match] = [:]
        compareVouchers(&matches)
        compareDays(&matches)
        compareLooseRows(&matches)
        return matches.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    // MARK: Vouchers

    private func compareVouchers(_ matches: inout [Pair: Match]) {
        let meeting = sources.indices.filter(meetsAnother)
        if meeting.isEmpty { return }
        KeyGroups(pool.entries, in: meeting.map(pool.range)).forEachPair { one, other in
            let (first, second) = (pool.source(at: one), pool.source(at: other))
            guard first != second, sources[first].mayShare(with: sources[second]) else { return }
            let pair = Pair(first: first, second: second)
            var match = matches[pair] ?? Match(first, second)
            match.vouchers += 1
            if match.keys.count < BookedMoney.keysKept { match.keys.append(pool.entries[other].key) }
            matches[pair] = match
        }
    }

    /// Whether a source's numbers and dates overlap with another's: only then are its vouchers compared.
    private func meetsAnother(_ index: Int) -> Bool {
        let source = sources[index]
        guard let span = source.span else { return false }
        return sources.indices.contains { other in
            // Of thousands of files, most hold one day or one month.
            guard other != index, let otherSpan = sources[other].span, span.meets(otherSpan) else { return false }
            return source.mayShare(with: sources[other]) && source.money.series.meets(sources[other].money.series)
        }
    }

    // MARK: Days

    private struct Day: Hashable {
        let date: LedgerDate
        let accounts: UInt64
    }

    private func compareDays(_ matches: inout [Pair: Match]) {
        var days: [Day: [Int]] = [:]
        for (index, source) in sources.enumerated() {
            for day in source.money.days where day.outcomeRows > 0 {
                days[Day(date: day.date, accounts: day.accounts), default: []].append(index)
            }
        }
        var same: [Pair: [LedgerDate]] = [:]
        for (day, members) in days where members.count > 1 {
            for (offset, first) in members.enumerated() {
                for second in members.dropFirst(offset + 1) where mayBeSame(first, second, on: day.date) {
                    same[Pair(first: first, second: second), default: []].append(day.date)
                }
            }
        }
        for (pair, dates) in same where isMoreThanChance(dates, pair) {
            matches[pair, default: Match(pair.first, pair.second)].days = dates.sorted().compactMap { date in
                guard let first = sources[pair.first].money.day(date), let second = sources[pair.second].money.day(date)
                else { return nil }
                return Match.Day(
                    date: date, firstLine: first.firstLine, secondLine: second.firstLine,
                    rows: min(first.outcomeRows, second.outcomeRows))
            }
        }
    }

    /// Whether two sources whose accounts and amounts agree on a day may have the same rows.
    private func mayBeSame(_ first: Int, _ second: Int, on date: LedgerDate) -> Bool {
        let (one, other) = (sources[first], sources[second])
        guard one.mayShare(with: other), one.hasOtherForm(than: other) else { return false }
        // Code parts that both sources use must agree too; where one uses fewer, they cannot be compared.
        return (one.money.codeParts ^ other.money.codeParts) & ~PlacementHash.balances != 0
            || one.money.day(date)?.outcome == other.money.day(date)?.outcome
    }

    /// Whether equal days are enough evidence: one with several rows is, one with a single row only if no day differs.
    private func isMoreThanChance(_ dates: [LedgerDate], _ pair: Pair) -> Bool {
        let (one, other) = (sources[pair.first].money, sources[pair.second].money)
        if dates.contains(where: { (one.day($0)?.outcomeRows ?? 0) > 1 && (other.day($0)?.outcomeRows ?? 0) > 1 }) {
            return true
        }
        return dates.count == one.days.count { one.day($0.date) != nil && other.day($0.date) != nil }
    }
}
