public import LedgerModel
import Presentation

/// Builds deviation tables from a cube: rows of the report by columns of figures and formulas.
public struct TableBuilder: Sendable {
    private let cube: Cube
    private let register: Register
    private let scope: ReportScope
    private let hasUnmapped: Bool

    /// A builder for a report; the cube's budget must be periodised.
    ///
    /// The row for unmapped amounts is shown when the register has it and the cube holds any.
    public init(cube: Cube, register: Register, scope: ReportScope) {
        self.cube = cube
        self.register = register
        self.scope = scope
        let unmapped = register.index(of: Register.unmappedID)
        hasUnmapped = cube.cells.contains { $0.key.target.verksamhet == unmapped }
    }

    /// The table that `specification` describes; throws when a figure does not fit.
    ///
    /// `under` must be an id of the register, and formulas must refer to columns before them.
    public func table(_ specification: TableSpecification) throws(AmountOverflow) -> Table {
        let columns = specification.columns.map(column)
        var sums: [[Int64]?] = []
        for column in columns {
            sums.append(try column.view?.sums(in: cube, slots: register.verksamheter.count * 2))
        }
        var rows: [Table.Row] = []
        for plan in RowPlan.plans(specification.rows, register: register, showsUnmapped: hasUnmapped) {
            let figures = try figures(of: plan, in: sums)
            if plan.isOptional, figures.allSatisfy({ $0 == nil || $0 == 0 }) { continue }
            let cells = try RowFormulas(specification, figures: figures).cells()
            rows.append(
                Table.Row(id: plan.id, title: plan.title, level: plan.level, targets: plan.targets, cells: cells))
        }
        return Table(
            id: specification.id, title: filled(specification.title), unit: specification.unit,
            decimals: specification.decimals, period: scope.month, columns: columns, rows: rows)
    }

    private func column(_ column: TableSpecification.Column) -> Table.Column {
        var shown = Table.Column(id: column.id, title: filled(column.title))
        switch column.content {
        case .figures(let series, let span, let offset):
            shown.view = FigureView(series, span, offset: offset, scope: scope)
        case .minus: break
        case .percent(_, _, _, let decimals): shown.decimals = decimals
        }
        return shown
    }

    private func figures(of plan: RowPlan, in sums: [[Int64]?]) throws(AmountOverflow) -> [Int64?] {
        var figures: [Int64?] = []
        for column in sums {
            guard let column else {
                figures.append(nil)
                continue
            }
            var figure: Int64 = 0
            for slot in plan.slots { figure = try figure.plus(column[slot]) }
            figures.append(figure)
        }
        return figures
    }

    private func filled(_ title: String) -> String {
        TableTitle.filled(title, period: scope.month, calendar: scope.calendar)
    }
}
