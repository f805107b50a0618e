import Aggregation
import LedgerModel

/// Sums by series, period and place in the report, whose ids mean the same in every run; whole öre, report sign.
struct Figures: Equatable {
    /// What a sum is for.
    struct Key: Hashable, Comparable {
        let series: Series
        let period: Period
        let verksamhet: String
        let slag: String

        static func < (left: Key, right: Key) -> Bool {
            if left.series != right.series { return left.series < right.series }
            if left.period != right.period { return left.period < right.period }
            if left.verksamhet != right.verksamhet {
                return left.verksamhet.utf8.lexicographicallyPrecedes(right.verksamhet.utf8)
            }
            return left.slag.utf8.lexicographicallyPrecedes(right.slag.utf8)
        }
    }

    private(set) var sums: [Key: Int64] = [:]

    init() {}

    /// The sums of a cube.
    init(_ cube: Cube, _ registers: Registers) {
        for cell in cube.cells {
            let target = cell.key.target
            let key = Key(
                series: cell.key.series, period: cell.key.period,
                verksamhet: registers.verksamheter.verksamheter[target.verksamhet].id,
                slag: registers.slag[target.slag].id)
            sums[key] = cell.ore
        }
    }

    /// Adds öre to a sum; throws when it does not fit.
    mutating func add(_ ore: Int64, to key: Key) throws {
        sums[key] = try Amount(ore: sums[key] ?? 0).adding(Amount(ore: ore)).ore
    }

    /// Adds other figures; throws when a sum does not fit.
    mutating func add(_ other: Figures) throws {
        for (key, ore) in other.sums { try add(ore, to: key) }
    }

    /// Those of some keys.
    func filtered(_ isIncluded: (Key) -> Bool) -> Figures {
        var figures = Figures()
        figures.sums = sums.filter { isIncluded($0.key) }
        return figures
    }

    /// These, with those of some kinds of scenarios taken from others.
    func replacing(_ kinds: Set<Scenario.Kind>, with other: Figures) -> Figures {
        var figures = filtered { !kinds.contains($0.series.scenario.kind) }
        for (key, ore) in other.sums where kinds.contains(key.series.scenario.kind) { figures.sums[key] = ore }
        return figures
    }

    /// The cube of these over registers, which have every place that there is something on.
    func cube(_ registers: Registers) throws -> Cube {
        try Cube(
            sums.compactMap { key, ore -> Cube.Cell? in
                guard let verksamhet = registers.verksamheter.index(of: key.verksamhet),
                    let slag = registers.slag.index(of: key.slag)
                else { return nil }
                return Cube.Cell(
                    Cube.Key(key.series, key.period, Target(verksamhet: verksamhet, slag: slag)), ore: ore)
            })
    }
}
