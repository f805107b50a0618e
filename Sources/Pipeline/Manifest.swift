import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Publishing

/// Puts the manifest of a run together.
enum Manifest {
    static func of(
        _ intake: Intake, _ completeness: Completeness, _ report: Report, _ log: DiagnosticLog, started: String,
        finished: String
    ) throws -> RunManifest {
        let (totals, plan) = (intake.totals, completeness.plan)
        let inputs = intake.inputs.map {
            Fingerprint.Input(scenario: $0.scenario, path: $0.path, sha256: $0.sha256)
        }
        var manifest = RunManifest(
            pipeline: plan.configuration.name, version: ProgramVersion.current, period: report.period,
            latestMonth: completeness.latestMonth, started: started, finished: finished, configuration: plan.digest,
            fingerprint: Fingerprint.of(version: ProgramVersion.current, configuration: plan.digest, inputs: inputs),
            inputs: intake.inputs,
            totals: [
                RunManifest.StageTotals(stage: "parsed", totals: intake.parsed),
                RunManifest.StageTotals(stage: "aggregated", totals: try totals.controlTotals()),
                RunManifest.StageTotals(stage: "mapped", totals: totals.mapped),
                RunManifest.StageTotals(stage: "balance_accounts", totals: totals.balance),
                RunManifest.StageTotals(stage: "unmapped", totals: totals.unmapped),
            ],
            diagnostics: log.countsByCode.map {
                RunManifest.Finding(code: $0.code.id, severity: $0.severity.rawValue, count: $0.count)
            },
            warnings: KnownWarnings(of: log),
            reconciliation: [
                "parsed = aggregated, for every source", "mapped net = cube, for every source",
                "budget by year = budget by month", "table totals = cube, for every column of figures",
            ])
        manifest.mark = report.mark
        // A path with the month in it reads other files for another month, so this run does not know how far they go.
        let isFixed = !plan.configuration.sources.contains { $0.scenario.isOutcome && $0.path.usesPeriod }
        manifest.reach = isFixed ? completeness.latestMonth : nil
        manifest.awaitedMonth = completeness.awaitedMonth
        manifest.nextDate = completeness.nextDate
        manifest.months = try OutcomeMonths.of(totals.cube, plan, until: report.period)
        manifest.sources = zip(plan.configuration.sources, intake.reaches.entries).map { source, reach in
            RunManifest.Source(
                entry: source.path.written, scenario: source.scenario.rawValue, files: reach.files.count,
                first: reach.months.min(), last: reach.last, years: reach.years.sorted())
        }
        return manifest
    }
}
