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

    /// The sums of one mapping of the ledger, and what they refer to.
    private struct Part {
        /// nil for the pipeline's own.
        let name: String?
        let registers: Registers
        let mapping: MappingTable
        let totals: SourceTotals
        let konteringar: KonteringSums
        /// With the budget spread over the months, and the forecasts that are computed.
        var cube = Cube()
        /// The figures that cannot be computed.
        var unknown = UnknownFigures()
    }

    init(_ plan: Plan, _ intake: Intake, period: Period) {
        self.plan = plan
        self.intake = intake
        scope = plan.scope(of: period)
    }

    func report(log: inout DiagnosticLog) throws -> Report {
        var findings = DiagnosticLog()
        defer { log.add(findings, linesOf: plan.yaml) }
        let parts = try parts(log: &findings)
        return Report(
            pipeline: plan.configuration.name, title: plan.configuration.title, period: scope.month,
            datasets: try datasets(parts), tables: try tables(parts, log: &findings))
    }

    private func parts(log: inout DiagnosticLog) throws -> [Part] {
        let own = Part(
            name: nil, registers: plan.registers, mapping: plan.mapping, totals: intake.totals,
            konteringar: intake.konteringar[.utfall] ?? KonteringSums())
        let others = zip(plan.others, intake.others).map { other, sums in
            Part(
                name: other.name, registers: other.registers, mapping: other.mapping, totals: sums.totals,
                konteringar: sums.konteringar)
        }
        var parts: [Part] = []
        for var part in [own] + others {
            try derive(&part, log: &log)
            parts.append(part)
        }
        return parts
    }

    private func derive(_ part: inout Part, log: inout DiagnosticLog) throws {
        let periodisation = plan.configuration.periodisation
        let cube = try periodisation.applied(
            to: part.totals.cube, registers: part.registers, calendar: scope.calendar)
        try Reconciliation.check(
            periodised: cube, from: part.totals.cube, part.registers.slag, calendar: scope.calendar)
        part.cube = cube
        // The methods name verksamheter of the pipeline's own mapping.
        if part.name != nil { return }
        let forecasts = ComputedForecasts(
            cube: cube, registers: part.registers, scope: scope, periodisation: periodisation)
        let computed = try forecasts.computed(plan.forecasts, log: &log)
        try part.cube.merge(computed.cube)
        part.unknown = computed.unknown
    }

    private func tables(_ parts: [Part], log: inout DiagnosticLog) throws -> [Table] {
        var builders = parts.map {
            TableBuilder(cube: $0.cube, unknown: $0.unknown, registers: $0.registers, scope: scope)
        }
        var tables: [Table] = []
        for tablePlan in plan.tables {
            let index = parts.firstIndex { $0.name == tablePlan.specification.mapping } ?? 0
            let table = try builders[index].table(tablePlan, log: &log)
            try Reconciliation.check(table, of: tablePlan, cube: parts[index].cube)
            tables.append(table)
        }
        return tables
    }

    private func datasets(_ parts: [Part]) throws -> [Dataset] {
        var datasets: [Dataset] = []
        for part in parts {
            let input = DatasetInput(
                cube: part.cube, registers: part.registers, scope: scope, konton: intake.accountNames,
                unmapped: part.totals.unmappedPlacements, rules: part.mapping.ruleLines,
                konteringar: part.konteringar, slagOfAccount: part.mapping.slag)
            for recipe in Datasets.all where part.name == nil || recipe.dependsOnMapping {
                let id = recipe.id + (part.name.map { "-\($0)" } ?? "")
                guard plan.publishes(id) else { continue }
                var dataset = try recipe.build(input)
                dataset.id = id
                datasets.append(dataset)
            }
        }
        return datasets
    }
}
