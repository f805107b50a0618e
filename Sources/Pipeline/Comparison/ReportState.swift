import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// A report between two runs: what one of them was made of, with some of it replaced by the other's.
struct ReportState {
    /// Whose tables, periodisation and forecasts it has.
    var plan: Plan
    var month: Period
    /// By the names of mappings, nil being the pipeline's own.
    var registers: [String?: Registers]
    /// Likewise.
    var figures: [String?: Figures]

    /// As a run was made.
    init(_ run: TracedRun) throws {
        plan = run.plan
        month = run.month
        let all = run.mappings.map { ($0.name, $0.registers) }
        registers = Dictionary(uniqueKeysWithValues: all)
        let cubes = try run.cubes()
        figures = Dictionary(
            uniqueKeysWithValues: all.map { ($0.0, Figures(cubes[$0.0] ?? Cube(), $0.1)) })
    }

    /// Its tables; nil when they name what its registers lack, so that there is no such report.
    func tables() throws -> [Table]? {
        guard let own = registers[nil],
            let report = plan.report(over: { self.registers[$0] ?? own })
        else { return nil }
        let derivation = Derivation(plan, month: month, tables: report.tables, forecasts: report.forecasts)
        // What there is to find was found when the runs were made.
        var ignored = DiagnosticLog()
        var parts: [Derivation.Part] = []
        for name in [nil] + plan.others.map({ Optional($0.name) }) {
            let registers = registers[name] ?? own
            let part = Derivation.Part(
                name: name, registers: registers, cube: try (figures[name] ?? Figures()).cube(registers))
            parts.append(try derivation.derived(part, log: &ignored))
        }
        return try derivation.tables(of: parts, log: &ignored)
    }

    /// The figures of the pipeline's own mapping that its report shows, volumes left out.
    var shown: Figures {
        let scope = plan.scope(of: month)
        let slag = registers[nil]?.slag
        return (figures[nil] ?? Figures()).filtered { key in
            scope.contains(key.series, key.period)
                && slag?.index(of: key.slag).map { slag?[$0].art != .matt } ?? true
        }
    }
}
