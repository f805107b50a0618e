public import LedgerModel

/// What stands on konteringar in a month or year.
public struct KonteringMonth: Hashable, Sendable {
    /// The month, or the year.
    public let period: Period
    /// By index in ``KonteringSums/list``; those without rows are left out.
    public let totals: [Int: KonteringSums.Total]

    /// A month.
    public init(_ period: Period, totals: [Int: KonteringSums.Total]) {
        self.period = period
        self.totals = totals
    }
}

extension KonteringSums {
    /// What stands on each kontering in a month or year, by index in ``list``.
    public struct Page: Sendable {
        /// The month, or the year.
        public let period: Period
        let page: LaneSums.Page

        /// The total of a kontering; no rows where nothing stands on it.
        public subscript(index: Int) -> Total {
            let lane = index + 1
            return lane < page.rows.count ? Total(rows: Int(page.rows[lane]), ore: page.ore[lane]) : Total()
        }
    }

    /// Appends a kontering that is not in ``list``, without rows so far.
    public mutating func append(_ codes: Span<UInt8>, _ bounds: [Range<Int>], rule: Int?) {
        list.append(codes, bounds, rule: rule)
        _ = sums.addLane()
    }

    /// Whether every entry of ``list`` is distinct, as it must be before other sums are merged.
    public mutating func areDistinct() -> Bool { list.areDistinct() }

    /// Adds a total to a kontering of ``list``; throws when it does not fit.
    public mutating func add(_ total: Total, to index: Int, in period: Period) throws(AmountOverflow) {
        guard let rows = UInt32(exactly: total.rows) else { throw AmountOverflow() }
        try sums.add(total.ore, rows: rows, lane: Int32(index + 1), in: period)
    }

    /// The months and years that have rows, in order; throws when a sum does not fit.
    public func months() throws(AmountOverflow) -> [KonteringMonth] {
        var months: [KonteringMonth] = []
        for period in periods {
            let all = try totals { $0 == period }
            let some = all.indices.filter { all[$0].rows > 0 }.map { ($0, all[$0]) }
            months.append(KonteringMonth(period, totals: Dictionary(uniqueKeysWithValues: some)))
        }
        return months.filter { !$0.totals.isEmpty }
    }

    /// Sums of konteringar by month; nil when a kontering stands twice in the list, or a total is of none.
    ///
    /// Throws when a sum does not fit.
    public init?(_ list: consuming KonteringList, months: [KonteringMonth]) throws(AmountOverflow) {
        guard list.areDistinct() else { return nil }
        var lanes = LaneSums()
        for _ in 0..<list.count { _ = lanes.addLane() }
        for month in months {
            for (index, total) in month.totals {
                guard (0..<list.count).contains(index), let rows = UInt32(exactly: total.rows) else { return nil }
                try lanes.add(total.ore, rows: rows, lane: Int32(index + 1), in: month.period)
            }
        }
        self.init(list, lanes)
    }
}
