public import LedgerModel

/// Sums of whole öre by series, month and place in the report, in report sign: income +, cost −.
///
/// A cube is a value that merges in any order. A cell of 0 öre differs from no cell: something was there.
public struct Cube: Hashable, Sendable {
    /// What a sum is for.
    public struct Key: Hashable, Comparable, Sendable {
        /// Outcome, budget or forecast, in one of its versions.
        public let series: Series
        /// The month, or the fiscal year for an amount without month.
        public let period: Period
        /// The verksamhet, as income or cost.
        public let target: Target

        /// A key.
        public init(_ series: Series, _ period: Period, _ target: Target) {
            self.series = series
            self.period = period
            self.target = target
        }

        /// Orders by series, then period, then target.
        public static func < (left: Key, right: Key) -> Bool {
            if left.series != right.series { return left.series < right.series }
            return (left.period, left.target) < (right.period, right.target)
        }
    }

    /// A key and its sum.
    public struct Cell: Hashable, Sendable {
        /// What the sum is for.
        public let key: Key
        /// The sum in öre, report sign.
        public let ore: Int64

        /// A cell.
        public init(_ key: Key, ore: Int64) {
            self.key = key
            self.ore = ore
        }
    }

    /// In the order of their series; none is empty.
    private var parts: [SeriesSums] = []

    /// An empty cube.
    public init() {}

    /// A cube of cells in any order; those of one key add up.
    ///
    /// Throws when a sum does not fit.
    public init(_ unordered: some Sequence<Cell>) throws(AmountOverflow) {
        for cell in unordered.sorted(by: { $0.key < $1.key }) {
            let sum = SeriesSums.Sum(period: cell.key.period, target: cell.key.target, ore: cell.ore)
            if parts.last?.series != cell.key.series { parts.append(SeriesSums(cell.key.series)) }
            try parts[parts.count - 1].append(sum)
        }
    }

    /// The cells in the order of their keys, one a key.
    public var cells: [Cell] {
        parts.flatMap { part in
            part.sums.map { Cell(Key(part.series, $0.period, $0.target), ore: $0.ore) }
        }
    }

    /// Whether there are no cells.
    public var isEmpty: Bool { parts.isEmpty }

    /// The series that have cells, in order.
    public var series: [Series] { parts.map(\.series) }

    /// What a series has; nil where it has nothing.
    func sums(of series: Series) -> SeriesSums? {
        let place = place(of: series)
        return place < parts.count && parts[place].series == series ? parts[place] : nil
    }

    /// The index of the first part that is not before a series; a budget has one for each of its decisions.
    private func place(of series: Series) -> Int {
        var (low, high) = (0, parts.count)
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].series < series { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Adds another cube's sums; throws when a sum does not fit.
    public mutating func merge(_ other: Cube) throws(AmountOverflow) {
        for part in other.parts {
            let place = place(of: part.series)
            if place < parts.count, parts[place].series == part.series {
                try parts[place].merge(part)
            } else {
                parts.insert(part, at: place)
            }
        }
    }

    /// The sum in öre, report sign, of the cells that `isIncluded` says yes to; throws when it does not fit.
    public func sum(of isIncluded: (Key) -> Bool) throws(AmountOverflow) -> Int64 {
        var sum: Int64 = 0
        for cell in cells where isIncluded(cell.key) { sum = try sum.plus(cell.ore) }
        return sum
    }

    /// The months of a scenario that have cells, in order.
    public func months(of scenario: Scenario) -> [Period] {
        Set(periods(of: scenario).filter { !$0.isYear }).sorted()
    }

    /// The latest month with outcome, nil when no outcome has a month.
    public var latestMonth: Period? { months(of: .utfall).last }

    /// The fiscal years that a scenario has cells in, ascending.
    public func years(of scenario: Scenario, in calendar: FiscalCalendar) -> [Int] {
        Set(periods(of: scenario).map(calendar.year)).sorted()
    }

    private func periods(of scenario: Scenario) -> [Period] {
        parts.filter { $0.series.scenario == scenario }.flatMap { $0.sums.map(\.period) }
    }
}

extension Int64 {
    /// The sum; throws instead of wrapping.
    func plus(_ other: Int64) throws(AmountOverflow) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        if overflow { throw AmountOverflow() }
        return sum
    }

    /// The difference; throws instead of wrapping.
    func minus(_ other: Int64) throws(AmountOverflow) -> Int64 {
        let (difference, overflow) = subtractingReportingOverflow(other)
        if overflow { throw AmountOverflow() }
        return difference
    }
}
