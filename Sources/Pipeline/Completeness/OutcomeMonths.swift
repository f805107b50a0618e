import Aggregation
import Configuration
import LedgerModel
import Publishing
import Storage

/// The outcome of a fiscal year by month, stored in manifests for the runs of later months.
enum OutcomeMonths {
    /// The months with outcome, of the fiscal year up to `month`.
    static func of(_ cube: Cube, _ plan: Plan, until month: Period) throws(AmountOverflow) -> [RunManifest.Month] {
        let scope = plan.scope(of: month)
        let months = Set(scope.calendar.months(of: scope.year).filter { scope.contains(.utfall, $0) })
        let cells = cube.cells.filter { cell in
            cell.ore != 0 && cell.key.series == .utfall && months.contains(cell.key.period)
                && plan.registers.slag[cell.key.target.slag].art != .matt
                && plan.registers.slag[cell.key.target.slag].art != .matt
        }
        var sums: [RunManifest.Month] = []
        var start = 0
        while start < cells.count {
            let period = cells[start].key.period
            let end = cells[start...].firstIndex { $0.key.period != period } ?? cells.count
            sums.append(try self.month(period, cells[start..<end], plan.registers))
            start = end
        }
        return sums
    }

    private static func month(
        _ period: Period, _ cells: ArraySlice<Cube.Cell>, _ registers: Registers
    ) throws(AmountOverflow) -> RunManifest.Month {
        var sums: [RunManifest.Month.Sum] = []
        var lines = ""
        var net = Amount.zero
        for cell in cells {
            let id = registers.verksamheter.verksamheter[cell.key.target.verksamhet].id
            lines += "\(id) \(registers.slag[cell.key.target.slag].id) \(cell.ore)\n"
            if registers.slag[cell.key.target.slag].art.countsToNet { try net.add(Amount(ore: cell.ore)) }
            if let last = sums.last, last.verksamhet == id {
                sums[sums.count - 1].ore = try Amount(ore: last.ore).adding(Amount(ore: cell.ore)).ore
            } else {
                sums.append(RunManifest.Month.Sum(id, ore: cell.ore))
            }
        }
        return RunManifest.Month(
            period: period, net: net.ore, digest: String(SHA256Digest.of(lines).prefix(16)), verksamheter: sums)
    }

    /// The differences between the months up to `month`, in words; those of `month` itself come first.
    static func changes(
        from old: [RunManifest.Month], to new: [RunManifest.Month], until month: Period
    ) -> [String] {
        let periods = Set((old + new).map(\.period)).filter { $0 <= month }.sorted().reversed()
        return periods.flatMap { period -> [String] in
            let (before, now) = (old.first { $0.period == period }, new.first { $0.period == period })
            guard before?.digest != now?.digest else { return [] }
            let (was, now2) = (sums(before), sums(now))
            let ids = (before?.verksamheter ?? []) + (now?.verksamheter ?? [])
            var seen: Set<String> = []
            let place = period == month ? "" : " in \(period)"
            let changes = ids.map(\.verksamhet).filter { seen.insert($0).inserted && was[$0] ?? 0 != now2[$0] ?? 0 }
                .map { "utfall \($0)\(place) \(Amount(ore: was[$0] ?? 0)) -> \(Amount(ore: now2[$0] ?? 0))" }
            return changes.isEmpty ? ["utfall\(place) moved between intakt and kostnad"] : changes
        }
    }

    /// What the net of the months up to `month` has changed by.
    static func correction(
        from old: [RunManifest.Month], to new: [RunManifest.Month], until month: Period
    ) throws(AmountOverflow) -> Amount {
        var sum = Amount.zero
        for now in new where now.period <= month { try sum.add(Amount(ore: now.net)) }
        for before in old where before.period <= month { sum = try sum.adding(-Amount(ore: before.net)) }
        return sum
    }

    private static func sums(_ month: RunManifest.Month?) -> [String: Int64] {
        Dictionary((month?.verksamheter ?? []).map { ($0.verksamhet, $0.ore) }) { first, _ in first }
    }
}
