public import LedgerModel

/// How a year's budget is spread over its months.
public struct Periodisation: Hashable, Sendable {
    /// Weights for the twelve months of the fiscal year, for one verksamhet.
    public struct Curve: Hashable, Sendable {
        /// The id of the verksamhet; a curve applies to it alone, not to what lies below.
        public var verksamhet: String
        /// Only for income or only for cost; nil for both.
        public var slag: Slag?
        /// Twelve whole numbers >= 0, not all 0.
        public var weights: [Int64]

        /// A curve.
        public init(verksamhet: String, slag: Slag? = nil, weights: [Int64]) {
            self.verksamhet = verksamhet
            self.slag = slag
            self.weights = weights
        }
    }

    /// The curves; all else is spread in twelfths.
    public var curves: [Curve]

    /// Twelfths, apart from the given curves.
    public init(curves: [Curve] = []) {
        self.curves = curves
    }

    /// Spreads a year's öre by twelve weights, each month truncated toward zero, the öre left over to the last month.
    public static func spread(_ ore: Int64, weights: [Int64] = Array(repeating: 1, count: 12)) -> [Int64] {
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        precondition(
            weights.count == 12 && total > 0 && !weights.contains { $0 < 0 }, "the configuration reader checks curves")
        // A part is never larger than the whole, so it fits.
        var months = weights.map { Int64(Int128(ore) * Int128($0) / total) }
        months[11] += ore - months.reduce(0, +)
        return months
    }

    /// The weights for a place in the report: the curve for its slag, else the one for both, else twelfths.
    func weights(_ target: Target, in register: Register) -> [Int64] {
        let id = register.verksamheter[target.verksamhet].id
        let own = curves.filter { $0.verksamhet == id }
        let curve = own.first { $0.slag == target.slag } ?? own.first { $0.slag == nil }
        return curve?.weights ?? Array(repeating: 1, count: 12)
    }

    /// The cube with the year amounts of the budget spread over the months of their fiscal year.
    ///
    /// Outcome and forecasts keep theirs: a forecast is a figure for the year. Throws when a sum does not fit.
    public func applied(
        to cube: Cube, register: Register, calendar: FiscalCalendar
    ) throws(AmountOverflow) -> Cube {
        let cells = cube.cells.flatMap { cell in
            guard cell.key.series.scenario.isSpreadOverMonths, cell.key.period.isYear else { return [cell] }
            let amounts = Periodisation.spread(cell.ore, weights: weights(cell.key.target, in: register))
            return zip(calendar.months(of: cell.key.period.year), amounts).map { month, ore in
                Cube.Cell(Cube.Key(cell.key.series, month, cell.key.target), ore: ore)
            }
        }
        return try Cube(cells)
    }
}
