import LedgerModel

/// The cells of one series and target in a fiscal year, by period.
struct FigureSeries {
    struct Identity: Hashable, Comparable {
        let series: Series
        let year: Int
        let target: Target

        static func < (left: Self, right: Self) -> Bool {
            (left.series, left.year, left.target) < (right.series, right.year, right.target)
        }
    }

    let identity: Identity
    let cells: [Cube.Cell]
}
