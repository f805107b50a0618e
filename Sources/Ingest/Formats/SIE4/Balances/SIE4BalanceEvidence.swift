import LedgerModel

/// How the months of a file stand against what its accounts moved in the year.
///
/// Only `#PSALDO` can be held against `#RES`, or `#UB` − `#IB`; a program writes `#PBUDGET` the same way.
struct SIE4BalanceEvidence {
    typealias Place = BalanceSums.Place

    /// What an account moved in a year, in öre.
    struct Movement {
        var ore: Int64 = 0
        /// Whether `#RES` says so.
        var isResult = false
        /// The line of the first record that says so.
        let line: UInt32
    }

    /// Accounts' years with the same finding.
    struct Tally {
        private(set) var accounts: [UInt32] = []
        var count: Int { accounts.count }
        /// The first in the file.
        private(set) var first: (place: Place, line: UInt32)?

        fileprivate mutating func add(_ place: Place, line: UInt32) {
            accounts.append(place.account)
            if let first, first.line <= line { return }
            first = (place, line)
        }
    }

    let movements: [Place: Movement]
    /// Only rows without objects add up to the movement.
    private(set) var totals = Tally()
    /// Where only all rows together come to it.
    private(set) var partition = Tally()
    /// By year, where a reading comes to the movement.
    private var agreeing: [Int: Int] = [:]
    /// By year, the results that neither reading comes to.
    private var odd: [Int: Tally] = [:]
    /// By year, the accounts whose months come to the movement with the other sign.
    private var opposite: [Int: Tally] = [:]

    /// Holds the sums of `#PSALDO` against the movements.
    init(_ months: BalanceSums, of balances: SIE4Balances, header: SIE4Header) {
        movements = Self.movements(of: balances, header: header)
        for (place, movement) in movements {
            let known = months.sums[place]
            let sum = known ?? BalanceSums.Sum(line: movement.line)
            if movement.ore != 0, [sum.asTotals, sum.asPartition].contains(0 &- movement.ore) {
                opposite[place.year, default: Tally()].add(place, line: sum.line)
            }
            let agrees = (totals: sum.asTotals == movement.ore, partition: sum.asPartition == movement.ore)
            if agrees.totals || agrees.partition {
                if known != nil { agreeing[place.year, default: 0] += 1 }
                if !agrees.partition { totals.add(place, line: sum.line) }
                if !agrees.totals { partition.add(place, line: sum.line) }
            } else if movement.isResult {
                odd[place.year, default: Tally()].add(place, line: sum.line)
            }
        }
    }

    /// For each year where most accounts reconcile with their movement, the accounts that do not; years ascend.
    ///
    /// In a real export they do for every account, unless it has some of the year's months only.
    var doubtful: [Tally] {
        odd.filter { $1.count < agreeing[$0] ?? 0 }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// For each year where more accounts come to the opposite of their movement than to it, those accounts.
    var turned: [Tally] {
        opposite.filter { $1.count > agreeing[$0] ?? 0 }.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func movements(of balances: SIE4Balances, header: SIE4Header) -> [Place: Movement] {
        var movements: [Place: Movement] = [:]
        for row in balances.rows where balances.isTotal(row) {
            guard let year = header.year(Int(row.yearIndex)) else { continue }
            let place = Place(account: row.account, year: year.index)
            var movement = movements[place] ?? Movement(line: row.line)
            switch row.kind {
            case .result, .closing: movement.ore &+= row.ore
            case .opening: movement.ore &-= row.ore
            case .period, .budget: continue
            }
            movement.isResult = movement.isResult || row.kind == .result
            movements[place] = movement
        }
        return movements
    }
}
