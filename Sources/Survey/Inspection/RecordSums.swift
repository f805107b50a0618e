import Ingest
import LedgerModel

/// Sums of a file's records by account and by month, and the codes they use.
struct RecordSums {
    /// The sums of one month, or of a year without months.
    struct Month {
        let period: Period
        var records = 0
        var debit: Int64 = 0
        var credit: Int64 = 0
    }

    /// Every account with its sum, in ledger sign.
    private(set) var accounts: [(konto: String, ore: Int64)] = []
    /// The codes used, with the number of records of each.
    private(set) var codes: [CodePart: [String: Int]] = [:]
    /// The codes used on accounts outside the balance.
    private(set) var outcomeCodes: [CodePart: Set<String>] = [:]
    /// The accounts outside the balance that have rows without a code.
    private(set) var accountsWithout: [CodePart: Set<String>] = [:]
    /// The rows of the report that amounts in report terms name.
    private(set) var verksamheter: Set<String> = []
    private var monthsByPeriod: [Period: Month] = [:]
    private var current: Month?
    private var accountIndexes: [String: Int] = [:]
    /// For each placement of the source, the index of its account and its number of records.
    private var placements: [(account: Int, kontering: Kontering?, records: Int)] = []

    /// Adds a batch; sums wrap on overflow, since they are only shown.
    mutating func add(_ batch: LedgerBatch) {
        for placement in batch.placements { add(placement) }
        for record in batch.records {
            let placement = Int(record.placement)
            placements[placement].records += 1
            accounts[placements[placement].account].ore &+= record.ore
            let period = record.date.period
            if current?.period != period { turn(to: period) }
            current?.records += 1
            if record.ore >= 0 { current?.debit &+= record.ore } else { current?.credit &-= record.ore }
        }
    }

    /// Counts the codes after the last batch of a source; the next source numbers its placements from 0 again.
    mutating func finishSource() {
        turn(to: nil)
        for placement in placements {
            guard let kontering = placement.kontering else { continue }
            let isBalance = AccountClass(konto: kontering.konto).isBalance
            for part in [CodePart.ansvar, .vht] where !isBalance && kontering[part].isEmpty {
                accountsWithout[part, default: []].insert(kontering.konto)
            }
            for part in CodePart.allCases where !kontering[part].isEmpty {
                codes[part, default: [:]][kontering[part], default: 0] += placement.records
                if !isBalance { outcomeCodes[part, default: []].insert(kontering[part]) }
            }
        }
        placements.removeAll()
    }

    /// The months in order, a year without months before its months.
    var months: [Month] { monthsByPeriod.values.sorted { $0.period < $1.period } }

    /// The accounts with the largest sums, largest magnitude first.
    func largest(_ count: Int) -> [(konto: String, ore: Int64)] {
        Array(accounts.sorted { ($1.ore.magnitude, $0.konto) < ($0.ore.magnitude, $1.konto) }.prefix(count))
    }

    private mutating func add(_ placement: Placement) {
        switch placement {
        case .ledger(let kontering):
            placements.append((index(ofAccount: kontering.konto), kontering, 0))
        case .report(let verksamhet, _):
            verksamheter.insert(verksamhet)
            placements.append((index(ofAccount: ""), nil, 0))
        }
    }

    private mutating func index(ofAccount konto: String) -> Int {
        if let index = accountIndexes[konto] { return index }
        accountIndexes[konto] = accounts.count
        accounts.append((konto, 0))
        return accounts.count - 1
    }

    /// Exports are mostly sorted by time, so a lookup is rarely needed.
    private mutating func turn(to period: Period?) {
        if let current { monthsByPeriod[current.period] = current }
        current = period.map { monthsByPeriod[$0] ?? Month(period: $0) }
    }
}
