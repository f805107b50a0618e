import LedgerModel

extension Datasets {
    /// Every month's figures, one row a month and place in the report, even where nothing happened.
    ///
    /// So `belopp_ack` can be read at any month. Forecasts have rows only for the months they give.
    static let utfallManad = DatasetRecipe("utfall_manad") { input throws(AmountOverflow) in
        var rows: [[DatasetValue]] = []
        for series in try input.figures() {
            rows += try monthRows(series, input)
        }
        return Dataset(
            id: "utfall_manad",
            title: "Outcome, budget and forecast by month, verksamhet and slag; income positive, cost negative",
            fields: [
                Dataset.Field("period", .month, "The month"),
                Dataset.Field("verksamhet", .string, "Id of the verksamhet"),
                Dataset.Field("slag", .string, "intakt or kostnad"),
                Dataset.Field("scenario", .string, "utfall, budget or prognos"),
                Dataset.Field("belopp", .amount, "Kronor in the month"),
                Dataset.Field("belopp_ack", .amount, "Kronor from the start of the fiscal year through the month"),
            ],
            key: ["period", "verksamhet", "slag", "scenario"], rows: rows
        ).sortedByKey()
    }

    private static func monthRows(
        _ series: FigureSeries, _ input: DatasetInput
    ) throws(AmountOverflow) -> [[DatasetValue]] {
        let identity = series.identity
        let withFigures = series.sums.keys.filter { !$0.isYear }.sorted()
        guard !withFigures.isEmpty else { return [] }
        var (rows, sum): ([[DatasetValue]], Int64) = ([], 0)
        for month in input.months(of: identity.scenario, year: identity.year, withFigures: withFigures) {
            let ore = series.sums[month] ?? 0
            sum = try sum.plus(ore)
            rows.append([.month(month)] + input.names(series) + [.amount(ore: ore), .amount(ore: sum)])
        }
        return rows
    }
}
