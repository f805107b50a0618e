public import LedgerModel

/// What a deviation table shows, as `pipeline.yaml` describes it.
public struct TableSpecification: Hashable, Sendable {
    /// Identifier, also the file name.
    public var id: String
    /// Heading; may hold `{year}`, `{year-1}`, `{mon}`, `{period}`.
    public var title: String
    /// What the rows are.
    public var rows: Rows
    /// The unit of print.
    public var unit: Table.Unit
    /// Decimals of print.
    public var decimals: Int
    /// The columns, left to right; a formula refers to columns before it.
    public var columns: [Column]

    /// A table's description.
    public init(
        id: String, title: String, rows: Rows, unit: Table.Unit, decimals: Int, columns: [Column]
    ) {
        self.id = id
        self.title = title
        self.rows = rows
        self.unit = unit
        self.decimals = decimals
        self.columns = columns
    }

    /// What the rows of a table are.
    public struct Rows: Hashable, Sendable {
        /// The dimension that rows go through.
        public enum Dimension: String, CaseIterable, Hashable, Sendable {
            /// Income and cost.
            case slag
            /// The register's verksamheter.
            case verksamhet
        }

        /// The dimension.
        public var by: Dimension
        /// Depth of the register shown, from 1; nil shows every level as an outline.
        ///
        /// Only with `by: verksamhet`.
        public var level: Int?
        /// Shows only what lies within this verksamhet (an id of the register).
        public var under: String?
        /// Title of the last row, the sum; nil leaves it out.
        public var total: String?

        /// What the rows are.
        public init(by: Dimension, level: Int? = nil, under: String? = nil, total: String? = nil) {
            self.by = by
            self.level = level
            self.under = under
            self.total = total
        }
    }

    /// A column: figures of a series, or a formula over columns before it.
    public struct Column: Hashable, Sendable {
        /// Identifier, unique in the table.
        public var id: String
        /// Heading; may hold `{year}`, `{year-1}`, `{mon}`, `{period}`.
        public var title: String
        /// What it shows.
        public var content: Content

        /// A column.
        public init(id: String, title: String, content: Content) {
            self.id = id
            self.title = title
            self.content = content
        }
    }

    /// What a column shows.
    public enum Content: Hashable, Sendable {
        /// A series' figures over a span of the fiscal year `year` years from the table's own (0, or -1).
        case figures(Series, Span, year: Int)
        /// The first column less the second.
        case minus(String, String)
        /// The first column in percent of the second, printed with `decimals` decimals.
        case percent(String, of: String, zeroBase: ZeroBase, decimals: Int)
    }

    /// The months a column sums.
    public enum Span: String, CaseIterable, Hashable, Sendable {
        /// The period alone.
        case manad
        /// The fiscal year so far.
        case ack
        /// The whole fiscal year.
        case helar
    }

    /// What a percent of nothing prints.
    public enum ZeroBase: String, CaseIterable, Hashable, Sendable {
        /// 100% when the base is 0 and the figure is not.
        case hundred
        /// Nothing.
        case blank
    }
}
