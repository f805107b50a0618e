import Aggregation
import LedgerModel

/// The entries of `tables`.
extension ConfigurationBlock {
    /// An entry of `tables`.
    static let table = ConfigurationBlock(
        place: "a table",
        keys: [
            .required("id", .lineID, "Id of the table, of a-z, 0-9, _ and -. Names its files."),
            .required("title", .text, "Heading. May hold {year}, {year-1}, {mon} and {period}."),
            .required(
                "rows", .anyOf([.block(.rows), .list(of: .block(.row))]),
                "What the rows are: a list, or in short one `by` and a total."),
            .required("unit", .choice(of: Table.Unit.self), "Unit in print."),
            .required("decimals", .integer(0...4), "Decimals in print."),
            .required("columns", .list(of: .block(.column)), "The columns from the left."),
            ConfigurationKey(
                "signs", .choice(of: TableSigns.self),
                "Signs in print: `income_positive` (usual); `cost_positive`; `all_positive`, income as it is and all "
                    + "else turned."),
            ConfigurationKey("style", .block(.style), "How figures look in print. The pipeline's own when left out."),
            ConfigurationKey("notes", .ids, "A sentence below the table, or a list of them."),
            ConfigurationKey(
                "mapping", .known([]),
                "Name of the mapping whose verksamheter are shown. The pipeline's own when left out."),
        ])

    /// `style` of a pipeline or of a table.
    static let style = ConfigurationBlock(
        place: "`style`",
        keys: [
            ConfigurationKey("minus", .print, "Stands before a negative figure. `-` when left out."),
            ConfigurationKey("percent", .print, "Stands after a percent. `%` when left out."),
            ConfigurationKey("zero", .print, "Stands for a figure that rounds to 0. Its digits when left out."),
            ConfigurationKey("no_record", .print, "Stands where nothing was booked. A 0 when left out."),
            ConfigurationKey("blank", .print, "Stands where there is no value. Nothing when left out."),
        ])

    /// Another mapping of the ledger.
    static let mapping = ConfigurationBlock(
        place: "a mapping",
        keys: [
            .required("mapping", .path, "Path of its mapping table."),
            .required("verksamheter", .path, "Path of its register of verksamheter."),
        ])

    /// A scenario of the pipeline's own.
    static let scenario = ConfigurationBlock(
        place: "a scenario",
        keys: [
            .required("like", .choice(of: Scenario.Kind.self), "What it is like: utfall, budget or prognos."),
            ConfigurationKey(
                "computed", .list(of: .block(.computedForecast)),
                "How its forecasts are computed; the first entry that fits holds."),
            ConfigurationKey(
                "else", .known([]), "Of `prognos`: id of the computed scenario that fills what no file gives."),
        ])

    /// The forecast that there always is.
    static let prognos = ConfigurationBlock(
        place: "the scenario `prognos`",
        keys: [.required("else", .known([]), "Id of the computed scenario that fills what no file gives.")])

    /// An entry of `computed`.
    static let computedForecast = ConfigurationBlock(
        place: "a computed forecast",
        keys: [
            ConfigurationKey("verksamhet", .ids, "What it is for, with all below. Everything when left out."),
            ConfigurationKey("slag", .ids, "What it is for, with all below. All that counts when left out."),
            .required(
                "method", .choice(of: ForecastMethod.Kind.self),
                "`run_rate`, outcome by the curve's share; `rest_of_budget`, outcome and the budget left; "
                    + "`last_year_curve`, outcome by last year's share."),
        ])
}
