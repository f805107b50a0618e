import LedgerModel

extension Datasets {
    /// The figures of whole fiscal years; the outcome of the period's own year goes as far as the period.
    static let utfallAr = DatasetRecipe("utfall_ar") { input throws(AmountOverflow) in
        var rows: [[DatasetValue]] = []
        for series in try input.figures() {
            var sum: Int64 = 0
            for period in series.sums.keys.sorted() { sum = try sum.plus(series.sums[period] ?? 0) }
            rows.append([.year(series.identity.year)] + input.names(series) + [.amount(ore: sum)])
        }
        return Dataset(
            id: "utfall_ar",
            title: "Outcome, budget and forecast by fiscal year, verksamhet and slag; income positive, cost negative",
            fields: [
                Dataset.Field("year", .year, "The fiscal year, named after the calendar year it starts in"),
                Dataset.Field("verksamhet", .string, "Id of the verksamhet"),
                Dataset.Field("slag", .string, "intakt or kostnad"),
                Dataset.Field("scenario", .string, "utfall, budget or prognos"),
                Dataset.Field("belopp", .amount, "Kronor in the year"),
            ],
            key: ["year", "verksamhet", "slag", "scenario"], rows: rows
        ).sortedByKey()
    }
}
