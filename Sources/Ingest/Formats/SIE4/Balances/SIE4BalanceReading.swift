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

    /// Decides for one kind of rows, `.period` or `.budget`, by their sums.
    init(
        _ kind: SIE4Balances.Kind, of balances: SIE4Balances, header: SIE4Header, _ cells: BalanceSums,
        _ evidence: SIE4BalanceEvidence
    ) {
        guard cells.hasDetails else {
            self = .totals
            return
        }
        if header.type ?? 1 == 2 && kind == .period && cells.hasAllTotals {
            self = .totalsOfTypeTwo
            return
        }
        // Budgets are held against nothing.
        let movements = kind == .period ? evidence.movements.mapValues(\.ore) : [:]
        func overlap(_ names: KeyPath<SIE4Balances.Key, [String]>) -> SIE4BalanceReading? {
            Self.overlap(kind, of: balances, header, cells, movements, by: names)
        }
        guard cells.hasTotals else {
            self = overlap(\.dimensions) ?? .partition
            return
        }
        let told = cells.sums.count { $1.detail != 0 && $1.total == $1.detail && movements[$0] == nil }
        if evidence.partition.count > evidence.totals.count + told {
            self = .partition
        } else {
            self = overlap(\.usedDimensions) ?? .totalsWithDetails
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
            parts[BalanceSums.place(of: row, header), default: [:]][own, default: 0] &+= row.ore
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
}
