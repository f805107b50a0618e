public import Diagnostics
public import LedgerModel
import Presentation

/// Builds tables from a cube whose budget has been periodised.
public struct TableBuilder {
    private let scope: ReportScope
    private var catalogue: ViewCatalogue
    /// The places of the report that have something in the years shown.
    private let places: Set<Target>
    /// Whether there are amounts that no rule takes.
    private let hasUnmapped: Bool

    /// A builder for the tables of a month, all over the same registers.
    ///
    /// Sums that include a figure of `unknown` are missing.
    public init(cube: Cube, unknown: UnknownFigures = UnknownFigures(), registers: Registers, scope: ReportScope) {
        self.scope = scope
        catalogue = ViewCatalogue(cube, unknown, registers, scope)
        let cells = cube.cells
        places = Set(
            cells.lazy.filter { $0.ore != 0 && scope.contains($0.key.series, $0.key.period) }.map(\.key.target))
        let unmapped = registers.verksamheter.index(of: Register.unmappedID)
        hasUnmapped = cells.contains { $0.key.target.verksamhet == unmapped }
    }

    /// The table of a plan; throws when a figure does not fit.
    ///
    /// A version that no file has is reported.
    public mutating func table(_ plan: TablePlan, log: inout DiagnosticLog) throws(AmountOverflow) -> Table {
        var notes: [String] = []
        let sources = try sources(plan, &notes, log: &log)
        let figures = try figures(plan, sources)
        TableCoverage(plan).report(places, log: &log)
        let shown = plan.columns.indices.filter { !plan.columns[$0].line.isHidden }
        let columns = shown.map { column(plan.columns[$0]) }
        var rows: [Table.Row] = []
        for (index, row) in plan.rows.enumerated() {
            if row.isHidden || row.isUnmapped && !hasUnmapped { continue }
            let own = shown.map { figures[index][$0] }
            if row.isOptional, own.allSatisfy({ $0?.number.isZero ?? true }) { continue }
            var cells: [Table.Cell?] = []
            for (place, figure) in zip(shown, own) {
                let column = plan.columns[place]
                guard let figure, plan.shows(row, column) else {
                    cells.append(nil)
                    continue
                }
                cells.append(try cell(figure, row, column, plan))
            }
            let selections = shown.map { place in
                sources[index][place].map { FigureSelection(catalogue[$0.view].view, $0.targets) }
            }
            rows.append(
                Table.Row(
                    id: row.id, title: filled(row.title), level: row.level, isHeading: row.content == .heading,
                    cells: cells, selections: selections))
        }
        let specification = plan.specification
        return Table(
            id: specification.id, title: filled(specification.title), unit: specification.unit,
            decimals: specification.decimals, period: scope.month, signs: specification.signs,
            style: specification.style, notes: notes + specification.notes.map(filled), columns: columns, rows: rows)
    }

    // MARK: Figures

    /// All figures of a table, hidden ones too, by row and column.
    struct Figures {
        let selections: [[FigureSelection?]]
        let values: [[TableFigure?]]
    }

    mutating func figures(of plan: TablePlan) throws(AmountOverflow) -> Figures {
        var notes: [String] = []
        // What there is to report was reported with the table.
        var ignored = DiagnosticLog()
        let sources = try sources(plan, &notes, log: &ignored)
        let selections = sources.map { row in
            row.map { source in source.map { FigureSelection(catalogue[$0.view].view, $0.targets) } }
        }
        return Figures(selections: selections, values: try figures(plan, sources))
    }

    /// What a figure is a sum of.
    private struct Source {
        /// An index of the catalogue.
        let view: Int
        let targets: TargetSelection
        let kind: FigureKind
    }

    /// What each figure is a sum of; nil for formulas and headings.
    private mutating func sources(
        _ plan: TablePlan, _ notes: inout [String], log: inout DiagnosticLog
    ) throws(AmountOverflow) -> [[Source?]] {
        var sources: [[Source?]] = []
        for row in plan.rows {
            var ofRow: [Source?] = []
            for column in plan.columns {
                guard case .figures(let own) = row.content, case .figures(let others) = column.content else {
                    ofRow.append(nil)
                    continue
                }
                let targets = own.crossed(with: others, plan.registers)
                let kind = FigureKind(targets, plan.registers.slag)
                let view = try catalogue.index(of: plan.view(row, column), isVolume: kind == .volume, log: &log)
                if let note = catalogue[view].note, !notes.contains(note) { notes.append(note) }
                ofRow.append(Source(view: view, targets: targets, kind: kind))
            }
            sources.append(ofRow)
        }
        return sources
    }

    /// The figure of each row in each column, nil where there is none; rows first, then columns.
    private func figures(
        _ plan: TablePlan, _ sources: [[Source?]]
    ) throws(AmountOverflow) -> [[TableFigure?]] {
        var figures = Array(
            repeating: [TableFigure?](repeating: nil, count: plan.columns.count), count: plan.rows.count)
        for row in plan.order {
            for column in plan.columns.indices {
                switch (plan.rows[row].content, plan.columns[column].content) {
                case (.heading, _): break
                case (_, .formula(let formula, let places)):
                    figures[row][column] = try figure(formula, places.map { figures[row][$0] })
                case (.formula(let formula, let places), .figures):
                    figures[row][column] = try figure(formula, places.map { figures[$0][column] })
                case (.figures, .figures):
                    figures[row][column] = try figure(plan, plan.rows[row], plan.columns[column], sources[row][column])
                }
            }
        }
        return figures
    }

    private func figure(_ formula: TableFormula, _ operands: [TableFigure?]) throws(AmountOverflow) -> TableFigure? {
        let whole = operands.compactMap(\.self)
        guard whole.count == operands.count else { return nil }
        return try TableFigure(formula.operation, whole)
    }

    private func figure(
        _ plan: TablePlan, _ row: RowPlan, _ column: ColumnPlan, _ source: Source?
    ) throws(AmountOverflow) -> TableFigure? {
        guard let source, let sum = try catalogue[source.view].sums.sum(source.targets, source.kind) else { return nil }
        let slag = plan.registers.slag
        let signs = row.line.signs ?? column.line.signs ?? plan.specification.signs
        return TableFigure(
            sum, source.kind, isTurned: source.kind == .amount && signs.turns(source.targets, slag),
            decimals: source.kind == .volume ? source.targets.slag.map { slag[$0].decimals }.max() : nil)
    }

    // MARK: Print

    private func cell(
        _ figure: TableFigure, _ row: RowPlan, _ column: ColumnPlan, _ plan: TablePlan
    ) throws(AmountOverflow) -> Table.Cell {
        let specification = plan.specification
        let (unit, decimals) = (row.line.unit ?? column.line.unit, row.line.decimals ?? column.line.decimals)
        var cell = Table.Cell(
            try figure.value(), isTurned: figure.isTurned, isRecorded: figure.isRecorded,
            isComputed: figure.isComputed, unit: unit ?? specification.unit,
            decimals: row.line.decimals ?? (column.isPercent ? nil : column.line.decimals) ?? specification.decimals)
        switch figure.kind {
        case .amount: break
        case .percent: cell.decimals = (row.isPercent ? row.line.decimals : column.line.decimals) ?? 0
        case .volume: cell.decimals = decimals ?? figure.decimals ?? 0
        case .rate: (cell.unit, cell.decimals) = (unit ?? .kr, decimals ?? 0)
        case .number: cell.decimals = decimals ?? 2
        }
        return cell
    }

    private func column(_ column: ColumnPlan) -> Table.Column {
        Table.Column(
            id: column.id, title: filled(column.line.title ?? column.id), group: filled(column.line.group),
            beside: column.line.beside?.id, isPercent: column.isPercent)
    }

    func filled(_ title: String) -> String {
        TableTitle.filled(title, period: scope.month, calendar: scope.calendar)
    }
}

extension RowPlan {
    /// Whether its figures are percents.
    fileprivate var isPercent: Bool {
        guard case .formula(let formula, _) = content, case .percent = formula.operation else { return false }
        return true
    }
}

extension TableSigns {
    /// Whether the sign of a selection's amounts is turned.
    fileprivate func turns(_ targets: TargetSelection, _ slag: SlagRegister) -> Bool {
        switch self {
        case .incomePositive: false
        case .costPositive: true
        case .allPositive: !targets.slag.allSatisfy { slag[$0].art == .intakt }
        }
    }
}
