import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Reports figures in report terms whose cost is positive, which is a sign gone wrong.
struct PositiveCost: RunCheck {
    mutating func add(_ result: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) {
        guard let cost = try? result.sums.positiveCost() else { return }
        log.add(.positiveCost(amount: cost.description, at: SourceLocation(result.source.name)))
    }
}
