import LedgerModel

/// An entry of `sources` in a new pipeline: a file, or a pattern for the files of a series.
struct ProposedEntry {
    /// The path or pattern, as the pipeline names it.
    let path: String
    /// The file, or the last of the series.
    let source: SurveyedSource
    /// The number of files it stands for.
    var files = 1
    /// Whether the newest month must not wait for it.
    var mayLackMonth = false
    /// Other files that a pattern for the series would match.
    var others: [String] = []
    /// The paths or patterns of its budget.
    var budgets: [String] = []
}
