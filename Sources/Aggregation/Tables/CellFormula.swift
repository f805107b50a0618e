public import LedgerModel

/// How a cell of a table comes about: a sum of amounts, or a formula over other cells.
public indirect enum CellFormula: Sendable {
    /// A sum of amounts.
    case sum(FigureSelection)
    /// A formula over cells.
    case formula(TableFormula.Operation, [Operand])

    /// A cell that a formula is over.
    public struct Operand: Sendable {
        /// The id of the row or column that the formula names.
        public let id: String
        /// Its title in print.
        public let title: String
        /// How it comes about itself.
        public let formula: CellFormula
        /// Its exact value; nil where it has none.
        public let value: Table.Value?
    }

    /// The amounts that a sum or difference is of, each added or subtracted; nil for quotients and shares.
    public var terms: [FigureSelection]? {
        switch self {
        case .sum(let selection): return [selection]
        case .formula(let operation, let operands):
            let parts = operands.map(\.formula.terms)
            let whole = parts.compactMap(\.self)
            guard whole.count == parts.count else { return nil }
            switch operation {
            case .plus: return whole.flatMap(\.self)
            case .minus: return whole[0] + whole.dropFirst().flatMap { $0.map(\.turned) }
            case .percent, .per: return nil
            }
        }
    }

    /// All amounts that take part in it, whatever it does with them.
    public var parts: [FigureSelection] {
        switch self {
        case .sum(let selection): [selection]
        case .formula(_, let operands): operands.flatMap(\.formula.parts)
        }
    }
}

extension FigureSelection {
    /// The same amounts with the sign turned.
    public var turned: FigureSelection {
        FigureSelection(view, targets, sign: sign == .plus ? .minus : .plus)
    }
}
