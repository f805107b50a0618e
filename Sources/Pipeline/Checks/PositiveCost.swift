import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Reports positive cost and negative income in report terms: the sign is probably wrong.
struct PositiveCost: RunCheck {
    private let slag: SlagRegister

    init(_ plan: Plan) {
        slag = plan.registers.slag
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) {
        if let cost = try? result.sums.positiveCost(slag) {
            log.add(.positiveCost(amount: cost.description, at: SourceLocation(result.source.name)))
        }
        if let income = try? result.sums.negativeIncome(slag) {
            log.add(.negativeIncome(amount: income.description, at: SourceLocation(result.source.name)))
        }
    }
}
