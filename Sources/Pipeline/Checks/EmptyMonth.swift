import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Reports a month without outcome: it would be published as 0, which is rarely intended.
struct EmptyMonth: RunCheck {
    mutating func finish(_ intake: Intake, month: Period?, _: CheckNotes, log: inout DiagnosticLog) {
        // Where money is given twice, its month does not matter.
        guard let month, !log.hasErrors else { return }
        let months = intake.totals.cube.months(of: .utfall)
        guard let latest = months.last, !months.contains(month) else { return }
        log.add(.emptyMonth("\(month)", latest: "\(latest)", at: SourceLocation(intake.plan.location.path)))
    }
}
