public import LedgerModel

/// How a cell of a published table comes about, down to the rows of the sources.
///
/// All amounts are whole öre. Those of terms, sums and rows have the cell's own sign: a budget that a deviation
/// subtracts counts negative, so that all of them add up to the cell.
public struct CellExplanation: Sendable {
    /// An id, and what it is called in print.
    public struct Name: Sendable {
        /// The id.
        public let id: String
        /// The title.
        public let title: String
    }

    /// A cell that the cell's formula is over.
    public struct Operand: Sendable {
        /// What the formula calls it.
        public let name: Name
        /// Its exact value as the table's `.json` has it; nil where it has none.
        public let value: String?
    }

    /// A sum of amounts that the cell is made of.
    public struct Term: Sendable {
        /// The scenario.
        public let scenario: Scenario
        /// The versions and decisions that are added; empty where there are none.
        public let series: [Series]
        /// The first month or year.
        public let from: Period?
        /// The last month or year.
        public let to: Period?
        /// What it adds to the cell; nil where its figures are missing.
        public let sum: Int64?
    }

    /// What the parts of a cell with one code, source or month add up to.
    public struct Part: Sendable {
        /// The code, path or month; empty where there is no code.
        public let key: String
        /// In öre.
        public var sum: Int64
        /// The number of rows.
        public var rows: Int
    }

    /// The table.
    public let table: Name
    /// The row.
    public let row: Name
    /// The column.
    public let column: Name
    /// The exact value as the table's `.json` has it; nil where there is no figure.
    public let value: String?
    /// The figure as printed.
    public let text: String
    /// In words: `prognos - budget`, `utfall 2026-01 to 2026-02`.
    public let formula: String
    /// What the formula is over; empty for a sum of amounts.
    public let operands: [Operand]
    /// The sums of amounts that it is made of.
    public let terms: [Term]
    /// The parts by source, in the order of the sources.
    public let bySource: [Part]
    /// The parts by account, sorted.
    public let byKonto: [Part]
    /// The parts by the other code parts that occur, each sorted.
    public let byPart: [(part: CodePart, parts: [Part])]
    /// The parts by month, or year of amounts without month.
    public let byMonth: [Part]
    /// The number of rows.
    public let rowCount: Int
    /// What all parts add up to, in öre; nil for a quotient or a share, of which the parts are no sum.
    public let sum: Int64?
    /// Whether the parts add up to the cell, and the cell is the one that was published.
    public let agrees: Bool
    /// What could not be told, in sentences.
    public let notes: [String]
}
