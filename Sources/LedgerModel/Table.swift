/// A printed table of a budget follow-up: rows of a report by columns of scenarios and deviations.
public struct Table: Hashable, Sendable {
    /// Identifier, also the file name.
    public var id: String
    /// Heading.
    public var title: String
    /// The unit that ``Cell/text`` is printed in; ``Cell/value`` is always exact.
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

    /// A column: its heading, and what it shows.
    public struct Column: Hashable, Sendable {
        /// Identifier, stable between months.
        public var id: String
        /// Heading, such as `Utfall feb 2026`.
        public var title: String
        /// What its figures are sums of; nil for a formula.
        public var view: FigureView?

        /// A column.
        public init(id: String, title: String, view: FigureView? = nil) {
            self.id = id
            self.title = title
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

    /// A figure: the exact value, and the text as printed.
    public struct Cell: Hashable, Sendable {
        /// The exact value.
        public var value: Value
        /// The value in the table's unit, rounded half away from zero: `-1 209,7`, `-3%`.
        public var text: String

        /// A cell.
        public init(value: Value, text: String) {
            self.value = value
            self.text = text
        }
    }

    /// What kind of figure a cell holds.
    public enum Value: Hashable, Sendable, CustomStringConvertible {
        /// Report sign: income positive, cost negative; avvikelse positive is favourable.
        case amount(Amount)
        /// Ten-thousandths of a percent, rounded half away from zero: 1.5% is 15000.
        case percent(Int64)

        /// For machines: kronor with two decimals, percent with four.
        public var description: String {
            switch self {
            case .amount(let amount): return amount.description
            case .percent(let value):
                let fraction = String(value.magnitude % 10000)
                let zeros = String(repeating: "0", count: 4 - fraction.utf8.count)
                return "\(value < 0 ? "-" : "")\(value.magnitude / 10000).\(zeros)\(fraction)"
            }
        }
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
