/// Totals and details per account and year, in wrapping sums, since they only decide and never count.
struct BalanceSums {
    struct Place: Hashable {
        var account: UInt32
        var year: Int
    }

    private(set) var sums: [Place: (total: Int64, detail: Int64)] = [:]
    private(set) var hasTotals = false
    private(set) var hasDetails = false

    mutating func add(_ row: SIE4Balances.Row, at place: Place, isTotal: Bool) {
        if isTotal {
            hasTotals = true
            sums[place, default: (0, 0)].total &+= row.ore
        } else {
            hasDetails = true
            sums[place, default: (0, 0)].detail &+= row.ore
        }
    }
}
