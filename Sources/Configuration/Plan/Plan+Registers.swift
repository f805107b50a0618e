public import Aggregation
import Diagnostics
public import LedgerModel

extension Plan {
    /// Its tables and computed forecasts over other registers; nil when they name what those lack.
    ///
    /// `registers` gives those of a mapping by its name, nil being the pipeline's own.
    public func report(over registers: (String?) -> Registers) -> (tables: [TablePlan], forecasts: [ForecastPlan])? {
        var ignored = DiagnosticLog()
        guard let tables = PlanTables.tables(configuration, &ignored, registers: registers),
            let forecasts = PlanTables.forecasts(configuration, registers(nil), &ignored)
        else { return nil }
        return (tables, forecasts)
    }
}
