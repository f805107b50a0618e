import LedgerModel

/// What the pipeline says of a table.
extension SourceTable {
    /// What its amounts are.
    var content: SourceOptions.Content { options.content }
}
