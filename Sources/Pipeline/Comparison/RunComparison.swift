public import LedgerModel

/// What differs between two runs of a pipeline, and why.
///
/// All amounts are whole öre in report sign: income positive, cost negative.
public struct RunComparison: Sendable {
    /// A figure of a table that differs.
    public struct CellChange: Sendable {
        /// The table's id.
        public let table: String
        /// The row's id.
        public let row: String
        /// The column's id.
        public let column: String
        /// The names of table, row and column in print.
        public let titles: [String]
        /// What its number counts.
        public let unit: Unit
        /// In the smallest unit; nil where there was no figure.
        public let from: Int64?
        /// In the smallest unit; nil where there is none any more.
        public let to: Int64?
        /// As it was printed; nil where there was no such cell.
        public let fromText: String?
        /// As it is printed.
        public let toText: String?

        /// The difference, where no figure counts as 0.
        public var difference: Int64 { (to ?? 0) - (from ?? 0) }
    }

    /// What the number of a cell counts.
    public enum Unit: String, Sendable {
        /// Öre.
        case ore
        /// Ten-thousandths of a percent.
        case percent
        /// Hundredths of a volume, or of a quotient.
        case number
    }

    /// A sum by place in the report and month that differs.
    public struct FigureChange: Sendable {
        /// Scenario, version and decision.
        public let series: Series
        /// The month, or the year of an amount without month.
        public let period: Period
        /// The id of the verksamhet.
        public let verksamhet: String
        /// The id of the slag.
        public let slag: String
        /// In the first run.
        public let from: Int64
        /// In the second run.
        public let to: Int64
    }

    /// The ids of the runs, such as `2026-02.r1`.
    public let from: String
    /// The second run.
    public let to: String
    /// The cells that differ, in the order of the tables.
    public var cells: [CellChange] = []
    /// The figures that differ, sorted.
    public var figures: [FigureChange] = []
    /// Why, in the order in which one is replaced after the other; only those that changed something.
    public var causes: [ChangeCause] = []
    /// The vouchers that differ, when the rows of both runs are published.
    public var vouchers: [VoucherChange] = []
    /// What no cause explains, in öre over all cells; 0 unless the program is wrong.
    public var unexplained: Int64 = 0
    /// What could not be told, in sentences.
    public var notes: [String] = []

    init(from: String, to: String) {
        self.from = from
        self.to = to
    }

    /// Whether nothing differs.
    public var isSame: Bool { cells.isEmpty && figures.isEmpty && causes.isEmpty && vouchers.isEmpty }
}
