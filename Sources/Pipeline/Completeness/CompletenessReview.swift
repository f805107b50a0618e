import Configuration
import Diagnostics
import LedgerModel

/// Compares what all sources gave with what the month needs and with the previous run.
struct CompletenessReview: RunCheck {
    private let completeness: Completeness

    init(_ plan: Plan, _ request: RunRequest) {
        completeness = Completeness(plan, request)
    }

    mutating func finish(_ intake: Intake, month: Period?, _: CheckNotes, log: inout DiagnosticLog) throws {
        // A rejected file's months are not reported as missing.
        guard let month, intake.rejected == 0 else { return }
        try completeness.review(month, intake, log: &log)
    }
}
