import Diagnostics

/// Puts rows in an order in which formulas come after what they are over.
enum FormulaOrder {
    /// The order; nil, with a finding, when a formula is over itself in the end.
    static func order(of rows: [RowPlan], log: inout DiagnosticLog) -> [Int]? {
        var order: [Int] = []
        var states = Array(repeating: State.new, count: rows.count)
        for row in rows.indices {
            var path: [Int] = []
            guard visit(row, rows, &states, &order, &path) else {
                let start = path.last.flatMap { path.firstIndex(of: $0) } ?? 0
                let ids = path[start...].map { rows[$0].id }
                log.add(.formulaCycle(ids, at: rows[path[start]].line.location))
                return nil
            }
        }
        return order
    }

    private enum State {
        case new
        case open
        case done
    }

    /// Appends a row after its operands; false when one of them is the row itself, then the last of `path`.
    private static func visit(
        _ row: Int, _ rows: [RowPlan], _ states: inout [State], _ order: inout [Int], _ path: inout [Int]
    ) -> Bool {
        if states[row] == .done { return true }
        path.append(row)
        if states[row] == .open { return false }
        states[row] = .open
        if case .formula(_, let operands) = rows[row].content {
            for operand in operands where !visit(operand, rows, &states, &order, &path) { return false }
        }
        states[row] = .done
        path.removeLast()
        order.append(row)
        return true
    }
}
