import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Reports a budget or forecast file without figures for the run's fiscal year, which is a mistake.
struct OtherYears: RunCheck {
    /// No plan reaches further from the year of a report, in years.
    private static let farOff = 10
    /// The fiscal years that each source has figures of.
    private var years: [(source: PlannedSource, years: [Int])] = []

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log _: inout DiagnosticLog) {
        // Amounts that no rule takes have findings of their own.
        guard result.sums.unmappedPlacements.isEmpty || !result.sums.cube.isEmpty else { return }
        years.append((result.source, result.years))
    }

    mutating func finish(_ intake: Intake, month: Period?, _: CheckNotes, log: inout DiagnosticLog) {
        guard let month else { return }
        let year = intake.plan.configuration.calendar.year(of: month)
        for (source, found) in years where !source.configuration.scenario.isOutcome {
            for other in found where abs(other - year) > Self.farOff {
                let scenario = source.configuration.scenario.rawValue
                log.add(.farYear(other, from: year, scenario, at: SourceLocation(source.name)))
            }
        }
        for (source, found) in years where !found.contains(year) {
            // A forecast made in an earlier year is of that year.
            let calendar = intake.plan.configuration.calendar
            if let version = source.version, calendar.year(of: version) < year { continue }
            let location = SourceLocation(source.name)
            switch source.configuration.scenario.kind {
            case .utfall: continue
            case .budget: log.add(.budgetForOtherYear(year, found: found, at: location))
            case .prognos: log.add(.prognosForOtherYear(year, found: found, at: location))
            }
        }
    }
}
