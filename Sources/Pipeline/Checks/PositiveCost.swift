import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Reports positive cost in report terms: the sign is probably wrong.
struct PositiveCost: RunCheck {
    private let slag: SlagRegister

    init(_ plan: Plan) {
        slag = plan.registers.slag
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) {
        guard let cost = try? result.sums.positiveCost(slag) else { return }
        log.add(.positiveCost(amount: cost.description, at: SourceLocation(result.source.name)))
    }
}
