import Diagnostics
import LedgerModel

/// Details of accounts held against their totals, month by month.
extension SIE4Contents {
    /// Tells of details that do not come to their total, where those of nearly all accounts and months do.
    ///
    /// In an export in which much is booked without objects they rarely do, and nothing is told.
    func reportDetailSums(_ kind: SIE4Balances.Kind, _ sums: BalanceSums, _ assembly: inout LedgerAssembly) {
        if balances.lacksRow { return }
        struct Details {
            var total: Int64 = 0
            var used: Int64 = 0
            var line: UInt32?
        }
        var months: [BalanceSums.Month: Details] = [:]
        for row in balances.rows where row.kind == kind && sums.totalled.contains(.init(row)) {
            var details = months[.init(row)] ?? Details()
            if balances.isTotal(row) {
                details.total &+= row.ore
            } else if balances.isUsed(row) {
                details.used &+= row.ore
                details.line = details.line ?? row.line
            }
            months[.init(row)] = details
        }
        let detailed = months.filter { $0.value.line != nil }
        let odd = detailed.filter { $0.value.used != $0.value.total }
        guard odd.count * 4 < detailed.count,
            let (month, sum) = odd.min(by: { $0.value.line ?? 0 < $1.value.line ?? 0 })
        else { return }
        assembly.log.add(
            .sieDetailSum(
                balances.account(month.account), month: "\(month.period)", details: "\(Amount(ore: sum.used))",
                total: "\(Amount(ore: sum.total))",
                accounts: Set(odd.keys.map { balances.account($0.account) }).sorted(),
                at: assembly.location(line: sum.line.map(Int.init))))
    }
}
