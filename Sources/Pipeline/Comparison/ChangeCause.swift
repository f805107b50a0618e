/// A cause of what differs between two runs, and its effect.
public struct ChangeCause: Sendable {
    /// What was replaced; the report is made again after each, in this order.
    public enum Kind: String, CaseIterable, Sendable {
        /// The outcome of the ledger.
        case ledger
        /// The mapping tables.
        case mapping
        /// The registers of verksamheter, slag and volumes.
        case register
        /// The month of the report.
        case period
        /// The budget.
        case budget
        /// The forecast.
        case prognos
        /// All else that the configuration says: tables, curves, methods.
        case tables
        /// The program.
        case version
    }

    /// What one cause does to a cell.
    public struct Effect: Sendable {
        /// The table's id.
        public let table: String
        /// The row's id.
        public let row: String
        /// The column's id.
        public let column: String
        /// What it adds to the cell, in the cell's smallest unit.
        public let difference: Int64
    }

    /// Something that it consists of, such as a rule or a kontering, with its own effect where it has one.
    public struct Detail: Sendable {
        /// Named facts, in the order they are shown.
        public var facts: [(name: String, value: String)]
        /// In öre, report sign; nil where it has no amount of its own.
        public var difference: Int64?

        init(_ facts: [(String, String)], difference: Int64? = nil) {
            self.facts = facts.map { (name: $0.0, value: $0.1) }
            self.difference = difference
        }
    }

    /// What was replaced.
    public let kind: Kind
    /// What it adds to the figures that are shown, in öre.
    public var difference: Int64
    /// What it does to each cell.
    public var cells: [Effect] = []
    /// What it consists of.
    public var details: [Detail] = []
}
