import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Tells of files in ledger terms whose income is a cost everywhere, as if their signs were those of a report.
///
/// Every kontering of an income account then comes to a debit. Few rows may well be corrections.
struct TurnedSigns: RunCheck {
    private static let leastRows = 10

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) {
        guard let totals = try? result.konteringar.totals() else { return }
        var income = KonteringSums.Total()
        let list = result.konteringar.list
        for (index, total) in totals.enumerated() where total.rows > 0 {
            guard list.accountClass(at: index) == UInt8(ascii: "3") else { continue }
            if total.ore < 0 { return }
            income.rows += total.rows
            income.ore &+= total.ore
        }
        guard income.rows >= Self.leastRows, income.ore > 0 else { return }
        log.add(
            .turnedSigns(
                amount: Amount(ore: income.ore).description, rows: income.rows,
                at: SourceLocation(result.source.name)))
    }
}
