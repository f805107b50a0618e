import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Mapping
import Publishing

/// Derives the datasets and tables from the sums, reconciling every total with the one before it.
struct Reporting {
    private let plan: Plan
    private let intake: Intake
    private let scope: ReportScope

    init(_ plan: Plan, _ intake: Intake, period: Period) {
        self.plan = plan
        self.intake = intake
        scope = plan.scope(of: period)
    }

    func report(log: inout DiagnosticLog) throws -> Report {
        let configuration = plan.configuration
        let periodised = try configuration.periodisation.applied(
            to: intake.totals.cube, registers: plan.registers, calendar: scope.calendar)
        try Reconciliation.check(
            periodised: periodised, from: intake.totals.cube, plan.registers.slag, calendar: scope.calendar)

        let forecasts = ComputedForecasts(
            cube: periodised, registers: plan.registers, scope: scope, periodisation: configuration.periodisation)
        let cube = try forecasts.applied(plan.forecasts, log: &log)
        var builder = TableBuilder(cube: cube, registers: plan.registers, scope: scope)
        var tables: [Table] = []
        for tablePlan in plan.tables {
            let table = try builder.table(tablePlan, log: &log)
            try Reconciliation.check(table, of: tablePlan, cube: cube)
            tables.append(table)
        }
        let input = DatasetInput(
            cube: cube, registers: plan.registers, scope: scope, konton: intake.accountNames,
            unmapped: intake.totals.unmappedPlacements, rules: plan.mapping.ruleLines,
            konteringar: intake.konteringar[.utfall] ?? KonteringSums(),
            slagOfAccount: plan.mapping.slag)
        let datasets = try Datasets.all.filter { plan.publishes($0.id) }.map { try $0.build(input) }
        return Report(
            pipeline: configuration.name, title: configuration.title, period: scope.month, datasets: datasets,
            tables: tables)
    }
}
