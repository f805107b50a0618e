import Aggregation
import Configuration
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

    func report() throws -> Report {
        let configuration = plan.configuration
        let cube = try configuration.periodisation.applied(
            to: intake.totals.cube, register: plan.register, calendar: scope.calendar)
        try Reconciliation.check(periodised: cube, from: intake.totals.cube, calendar: scope.calendar)

        let builder = TableBuilder(cube: cube, register: plan.register, scope: scope)
        let tables = try configuration.tables.map { specification in
            let table = try builder.table(specification)
            try Reconciliation.check(table, as: specification, cube: cube)
            return table
        }
        let input = DatasetInput(
            cube: cube, register: plan.register, scope: scope, konton: intake.accountNames,
            unmapped: intake.totals.unmappedPlacements, rules: plan.mapping.ruleLines,
            konteringar: intake.konteringar[.utfall] ?? KonteringSums())
        let datasets = try Datasets.all.filter { plan.publishes($0.id) }.map { try $0.build(input) }
        return Report(
            pipeline: configuration.name, title: configuration.title, period: scope.month, datasets: datasets,
            tables: tables)
    }
}
