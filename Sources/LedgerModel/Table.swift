/// A printed table of a budget follow-up: rows of a report by columns of scenarios and deviations.
public struct Table: Hashable, Sendable {
    /// Identifier, also the file name.
    public var id: String
    /// Heading.
    public var title: String
    /// The unit of print; a ``Cell`` is always exact.
    public var unit: Unit
    /// Decimals printed in that unit.
    public var decimals: Int
    /// The month that the table is for.
    public var period: Period
    /// The columns, left to right.
    public var columns: [Column]
    /// The rows, top to bottom.
    public var rows: [Row]

    /// A table; every row has one cell (or nil) per column.
    public init(
        id: String, title: String, unit: Unit, decimals: Int, period: Period, columns: [Column], rows: [Row]
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.period = period
        self.columns = columns
        self.rows = rows
    }

    /// What the figure at a row and column is the sum of; nil for a formula.
    public func selection(row: Int, column: Int) -> FigureSelection? {
        columns[column].view.map { FigureSelection($0, rows[row].targets) }
    }

    /// A column: its heading and its content.
    public struct Column: Hashable, Sendable {
        /// Identifier, stable between months.
        public var id: String
        /// Heading, such as `Utfall feb 2026`.
        public var title: String
        /// Decimals printed; nil for those of the table.
        public var decimals: Int?
        /// What its figures are sums of; nil for a formula.
        public var view: FigureView?

        /// A column.
        public init(id: String, title: String, decimals: Int? = nil, view: FigureView? = nil) {
            self.id = id
            self.title = title
            self.decimals = decimals
            self.view = view
        }
    }

    /// A line of the table.
    public struct Row: Hashable, Sendable {
        /// Identifier: a verksamhet, a slag, or `total`.
        public var id: String
        /// Name.
        public var title: String
        /// Depth in the register, from 1; the total has 0.
        public var level: Int
        /// The places of the report that its figures are sums of.
        public var targets: TargetSelection
        /// One cell per column; nil where there is no figure, which is not 0.
        public var cells: [Cell?]

        /// A row.
        public init(id: String, title: String, level: Int, targets: TargetSelection = .all, cells: [Cell?]) {
            self.id = id
            self.title = title
            self.level = level
            self.targets = targets
            self.cells = cells
        }
    }

    /// A figure: its exact value, which print rounds.
    public enum Cell: Hashable, Sendable, CustomStringConvertible {
        /// Report sign: income positive, cost negative; avvikelse positive is favourable.
        case amount(Amount)
        /// A share of the whole: 15/1000 is 1.5 percent.
        case percent(Fraction)

        /// For machines: percents have four decimals, rounded half away from zero.
        public var forMachines: DatasetValue {
            switch self {
            case .amount(let amount): .amount(amount)
            // Tables are refused when it does not fit.
            case .percent(let share): .percent(Int64(clamping: (share * 1_000_000).rounded))
            }
        }

        /// As text for machines: kronor with two decimals, percent with four.
        public var description: String { forMachines.description }
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
