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
