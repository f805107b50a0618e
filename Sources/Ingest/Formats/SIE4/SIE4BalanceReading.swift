import LedgerModel

/// How the object rows of balances relate to the rows without objects.
///
/// The specification (#PSALDO 5) wants both the account's total and its details; some programs write a partition
/// instead, where the row without objects holds only what has none. Which it is shows when the months are held against
/// `#UB` − `#IB` or `#RES`.
enum SIE4BalanceReading: Hashable {
    /// Only totals count, since there are no object rows.
    case totals
    /// Only totals count, since object rows of type 2 are to be passed over (#PSALDO 4).
    case totalsOfTypeTwo
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
            cells.add(row, at: Self.place(of: row, header), isTotal: balances.isTotal(row))
        }
        guard cells.hasDetails else {
            self = .totals
            return
        }
        if header.type ?? 1 == 2 && kind == .period && cells.hasTotals {
            self = .totalsOfTypeTwo
            return
        }
        let movements = kind == .period ? SIE4BalanceReading.movements(of: balances, header: header) : [:]
        guard cells.hasTotals else {
            self = Self.overlap(kind, of: balances, header, cells, movements, by: \.dimensions) ?? .partition
            return
        }
        var agreeing = (totals: 0, partition: 0)
        for (place, sum) in cells.sums where sum.detail != 0 {
            if let movement = movements[place] {
                if sum.total == movement { agreeing.totals += 1 }
                if sum.total &+ sum.detail == movement { agreeing.partition += 1 }
            } else if sum.total == sum.detail {
                agreeing.totals += 1
            }
        }
        // Budgets have nothing to be held against, but a program writes both kinds of rows alike.
        let asPeriods = kind == .budget && SIE4BalanceReading(.period, of: balances, header: header) == .partition
        if agreeing.partition > agreeing.totals || asPeriods && agreeing.totals == 0 {
            self = .partition
        } else {
            self =
                Self.overlap(kind, of: balances, header, cells, movements, by: \.usedDimensions)
                ?? .totalsWithDetails
        }
    }

    /// Details by single dimensions overlap unless they happen to add up to the totals.
    ///
    /// Where objects are combined, as in `{1 "710" 6 "P1"}`, each row is taken for a part of its own, unless an account
    /// shows that some rows are the sum of others.
    private static func overlap(
        _ kind: SIE4Balances.Kind, of balances: SIE4Balances, _ header: SIE4Header, _ cells: BalanceSums,
        _ movements: [BalanceSums.Place: Int64], by names: KeyPath<SIE4Balances.Key, [String]>
    ) -> SIE4BalanceReading? {
        var dimensions: Set<String> = []
        var isCombined = false
        var parts: [BalanceSums.Place: [[String]: Int64]] = [:]
        for row in balances.rows where row.kind == kind {
            let own = balances.konteringar[Int(row.kontering)][keyPath: names]
            if own.isEmpty { continue }
            isCombined = isCombined || own.count > 1
            dimensions.formUnion(own)
            parts[place(of: row, header), default: [:]][own, default: 0] &+= row.ore
        }
        guard dimensions.count > 1 else { return nil }
        let isTold: Bool
        if isCombined {
            isTold = parts.contains { place, sums in
                let total = cells.sums[place]?.total ?? 0
                let whole = total != 0 ? total : movements[place] ?? 0
                // One breakdown is all of it already.
                return whole != 0 && sums.values.reduce(0, &+) != whole && sums.values.contains(whole)
            }
        } else {
            isTold = !cells.hasTotals || !cells.sums.values.allSatisfy { $0.detail == 0 || $0.total == $0.detail }
        }
        return isTold ? .overlapping(dimensions.sorted()) : nil
    }

    private static func place(of row: SIE4Balances.Row, _ header: SIE4Header) -> BalanceSums.Place {
        let year = header.year(containing: row.period)?.index ?? Int(row.yearIndex)
        return BalanceSums.Place(account: row.account, year: year)
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
