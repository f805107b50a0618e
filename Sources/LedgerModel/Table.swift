/// A printed table of a budget follow-up: rows of a report by columns of scenarios and deviations.
public struct Table: Hashable, Sendable {
    /// Identifier, also the file name.
    public var id: String
    /// Heading.
    public var title: String
    /// The unit of print where a cell has none of its own; values are always exact.
    public var unit: Unit
    /// Decimals printed in that unit.
    public var decimals: Int
    /// The month that the table is for.
    public var period: Period
    /// Which sign its amounts have in print.
    public var signs: TableSigns
    /// How its figures look in print.
    public var style: TableStyle
    /// What is said below the table.
    public var notes: [String]
    /// The columns, left to right.
    public var columns: [Column]
    /// The rows, top to bottom.
    public var rows: [Row]

    /// A table; every row has one cell (or nil) per column.
    public init(
        id: String, title: String, unit: Unit, decimals: Int, period: Period,
        signs: TableSigns = .incomePositive, style: TableStyle = TableStyle(), notes: [String] = [],
        columns: [Column], rows: [Row]
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.period = period
        self.signs = signs
        self.style = style
        self.notes = notes
        self.columns = columns
        self.rows = rows
    }

    /// A column: its heading.
    public struct Column: Hashable, Sendable {
        /// Identifier, stable between months.
        public var id: String
        /// Heading, such as `Utfall feb 2026`.
        public var title: String
        /// A heading over this column and its neighbours of the same group; empty where there is none.
        public var group: String
        /// The id of the column that it is printed beside, in parentheses; nil for a column of its own.
        public var beside: String?
        /// Whether its figures are percents.
        public var isPercent: Bool

        /// A column.
        public init(id: String, title: String, group: String = "", beside: String? = nil, isPercent: Bool = false) {
            self.id = id
            self.title = title
            self.group = group
            self.beside = beside
            self.isPercent = isPercent
        }
    }

    /// A line of the table.
    public struct Row: Hashable, Sendable {
        /// Identifier: a verksamhet, a slag, `total`, or what the table calls it.
        public var id: String
        /// Name.
        public var title: String
        /// Depth, from 1; what takes everything has 0.
        public var level: Int
        /// Whether it is a line of text without figures.
        public var isHeading: Bool
        /// One cell per column; nil where there is no figure, which is not 0.
        public var cells: [Cell?]
        /// What the figure in each column is the sum of; nil for a formula, and where there is no figure.
        public var selections: [FigureSelection?]

        /// A row.
        public init(
            id: String, title: String, level: Int, isHeading: Bool = false, cells: [Cell?],
            selections: [FigureSelection?] = []
        ) {
            self.id = id
            self.title = title
            self.level = level
            self.isHeading = isHeading
            self.cells = cells
            self.selections = selections
        }
    }

    /// What the figure at a row and column is the sum of; nil for a formula.
    public func selection(row: Int, column: Int) -> FigureSelection? {
        rows[row].selections.indices.contains(column) ? rows[row].selections[column] : nil
    }

    /// The unit a table is printed in.
    public enum Unit: String, CaseIterable, Hashable, Sendable {
        /// Kronor.
        case kr
        /// Thousands of kronor.
        case tkr
        /// Millions of kronor.
        case mnkr

        /// How many öre one unit is.
        public var ore: Int64 {
            switch self {
            case .kr: 100
            case .tkr: 100_000
            case .mnkr: 100_000_000
            }
        }
    }
}
