import LedgerModel

/// The sums of one series of a cube, ordered by period and target.
///
/// Cubes are merged once a file. The series is kept outside the sums, because copying its name for each is slow.
struct SeriesSums: Hashable, Sendable {
    /// The sum of a target in a period.
    struct Sum: Hashable, Sendable {
        let period: Period
        let target: Target
        /// In öre, report sign.
        var ore: Int64

        static func < (left: Sum, right: Sum) -> Bool {
            (left.period, left.target) < (right.period, right.target)
        }

        func isForSame(as other: Sum) -> Bool {
            period == other.period && target == other.target
        }
    }

    let series: Series
    private(set) var sums: [Sum] = []

    init(_ series: Series) {
        self.series = series
    }

    /// Adds a sum that is not before the last one; throws when it does not fit.
    mutating func append(_ sum: Sum) throws(AmountOverflow) {
        guard let last = sums.last, last.isForSame(as: sum) else {
            sums.append(sum)
            return
        }
        sums[sums.count - 1].ore = try last.ore.plus(sum.ore)
    }

    /// Adds the sums of another; throws when one does not fit.
    mutating func merge(_ other: SeriesSums) throws(AmountOverflow) {
        // Merges two sorted lists, since a pipeline may merge as many cubes as it has files.
        let others = other.sums
        var merged: [Sum] = []
        merged.reserveCapacity(sums.count + others.count)
        var next = 0
        for var sum in sums {
            while next < others.count, others[next] < sum {
                merged.append(others[next])
                next += 1
            }
            if next < others.count, others[next].isForSame(as: sum) {
                sum.ore = try sum.ore.plus(others[next].ore)
                next += 1
            }
            merged.append(sum)
        }
        sums = merged + others[next...]
    }

    /// The sums of a period.
    func sums(of period: Period) -> ArraySlice<Sum> {
        var (low, high) = (0, sums.count)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle].period < period { low = middle + 1 } else { high = middle }
        }
        return sums[low...].prefix { $0.period == period }
    }
}
