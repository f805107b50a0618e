public import LedgerModel

/// The results of a run to be published, without the normalized transactions.
public struct Report: Hashable, Sendable {
    /// Name of the pipeline, `[a-z0-9-]+`.
    public var pipeline: String
    /// Its title in print.
    public var title: String
    /// The month that the report is for.
    public var period: Period
    /// Datasets for machines, in the order they are listed.
    public var datasets: [Dataset]
    /// Printed tables, in the order they are listed.
    public var tables: [Table]
    /// How many warnings the run has; they are in `diagnostics.jsonl`.
    public var warnings: Int
    /// Whether the month is closed, and when its outcome was taken from the ledger.
    public var mark: StatusMark

    /// A report.
    public init(
        pipeline: String, title: String, period: Period, datasets: [Dataset], tables: [Table], warnings: Int = 0
    ) {
        self.pipeline = pipeline
        self.title = title
        self.period = period
        self.datasets = datasets
        self.tables = tables
        self.warnings = warnings
        mark = StatusMark(usualOf: period)
    }
}
