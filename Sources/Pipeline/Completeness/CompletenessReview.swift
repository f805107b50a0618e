import Configuration
import Diagnostics
import LedgerModel

/// Holds what all sources gave against what the month needs and against the run before.
struct CompletenessReview: RunCheck {
    private let completeness: Completeness

    init(_ plan: Plan, _ request: RunRequest) {
        completeness = Completeness(plan, request)
    }

    mutating func finish(_ intake: Intake, month: Period?, _: CheckNotes, log: inout DiagnosticLog) throws {
        // What a file that was rejected would have given is not missing.
        guard let month, intake.rejected == 0 else { return }
        try completeness.review(month, intake, log: &log)
    }
}
