import Diagnostics
import LedgerModel

/// What the balances of a file say of one another: in a whole export, their sums agree to the öre.
extension SIE4Contents {
    /// Tells of a year in which `#UB` and `#RES` sum to something else than `#IB`.
    ///
    /// That holds also where opening balances do not sum to 0. The file's own year has all of them, a year before may
    /// lack them. A program that has moved the result to equity in `#UB` gives it there and in `#RES`.
    func reportYearSums(_ assembly: inout LedgerAssembly) {
        if balances.lacksRow { return }
        struct Year {
            var kinds: Set<SIE4Balances.Kind> = []
            var difference: Int64 = 0
            var result: Int64 = 0
            var line: UInt32 = .max
        }
        var years: [Int32: Year] = [:]
        for row in balances.rows {
            guard [.opening, .closing, .result].contains(row.kind) else { continue }
            var year = years[row.yearIndex] ?? Year()
            year.kinds.insert(row.kind)
            year.difference &+= row.kind == .opening ? 0 &- row.ore : row.ore
            if row.kind == .result {
                year.line = min(year.line, row.line)
                year.result &+= row.ore
            }
            years[row.yearIndex] = year
        }
        for (index, year) in years.sorted(by: { $0.key > $1.key }) {
            guard year.kinds.isSuperset(of: [.closing, .result]), index == 0 || year.kinds.contains(.opening),
                year.difference != 0, year.difference != year.result
            else { continue }
            assembly.log.add(
                .sieBalanceSums(
                    year: "year \(index)", difference: "\(Amount(ore: year.difference))",
                    at: assembly.location(line: Int(year.line))))
        }
    }

    /// Tells of months whose balances do not sum to 0 over all accounts, where those of most months do.
    ///
    /// In an export of result accounts alone they never do.
    func reportMonthSums(_ reading: SIE4BalanceReading, _ sums: BalanceSums, _ assembly: inout LedgerAssembly) {
        if balances.lacksRow { return }
        struct Month {
            var ore: Int64 = 0
            let line: UInt32
        }
        var months: [Period: Month] = [:]
        for row in balances.rows where row.kind == .period {
            let counts = reading == .partition || balances.isTotal(row) || !sums.totalled.contains(.init(row))
            months[row.period, default: Month(line: row.line)].ore &+= counts ? row.ore : 0
        }
        let odd = months.filter { $0.value.ore != 0 }
        guard odd.count * 2 < months.count, let (month, sum) = odd.min(by: { $0.key < $1.key }) else { return }
        assembly.log.add(
            .sieMonthSum(
                "\(month)", difference: "\(Amount(ore: sum.ore))", months: odd.keys.sorted().map { "\($0)" },
                at: assembly.location(line: Int(sum.line))))
    }

    /// Refuses balances that are not changes: for more accounts than not, the last month alone is the year's result.
    func reportRunningBalances(_ evidence: SIE4BalanceEvidence, _ assembly: inout LedgerAssembly) {
        if balances.lacksRow { return }
        struct Months {
            var first: UInt32
            var ore: [Period: Int64] = [:]
        }
        var accounts: [BalanceSums.Place: Months] = [:]
        for row in balances.rows where row.kind == .period && balances.isTotal(row) {
            accounts[BalanceSums.place(of: row, header), default: Months(first: row.line)]
                .ore[row.period, default: 0] &+= row.ore
        }
        var changes = 0
        var running: [(place: BalanceSums.Place, line: UInt32)] = []
        for (place, months) in accounts {
            guard let movement = evidence.movements[place], movement.isResult, months.ore.count > 1 else { continue }
            let last = months.ore.max { $0.key < $1.key }?.value ?? 0
            let sum = months.ore.values.reduce(0, &+)
            if sum == movement.ore {
                changes += 1
            } else if last == movement.ore {
                running.append((place, months.first))
            }
        }
        guard running.count > 1, running.count > changes, let first = running.min(by: { $0.line < $1.line }) else {
            return
        }
        assembly.log.add(
            .sieRunningBalances(
                balances.account(first.place.account), count: running.count,
                at: assembly.location(line: Int(first.line))))
    }

    /// Tells of months that lie in none of the file's fiscal years.
    func reportMonthsOutside(_ kind: SIE4Balances.Kind, _ assembly: inout LedgerAssembly) {
        if header.years.isEmpty { return }
        let outside = balances.rows.filter { $0.kind == kind && header.year(containing: $0.period) == nil }
        guard let first = outside.first else { return }
        assembly.log.add(
            .sieMonthsOutside(
                kind.label, "\(first.period)", months: Set(outside.map(\.period)).sorted().map { "\($0)" },
                at: assembly.location(line: Int(first.line))
            ).standing(forLines: outside.count))
    }
}
