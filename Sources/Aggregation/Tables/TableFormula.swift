/// A formula over rows or over columns, which are named by their ids.
public struct TableFormula: Hashable, Sendable {
    /// What a formula does with its operands.
    public enum Operation: Hashable, Sendable {
        /// Adds them.
        case plus
        /// The first less all others.
        case minus
        /// The first in percent of the second.
        case percent(ZeroBase)
        /// The first divided by the second, times a whole number: kronor for each child.
        case per(scale: Int)

        /// Whether it gives percents of something.
        var isPercent: Bool {
            if case .percent = self { true } else { false }
        }
    }

    /// What a percent of nothing shows.
    public enum ZeroBase: String, CaseIterable, Hashable, Sendable {
        /// 100% when the base is 0 and the figure is not.
        case hundred
        /// Nothing.
        case blank
        /// 0% when the base is 0 and the figure is not.
        case zero
    }

    /// What it does.
    public var operation: Operation
    /// The ids of what it is over.
    public var operands: [TableReference]

    /// A formula.
    public init(_ operation: Operation, _ operands: [TableReference]) {
        self.operation = operation
        self.operands = operands
    }
}
