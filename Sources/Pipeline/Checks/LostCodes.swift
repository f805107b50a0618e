import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Mapping

/// Tells of a code part that rules ask for and that no row of a source of the outcome has.
struct LostCodes: RunCheck {
    private let mapping: MappingTable

    init(_ plan: Plan) {
        mapping = plan.mapping
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) {
        guard result.source.configuration.isBooked else { return }
        for (part, rules) in MissingParts(mapping, result.konteringar.list).rules {
            log.add(.lostCodes(part.rawValue, rules: rules, at: SourceLocation(result.source.name)))
        }
    }
}
