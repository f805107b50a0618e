import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Mapping
import Publishing

/// Derives the datasets and tables of a run from the sums of its sources.
struct Reporting {
    private let plan: Plan
    private let intake: Intake
    private let scope: ReportScope

    /// The mapping of a part's datasets, and what it took.
    private struct Mapped {
        let part: Derivation.Part
        let mapping: MappingTable
        let totals: SourceTotals
        let konteringar: KonteringSums
    }

    init(_ plan: Plan, _ intake: Intake, period: Period) {
        self.plan = plan
        self.intake = intake
        scope = plan.scope(of: period)
    }

    func report(log: inout DiagnosticLog) throws -> Report {
        var findings = DiagnosticLog()
        defer { log.add(findings, linesOf: plan.yaml) }
        let derivation = Derivation(plan, month: scope.month)
        let mapped = try sums.map { sums in
            Mapped(
                part: try derivation.derived(sums.part, log: &findings), mapping: sums.mapping, totals: sums.totals,
                konteringar: sums.konteringar)
        }
        return Report(
            pipeline: plan.configuration.name, title: plan.configuration.title, period: scope.month,
            datasets: try datasets(mapped), tables: try derivation.tables(of: mapped.map(\.part), log: &findings))
    }

    /// The sums by each mapping, the pipeline's own first.
    private var sums: [Mapped] {
        let own = Mapped(
            part: Derivation.Part(name: nil, registers: plan.registers, cube: intake.totals.cube),
            mapping: plan.mapping, totals: intake.totals, konteringar: intake.konteringar[.utfall] ?? KonteringSums())
        return [own]
            + zip(plan.others, intake.others).map { other, sums in
                Mapped(
                    part: Derivation.Part(name: other.name, registers: other.registers, cube: sums.totals.cube),
                    mapping: other.mapping, totals: sums.totals, konteringar: sums.konteringar)
            }
    }

    private func datasets(_ mapped: [Mapped]) throws -> [Dataset] {
        var datasets: [Dataset] = []
        for mapped in mapped {
            let (part, mapping) = (mapped.part, mapped.mapping)
            let input = DatasetInput(
                cube: part.cube, registers: part.registers, scope: scope, konton: intake.accountNames,
                unmapped: mapped.totals.unmappedPlacements, rules: mapping.ruleLines,
                konteringar: mapped.konteringar, slagOfAccount: mapping.slag)
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
