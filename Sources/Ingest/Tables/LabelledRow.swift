import Diagnostics

/// A row that is a booking by its account, day and amount, and a sum or a balance by one of its texts.
struct LabelledRow: Sendable {
    let label: RowLabel
    let text: String
    /// Whether it stands in the column of texts; elsewhere `IB` is somebody's initials.
    let isText: Bool
    /// As the table writes it.
    let ore: Int64
    /// What the rows right above of the same account come to, and how many they are.
    let above: (ore: Int64, rows: Int)
    /// Whether its account is one of income or cost, which has no opening balance.
    let isOfResult: Bool
    let location: SourceLocation
    let excerpt: String
}
