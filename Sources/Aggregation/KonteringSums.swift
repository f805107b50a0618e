public import LedgerModel

/// The totals of each kontering of a scenario by month, with the rule that took it.
///
/// Memory grows with the number of distinct konteringar and months, not with the number of rows.
public struct KonteringSums: Sendable {
    /// Rows and their sum.
    public struct Total: Hashable, Sendable {
        /// The number of rows.
        public var rows = 0
        /// Their sum in öre, ledger sign.
        public var ore: Int64 = 0

        /// Nothing, or what is given.
        public init(rows: Int = 0, ore: Int64 = 0) {
            self.rows = rows
            self.ore = ore
        }

        /// Adds another total; throws when the sum does not fit.
        public mutating func add(_ other: Total) throws(AmountOverflow) {
            rows += other.rows
            ore = try ore.plus(other.ore)
        }
    }

    /// The konteringar that have totals; those on balance accounts are not included.
    public internal(set) var list = KonteringList()
    /// Lane 1 is the first kontering.
    var sums = LaneSums()

    /// Nothing yet.
    public init() {}

    /// Sums of konteringar that differ, of which the first has lane 1.
    init(_ list: consuming KonteringList, _ sums: consuming LaneSums) {
        self.list = list
        self.sums = sums
    }

    /// The months and years that occur, in order.
    var periods: [Period] { sums.periods.map(\.period) }

    /// The months and years that occur, in order, with what stands on each kontering.
    public var pages: [Page] {
        var pages: [Page] = []
        sums.forEachPage { pages.append(Page(period: $0, page: $1)) }
        return pages
    }

    /// Adds konteringar, each with its lane; throws when a sum does not fit.
    mutating func add(
        _ other: consuming KonteringList, _ others: consuming LaneSums, lanes: [Int32]
    ) throws(AmountOverflow) {
        // Many runs have one large file: when the lanes are in order, its sums are moved instead of added.
        let areInOrder = lanes.count + 1 == others.lanes && lanes.indices.allSatisfy { Int(lanes[$0]) == $0 + 1 }
        if list.count == 0, areInOrder, other.areDistinct() {
            (list, sums) = (other, others)
            return
        }
        var places = Array(repeating: Int32(0), count: others.lanes)
        for index in 0..<other.count {
            let place = list.place(of: index, in: other)
            if place + 1 >= sums.lanes { _ = sums.addLane() }
            places[Int(lanes[index])] = Int32(place + 1)
        }
        try sums.add(others, lanes: places)
    }

    /// Adds other konteringar; throws when a sum does not fit.
    public mutating func merge(_ other: KonteringSums) throws(AmountOverflow) {
        if list.count == 0 {
            self = other
            return
        }
        try add(other.list, other.sums, lanes: (0..<other.list.count).map { Int32($0 + 1) })
    }

    /// The total of each kontering of ``list`` over the wanted months; throws when a sum does not fit.
    public func totals(where isWanted: (Period) -> Bool = { _ in true }) throws(AmountOverflow) -> [Total] {
        var totals = Array(repeating: Total(), count: list.count)
        try sums.forEachMonth { period, page throws(AmountOverflow) in
            guard isWanted(period) else { return }
            for index in 0..<min(totals.count, page.rows.count - 1) where page.rows[index + 1] > 0 {
                try totals[index].add(Total(rows: Int(page.rows[index + 1]), ore: page.ore[index + 1]))
            }
        }
        return totals
    }
}
