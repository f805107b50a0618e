import Diagnostics
import LedgerModel

/// What speaks against balance rows once the whole file is known.
extension SIE4Contents {
    /// Reports accounts that stand against the reading, or against the year that the file itself gives.
    func reportDoubts(
        _ kind: SIE4Balances.Kind, _ reading: SIE4BalanceReading, _ sums: BalanceSums, _ evidence: SIE4BalanceEvidence,
        _ assembly: inout LedgerAssembly
    ) {
        if case .overlapping = reading { return }
        // What follows from a balance that cannot be read, which has been told, is not told again.
        if balances.lacksRow { return }
        if kind == .period, !evidence.turned.isEmpty { return reportTurned(sums, evidence, &assembly) }
        // Where no row has objects, or they are passed over, the readings are one.
        let isReadEitherWay = reading == .totals || reading == .totalsOfTypeTwo
        if !isReadEitherWay, evidence.totals.count > 0, evidence.partition.count > 0 {
            let hasTotals = evidence.totals.count <= evidence.partition.count
            let few = hasTotals ? evidence.totals : evidence.partition
            guard let (place, line) = few.first else { return }
            return assembly.log.add(
                .sieContradiction(
                    balances.account(place.account), hasTotals: hasTotals, at: assembly.location(line: Int(line))))
        }
        if reading == .totalsWithDetails && evidence.totals.count == 0 { reportExcess(sums, &assembly) }
        if kind == .period { reportDifferences(reading, sums, evidence, &assembly) }
    }

    /// Details beyond the total, where nothing shows that it is one.
    private func reportExcess(_ sums: BalanceSums, _ assembly: inout LedgerAssembly) {
        let excess = sums.sums.filter { _, sum in
            let rest = sum.asTotals &- sum.used
            return rest != 0 && rest.signum() != sum.asTotals.signum()
        }
        guard let (place, sum) = excess.min(by: { $0.value.line < $1.value.line }) else { return }
        assembly.log.add(
            .sieExcess(
                balances.account(place.account), total: "\(Amount(ore: sum.asTotals))",
                details: "\(Amount(ore: sum.used))",
                accounts: excess.keys.map { balances.account($0.account) }.sorted(),
                at: assembly.location(line: Int(sum.line))))
    }

    private func reportTurned(
        _ sums: BalanceSums, _ evidence: SIE4BalanceEvidence, _ assembly: inout LedgerAssembly
    ) {
        for tally in evidence.turned {
            guard let (place, line) = tally.first, let movement = evidence.movements[place] else { continue }
            assembly.log.add(
                .sieTurnedMonths(
                    balances.account(place.account), months: "\(Amount(ore: 0 &- movement.ore))",
                    year: "\(Amount(ore: movement.ore))",
                    accounts: tally.accounts.map { balances.account($0) }.sorted(),
                    at: assembly.location(line: Int(line))))
        }
    }

    private func reportDifferences(
        _ reading: SIE4BalanceReading, _ sums: BalanceSums, _ evidence: SIE4BalanceEvidence,
        _ assembly: inout LedgerAssembly
    ) {
        for tally in evidence.doubtful {
            guard let (place, line) = tally.first, let movement = evidence.movements[place] else { continue }
            let sum = sums.sums[place].map { reading == .partition ? $0.asPartition : $0.asTotals } ?? 0
            assembly.log.add(
                .sieMonthsDiffer(
                    balances.account(place.account), months: "\(Amount(ore: sum))",
                    year: "\(Amount(ore: movement.ore))",
                    accounts: tally.accounts.map { balances.account($0) }.sorted(),
                    at: assembly.location(line: Int(line))))
        }
    }

    /// Reports months without a total whose details may tell the same money twice.
    func reportLooseDetails(
        in rows: [SIE4Balances.Row], _ kind: SIE4Balances.Kind, _ sums: BalanceSums, _ assembly: inout LedgerAssembly
    ) {
        var details: [BalanceSums.Month: (dimensions: Set<[String]>, isUsed: Bool)] = [:]
        for row in rows where !sums.totalled.contains(.init(row)) {
            var month = details[.init(row)] ?? ([], true)
            month.dimensions.insert(balances.konteringar[Int(row.kontering)].dimensions)
            month.isUsed = month.isUsed && balances.isUsed(row)
            details[.init(row)] = month
            guard month.dimensions.count > 1 && !month.isUsed else { continue }
            let dimensions = Set(month.dimensions.joined()).sorted()
            assembly.log.add(
                .sieOverlap(kind.label, dimensions: dimensions, at: assembly.location(line: Int(row.line))))
            return
        }
    }

    /// The month decides the year; an index that says otherwise is told once per year.
    func reportYearIndexes(_ kind: SIE4Balances.Kind, _ assembly: inout LedgerAssembly) {
        var reported: Set<Int32> = []
        for row in balances.rows where row.kind == kind {
            guard let year = header.year(Int(row.yearIndex)), !reported.contains(row.yearIndex) else { continue }
            if year.start.period <= row.period && row.period <= year.end.period { continue }
            reported.insert(row.yearIndex)
            assembly.log.add(
                .sieYearContradiction(
                    index: Int(row.yearIndex), period: "\(row.period)", at: assembly.location(line: Int(row.line))))
        }
    }
}
