public import LedgerModel

/// How a year's budget is spread over its months.
public struct Periodisation: Hashable, Sendable {
    /// Weights for the twelve months of the fiscal year, for one verksamhet.
    public struct Curve: Hashable, Sendable {
        /// The id of the verksamhet; a curve applies to it alone, not to what lies below.
        public var verksamhet: String
        /// The id of a slag, which the curve holds for with all below it; nil for all slag.
        public var slag: String?
        /// Twelve whole numbers >= 0, not all 0.
        public var weights: [Int64]

        /// A curve.
        public init(verksamhet: String, slag: String? = nil, weights: [Int64]) {
            self.verksamhet = verksamhet
            self.slag = slag
            self.weights = weights
        }
    }

    /// Which months an addition to a budget is spread over.
    public enum Additions: String, CaseIterable, Hashable, Sendable {
        /// The month of its decision and those after it.
        case fromDecision = "from_decision"
        /// All months of the year.
        case wholeYear = "whole_year"
    }

    /// The curves; all else is spread in twelfths.
    public var curves: [Curve]
    /// Which months an addition is spread over.
    public var additions: Additions

    /// Twelfths, apart from the given curves.
    public init(curves: [Curve] = [], additions: Additions = .fromDecision) {
        self.curves = curves
        self.additions = additions
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

    /// How a year's amount of a place is spread, in words: `twelfths`, or the weights of its curve.
    public func description(of target: Target, in registers: Registers) -> String {
        let weights = weights(target, in: registers)
        return Set(weights).count == 1 ? "twelfths" : "the curve \(weights.map(String.init).joined(separator: " "))"
    }

    /// The weights for a place in the report: the curve for its slag or the nearest above, else twelfths.
    func weights(_ target: Target, in registers: Registers) -> [Int64] {
        let id = registers.verksamheter.verksamheter[target.verksamhet].id
        let own = curves.filter { $0.verksamhet == id }
        var slag: Int? = target.slag
        while let index = slag {
            if let curve = own.first(where: { $0.slag == registers.slag[index].id }) { return curve.weights }
            slag = registers.slag[index].overordnad
        }
        return own.first { $0.slag == nil }?.weights ?? Array(repeating: 1, count: 12)
    }

    /// The cube with the year amounts of the budget spread over the months of their fiscal year.
    ///
    /// Outcome and forecasts keep theirs: a forecast is a figure for the year. An addition is spread over the months
    /// from its decision on. A year's mean or last figure of a volume holds for every month. Throws when a sum does
    /// not fit.
    public func applied(
        to cube: Cube, registers: Registers, calendar: FiscalCalendar
    ) throws(AmountOverflow) -> Cube {
        let cells = cube.cells.flatMap { cell in
            guard cell.key.series.scenario.isSpreadOverMonths, cell.key.period.isYear else { return [cell] }
            let months = calendar.months(of: cell.key.period.year)
            return zip(months, amounts(of: cell, over: months, registers)).compactMap { month, ore in
                ore.map { Cube.Cell(Cube.Key(cell.key.series, month, cell.key.target), ore: $0) }
            }
        }
        return try Cube(cells)
    }

    /// The amount of each month; nil for the months before a decision.
    private func amounts(of cell: Cube.Cell, over months: [Period], _ registers: Registers) -> [Int64?] {
        let decided = additions == .fromDecision ? cell.key.series.decision?.startOfAddition : nil
        if registers.slag[cell.key.target.slag].accumulation != .summa {
            return months.map { month in decided.map { month < $0 } ?? false ? nil : cell.ore }
        }
        let weights = weights(cell.key.target, in: registers)
        guard let decided else { return Periodisation.spread(cell.ore, weights: weights) }
        var remaining = zip(months, weights).map { $0 < decided ? 0 : $1 }
        // Where the curve has nothing left, the months left have equal parts; a decision after the year has the last.
        if remaining.allSatisfy({ $0 == 0 }) {
            remaining = months.map { $0 < decided && $0 != months.last ? 0 : 1 }
        }
        let amounts = Periodisation.spread(cell.ore, weights: remaining)
        return zip(months, amounts).map { $0 < decided && $0 != months.last ? nil : $1 }
    }
}

extension Decision {
    /// The month from which an addition holds; nil for any other decision.
    fileprivate var startOfAddition: Period? { kind == .tillagg ? decided?.period : nil }
}
