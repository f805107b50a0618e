import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Derives what a report shows from sums: the budget by month, computed forecasts, tables.
///
/// Every total is reconciled with the one before it.
struct Derivation {
    /// The sums by one mapping of the ledger, and what they refer to.
    struct Part {
        /// nil for the pipeline's own.
        let name: String?
        let registers: Registers
        /// The sums of the sources; once derived, with the budget spread over the months and computed forecasts.
        var cube: Cube
        /// The figures that cannot be computed.
        var unknown = UnknownFigures()
    }

    let tables: [TablePlan]
    let forecasts: [ForecastPlan]
    let periodisation: Periodisation
    let scope: ReportScope

    /// As a plan says for a month.
    init(_ plan: Plan, month: Period) {
        tables = plan.tables
        forecasts = plan.forecasts
        periodisation = plan.configuration.periodisation
        scope = plan.scope(of: month)
    }

    /// As a plan says for a month, over other registers.
    init(_ plan: Plan, month: Period, tables: [TablePlan], forecasts: [ForecastPlan]) {
        self.tables = tables
        self.forecasts = forecasts
        periodisation = plan.configuration.periodisation
        scope = ReportScope(
            month: month, calendar: plan.configuration.calendar, offsets: tables.flatMap(\.yearOffsets))
    }

    /// Spreads the budget over the months, and computes forecasts.
    func derived(_ part: Part, log: inout DiagnosticLog) throws -> Part {
        var part = part
        let cube = try periodisation.applied(to: part.cube, registers: part.registers, calendar: scope.calendar)
        try Reconciliation.check(
            periodised: cube, from: part.cube, part.registers.slag, calendar: scope.calendar)
        part.cube = cube
        // The methods name verksamheter of the pipeline's own mapping.
        if part.name != nil { return part }
        let forecasts = ComputedForecasts(
            cube: cube, registers: part.registers, scope: scope, periodisation: periodisation)
        let computed = try forecasts.computed(self.forecasts, log: &log)
        try part.cube.merge(computed.cube)
        part.unknown = computed.unknown
        return part
    }

    /// The tables of derived parts, of which the first is the pipeline's own.
    func tables(of parts: [Part], log: inout DiagnosticLog) throws -> [Table] {
        var builders = parts.map {
            TableBuilder(cube: $0.cube, unknown: $0.unknown, registers: $0.registers, scope: scope)
        }
        var built: [Table] = []
        for plan in tables {
            let index = parts.firstIndex { $0.name == plan.specification.mapping } ?? 0
            let table = try builders[index].table(plan, log: &log)
            try Reconciliation.check(table, of: plan, cube: parts[index].cube)
            built.append(table)
        }
        return built
    }
}
