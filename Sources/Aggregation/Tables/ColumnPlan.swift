import LedgerModel

/// A column of a table before its figures.
struct ColumnPlan: Hashable, Sendable {
    /// What a column shows.
    enum Content: Hashable, Sendable {
        /// Sums of amounts.
        case figures(SelectorSets)
        /// A formula over columns before it, by their positions.
        case formula(TableFormula, [Int])
    }

    let line: TableLine
    let content: Content

    /// A column that comes after others; the configuration reader has checked its operands.
    init(_ line: TableLine, before others: ArraySlice<TableLine>, _ sets: SelectorSets) {
        self.line = line
        guard case .formula(let formula) = line.content else {
            content = .figures(sets)
            return
        }
        let operands = formula.operands.map { operand in
            guard let index = others.firstIndex(where: { $0.id == operand.id }) else {
                preconditionFailure("the configuration reader checks that '\(operand.id)' is a column before it")
            }
            return index
        }
        content = .formula(formula, operands)
    }

    /// Its id, which every column has.
    var id: String { line.id ?? "" }

    /// Whether it is worked out from other columns.
    var isFormula: Bool {
        guard case .formula = content else { return false }
        return true
    }

    /// Whether its figures are percents.
    var isPercent: Bool {
        guard case .formula(let formula, _) = content, case .percent = formula.operation else { return false }
        return true
    }
}
