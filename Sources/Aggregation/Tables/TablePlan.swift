public import Diagnostics
public import LedgerModel

/// A table whose ids have been looked up in the registers: everything but the figures.
public struct TablePlan: Hashable, Sendable {
    /// The table as the configuration describes it.
    public let specification: TableSpecification
    let registers: Registers
    let rows: [RowPlan]
    let columns: [ColumnPlan]
    /// The rows in an order in which every formula comes after its operands.
    let order: [Int]

    /// Looks up the ids of a table; nil, with findings, when one is unknown or two rows have the same.
    public init?(_ specification: TableSpecification, _ registers: Registers, log: inout DiagnosticLog) {
        var findings = DiagnosticLog()
        // The short form names `under` twice.
        defer {
            var seen: Set<Diagnostic> = []
            for finding in findings.diagnostics where seen.insert(finding).inserted { log.add(finding) }
        }
        var planner = RowPlanner(registers)
        for line in specification.rows { planner.add(line, log: &findings) }
        planner.addUnmapped(after: specification)
        planner.settleIdentity()
        planner.checkIdentity(log: &findings)
        planner.linkFormulas(log: &findings)
        let columns = specification.columns.enumerated().map { index, line in
            ColumnPlan(line, before: specification.columns[..<index], SelectorSets(line.selector, registers, &findings))
        }
        if findings.hasErrors { return nil }
        guard let order = FormulaOrder.order(of: planner.rows, log: &findings) else { return nil }
        self.specification = specification
        self.registers = registers
        self.columns = columns
        self.order = order
        rows = planner.rows
        check(log: &findings)
        if findings.hasErrors { return nil }
    }

    /// The fiscal years that its figures are of, from the report's own.
    public var yearOffsets: [Int] {
        (specification.rows + specification.columns).flatMap { $0.view.years.map(Array.init) ?? [] }
    }

    /// Whether its rows add up to its total: the short form, unless an outline repeats amounts or a line is hidden.
    var rowsAddUp: Bool {
        guard specification.isShortForm, rows.contains(where: { $0.level == 0 }) else { return false }
        let isFlat = registers.slag.slag.allSatisfy { $0.level == 1 }
        let isWhole = specification.rows.allSatisfy { line in
            guard case .each(let group) = line.content else { return true }
            let isOneLevel = group.level != nil || group.by == .slag && isFlat
            return isOneLevel && group.hide.isEmpty && line.selector.except.isEmpty
        }
        return isWhole && !rows.contains { $0.isHidden }
    }

    /// The view of a row in a column; what the row says wins.
    func view(_ row: RowPlan, _ column: ColumnPlan) -> TableViewRule {
        row.line.view.over(column.line.view)
    }

    /// Whether a cell is shown: neither the row nor the column leaves it out.
    func shows(_ row: RowPlan, _ column: ColumnPlan) -> Bool {
        let isInRow = row.line.only?.contains { $0.id == column.id } ?? true
        // The id of a group stands for all its rows.
        let isInColumn = column.line.only?.contains { $0.id == row.id || $0.id == row.line.id } ?? true
        return isInRow && isInColumn
    }
}
