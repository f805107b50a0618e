public import LedgerModel

/// Sums of whole öre by scenario, month and place in the report, in report sign: income +, cost −.
///
/// A cube is a value that merges in any order. A cell of 0 öre differs from no cell: something was there.
public struct Cube: Hashable, Sendable {
    /// What a sum is for.
    public struct Key: Hashable, Comparable, Sendable {
        /// Outcome, budget or forecast.
        public let scenario: Scenario
        /// The month, or the fiscal year for an amount without month.
        public let period: Period
        /// The verksamhet, as income or cost.
        public let target: Target

        /// A key.
        public init(_ scenario: Scenario, _ period: Period, _ target: Target) {
            self.scenario = scenario
            self.period = period
            self.target = target
        }

        /// Orders by scenario, then period, then target.
        public static func < (left: Key, right: Key) -> Bool {
            (left.scenario, left.period, left.target) < (right.scenario, right.period, right.target)
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

    /// The cells in the order of their keys, one a key.
    public private(set) var cells: [Cell]

    /// An empty cube.
    public init() {
        cells = []
    }

    /// A cube of cells in any order; those of one key add up.
    ///
    /// Throws when a sum does not fit.
    public init(_ unordered: some Sequence<Cell>) throws(AmountOverflow) {
        cells = []
        for cell in unordered.sorted(by: { $0.key < $1.key }) {
            guard let last = cells.last, last.key == cell.key else {
                cells.append(cell)
                continue
            }
            cells[cells.count - 1] = Cell(cell.key, ore: try last.ore.plus(cell.ore))
        }
    }

    /// Adds another cube's sums; throws when a sum does not fit.
    public mutating func merge(_ other: Cube) throws(AmountOverflow) {
        // Both are in order, and a pipeline may merge as many cubes as it has files.
        var merged: [Cell] = []
        merged.reserveCapacity(cells.count + other.cells.count)
        var next = 0
        for cell in cells {
            while next < other.cells.count, other.cells[next].key < cell.key {
                merged.append(other.cells[next])
                next += 1
            }
            guard next < other.cells.count, other.cells[next].key == cell.key else {
                merged.append(cell)
                continue
            }
            merged.append(Cell(cell.key, ore: try cell.ore.plus(other.cells[next].ore)))
            next += 1
        }
        cells = merged + other.cells[next...]
    }

    /// The sum in öre, report sign, of the cells that `isIncluded` says yes to; throws when it does not fit.
    public func sum(of isIncluded: (Key) -> Bool) throws(AmountOverflow) -> Int64 {
        var sum: Int64 = 0
        for cell in cells where isIncluded(cell.key) { sum = try sum.plus(cell.ore) }
        return sum
    }

    /// The months of a scenario that have cells, in order.
    public func months(of scenario: Scenario) -> [Period] {
        var months: [Period] = []
        for cell in cells where cell.key.scenario == scenario && !cell.key.period.isYear {
            if months.last != cell.key.period { months.append(cell.key.period) }
        }
        return months
    }

    /// The latest month with outcome, nil when no outcome has a month.
    public var latestMonth: Period? { months(of: .utfall).last }

    /// The fiscal years that a scenario has cells in, ascending.
    public func years(of scenario: Scenario, in calendar: FiscalCalendar) -> [Int] {
        let years = cells.filter { $0.key.scenario == scenario }.map { calendar.year(of: $0.key.period) }
        return Set(years).sorted()
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
