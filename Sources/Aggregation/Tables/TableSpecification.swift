public import LedgerModel

/// What a table shows, as `pipeline.yaml` describes it: rows by columns of one vocabulary.
public struct TableSpecification: Hashable, Sendable {
    /// Identifier, also the file name.
    public var id: String
    /// Heading; may hold `{year}`, `{year-1}`, `{mon}`, `{period}`.
    public var title: String
    /// The unit of print.
    public var unit: Table.Unit
    /// Decimals of print.
    public var decimals: Int
    /// Which sign amounts have in print.
    public var signs: TableSigns
    /// How figures look in print.
    public var style: TableStyle
    /// What is said below the table; may hold what titles may.
    public var notes: [String]
    /// The name of the mapping whose verksamheter the table shows; nil for the pipeline's own.
    public var mapping: String?
    /// The rows, top to bottom; a formula may refer to rows below it.
    public var rows: [TableLine]
    /// The columns, left to right; a formula refers to columns before it.
    public var columns: [TableLine]
    /// Whether the rows are given in the short form, one `by` and a total.
    public var isShortForm: Bool

    /// A table's description.
    public init(
        id: String, title: String, unit: Table.Unit, decimals: Int, signs: TableSigns = .incomePositive,
        style: TableStyle = TableStyle(), notes: [String] = [], mapping: String? = nil, rows: [TableLine],
        columns: [TableLine], isShortForm: Bool = false
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.signs = signs
        self.style = style
        self.notes = notes
        self.mapping = mapping
        self.rows = rows
        self.columns = columns
        self.isShortForm = isShortForm
    }
}
