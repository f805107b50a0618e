import Aggregation
import Configuration
import LedgerModel
import Mapping
import Publishing

/// Derives the datasets and tables from what was read, holding every total against the one before it.
struct Reporting {
    private let plan: Plan
    private let intake: Intake
    private let period: Period

    init(_ plan: Plan, _ intake: Intake, period: Period) {
        self.plan = plan
        self.intake = intake
        self.period = period
    }

    func report() throws -> Report {
        let configuration = plan.configuration
        let calendar = configuration.calendar
        let cube = try configuration.periodisation.applied(
            to: intake.outcome.cube, register: plan.register, calendar: calendar)
        try Reconciliation.check(periodised: cube, from: intake.outcome.cube, calendar: calendar)

        let builder = TableBuilder(cube: cube, register: plan.register, calendar: calendar, period: period)
        let tables = try configuration.tables.map { specification in
            let table = try builder.table(specification)
            try Reconciliation.check(table, as: specification, cube: cube, calendar: calendar)
            return table
        }
        let input = DatasetInput(
            cube: cube, register: plan.register, calendar: calendar, period: period, years: plan.years(for: period),
            konton: intake.accountNames, unmapped: intake.outcome.unmappedCodings,
            rules: plan.mapping.ruleLines, konteringar: intake.konteringar[.utfall] ?? KonteringSums())
        let datasets = try Datasets.all.filter { plan.publishes($0.id) }.map { try $0.build(input) }
        return Report(
            pipeline: configuration.name, title: configuration.title, period: period, datasets: datasets,
            tables: tables)
    }
}

extension Plan {
    /// The partitions of the normalized dataset that a month publishes.
    ///
    /// The fiscal year and the years it is compared with; outcome booked after the month is left out of the tables, but
    /// budget and forecast are for the whole year.
    func publishedPeriods(for period: Period) -> Set<Period> {
        let years = years(for: period)
        let calendar = configuration.calendar
        return Set(years.flatMap { calendar.months(of: $0) + [Period(year: $0)] })
    }
}
