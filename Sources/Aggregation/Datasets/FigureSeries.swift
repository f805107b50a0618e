import LedgerModel

/// The sums of one scenario and target in a fiscal year, by period.
struct FigureSeries {
    struct Identity: Hashable, Comparable {
        let scenario: Scenario
        let year: Int
        let target: Target

        static func < (left: Self, right: Self) -> Bool {
            (left.scenario, left.year, left.target) < (right.scenario, right.year, right.target)
        }
    }

    let identity: Identity
    /// In öre, report sign.
    let sums: [Period: Int64]
}
