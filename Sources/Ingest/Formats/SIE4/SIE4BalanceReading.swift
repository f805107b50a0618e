import LedgerModel

/// How the object rows of balances relate to the rows without objects.
///
/// The specification (#PSALDO 5) wants both the account's total and its details; some programs write a partition
/// instead, where the row without objects holds only what has none. Which it is shows when the months are held against
/// `#UB` − `#IB` or `#RES`.
enum SIE4BalanceReading: Hashable {
    /// Only totals count: there are no object rows, or type 2 tells to pass over them.
    case totals
    /// Rows without objects are totals; what the details leave is booked without objects.
    case totalsWithDetails
    /// Every row counts.
    case partition
    /// Details by several dimensions tell the same money once each.
    case overlapping([String])

    /// Decides for one kind of rows, `.period` or `.budget`.
    init(_ kind: SIE4Balances.Kind, of balances: SIE4Balances, header: SIE4Header) {
        var cells = BalanceSums()
        for row in balances.rows where row.kind == kind {
            let year = header.year(containing: row.period)?.index ?? Int(row.yearIndex)
            cells.add(row, year: year, isTotal: balances.isTotal(row))
        }
        guard cells.hasDetails else {
            self = .totals
            return
        }
        if header.type ?? 1 == 2 && kind == .period && cells.hasTotals {
            self = .totals
            return
        }
        guard cells.hasTotals else {
            self = Self.overlap(kind, of: balances, cells) ?? .partition
            return
        }
        let movements = kind == .period ? SIE4BalanceReading.movements(of: balances, header: header) : [:]
        var agreeing = (totals: 0, partition: 0)
        for (place, sum) in cells.sums where sum.detail != 0 {
            if let movement = movements[place] {
                if sum.total == movement { agreeing.totals += 1 }
                if sum.total &+ sum.detail == movement { agreeing.partition += 1 }
            } else if sum.total == sum.detail {
                agreeing.totals += 1
            }
        }
        if agreeing.partition > agreeing.totals {
            self = .partition
        } else {
            self = Self.overlap(kind, of: balances, cells) ?? .totalsWithDetails
        }
    }

    /// Details by single dimensions overlap unless they happen to add up to the totals.
    private static func overlap(
        _ kind: SIE4Balances.Kind, of balances: SIE4Balances, _ cells: BalanceSums
    ) -> SIE4BalanceReading? {
        var dimensions: Set<String> = []
        for row in balances.rows where row.kind == kind {
            let own = balances.konteringar[Int(row.kontering)].dimensions
            if own.count > 1 { return nil }
            dimensions.formUnion(own)
        }
        guard dimensions.count > 1 else { return nil }
        let addsUp = cells.hasTotals && cells.sums.values.allSatisfy { $0.detail == 0 || $0.total == $0.detail }
        return addsUp ? nil : .overlapping(dimensions.sorted())
    }

    /// What each account moved in each fiscal year: `#RES`, or `#UB` − `#IB`.
    private static func movements(of balances: SIE4Balances, header: SIE4Header) -> [BalanceSums.Place: Int64] {
        var movements: [BalanceSums.Place: Int64] = [:]
        for row in balances.rows where balances.isTotal(row) {
            guard let year = header.year(Int(row.yearIndex)) else { continue }
            let place = BalanceSums.Place(account: row.account, year: year.index)
            switch row.kind {
            case .result, .closing: movements[place, default: 0] &+= row.ore
            case .opening: movements[place, default: 0] &-= row.ore
            case .period, .budget: break
            }
        }
        return movements
    }
}

/// Totals and details per account and year, in wrapping sums, since they only decide and never count.
struct BalanceSums {
    struct Place: Hashable {
        var account: UInt32
        var year: Int
    }

    private(set) var sums: [Place: (total: Int64, detail: Int64)] = [:]
    private(set) var hasTotals = false
    private(set) var hasDetails = false

    mutating func add(_ row: SIE4Balances.Row, year: Int, isTotal: Bool) {
        let place = Place(account: row.account, year: year)
        if isTotal {
            hasTotals = true
            sums[place, default: (0, 0)].total &+= row.ore
        } else {
            hasDetails = true
            sums[place, default: (0, 0)].detail &+= row.ore
        }
    }
}
