import Diagnostics
public import LedgerModel

extension TableBuilder {
    /// How the cell of a row and a column comes about; nil when the table has none there, such as beside a heading.
    ///
    /// Throws when a figure does not fit.
    public mutating func formula(
        _ plan: TablePlan, row: String, column: String
    ) throws(AmountOverflow) -> CellFormula? {
        guard let place = plan.rows.firstIndex(where: { $0.id == row && $0.content != .heading }),
            let index = plan.columns.firstIndex(where: { $0.id == column })
        else { return nil }
        let figures = try self.figures(of: plan)
        return try formula(plan, place, index, figures, isOperand: false)
    }

    private func formula(
        _ plan: TablePlan, _ row: Int, _ column: Int, _ figures: Figures, isOperand: Bool
    ) throws(AmountOverflow) -> CellFormula? {
        let (operation, rows, columns): (TableFormula.Operation, [Int], [Int])
        switch (plan.rows[row].content, plan.columns[column].content) {
        case (.heading, _): return nil
        case (.figures, .figures):
            // A figure is in the report's sign, a formula over it in the table's.
            let isTurned = isOperand && figures.values[row][column]?.isTurned ?? false
            return figures.selections[row][column].map { .sum(isTurned ? $0.turned : $0) }
        case (_, .formula(let formula, let places)):
            (operation, columns) = (formula.operation, places)
            rows = places.map { _ in row }
        case (.formula(let formula, let places), .figures):
            (operation, rows) = (formula.operation, places)
            columns = places.map { _ in column }
        }
        let isOverColumns = Set(rows) == [row]
        var operands: [CellFormula.Operand] = []
        for (row, column) in zip(rows, columns) {
            guard let formula = try formula(plan, row, column, figures, isOperand: true) else { return nil }
            let title =
                isOverColumns
                ? filled(plan.columns[column].line.title ?? plan.columns[column].id) : filled(plan.rows[row].title)
            operands.append(
                CellFormula.Operand(
                    id: isOverColumns ? plan.columns[column].id : plan.rows[row].id, title: title, formula: formula,
                    value: try value(figures.values[row][column])))
        }
        return .formula(operation, operands)
    }

    /// The value of a figure as a formula uses it: in the table's sign.
    private func value(_ figure: TableFigure?) throws(AmountOverflow) -> Table.Value? {
        guard var figure else { return nil }
        figure.isTurned = false
        return try figure.value()
    }
}
