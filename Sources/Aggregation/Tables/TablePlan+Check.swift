import Diagnostics
import LedgerModel

/// What can be told of a table before there are figures.
extension TablePlan {
    /// Reports figures that nobody says the scenario of, references to nothing, and formulas over unlike things.
    func check(log: inout DiagnosticLog) {
        checkReferences(log: &log)
        checkViews(log: &log)
        if !log.hasErrors { checkKinds(log: &log) }
    }

    private func checkReferences(log: inout DiagnosticLog) {
        let (rowIDs, columnIDs) = (rows.map(\.id), columns.map(\.id))
        for row in specification.rows {
            for id in row.only ?? [] where !columnIDs.contains(id.id) {
                log.add(.unknownTableID(id.id, what: "column", columnIDs, at: id.location))
            }
        }
        for column in specification.columns {
            for id in column.only ?? [] where !rowIDs.contains(id.id) {
                log.add(.unknownTableID(id.id, what: "row", rowIDs, at: id.location))
            }
            let shown = columns.filter { !$0.line.isHidden && $0.id != column.id }.map(\.id)
            if let id = column.beside, !shown.contains(id.id) {
                log.add(.unknownTableID(id.id, what: "other column that is shown", shown, at: id.location))
            }
        }
    }

    /// A figure needs a scenario and a span, from its row or from its column.
    private func checkViews(log: inout DiagnosticLog) {
        for column in columns {
            guard case .figures = column.content else { continue }
            for row in rows {
                guard case .figures = row.content else { continue }
                let view = view(row, column)
                let missing = [("scenario", view.scenario == nil), ("span", view.span == nil)].filter(\.1).map(\.0)
                if let first = missing.first {
                    log.add(.viewWithout(first, row: row.id, column: column.id, at: column.line.location))
                    break
                }
                guard let version = view.version, let scenario = view.scenario, version.kind != scenario.kind else {
                    continue
                }
                log.add(
                    .versionOfAnother(
                        scenario.rawValue, isBudget: version.kind == .budget,
                        at: view.versionLocation ?? column.line.location))
                break
            }
        }
    }

    // MARK: Kinds of figures

    /// Reports formulas that are over unlike things wherever they stand: a volume added to an amount.
    ///
    /// A row of percents has percents in every column, so a column of percents is over percents there.
    private func checkKinds(log: inout DiagnosticLog) {
        var kinds = Array(repeating: [FigureKind?](repeating: nil, count: columns.count), count: rows.count)
        var faults: [SourceLocation: Diagnostic] = [:]
        var working: Set<SourceLocation> = []
        for row in order {
            for (index, column) in columns.enumerated() {
                guard let formula = formula(rows[row], column) else {
                    if case .figures(let sets) = rows[row].content, case .figures(let others) = column.content {
                        kinds[row][index] = FigureKind(sets.crossed(with: others, registers), registers.slag)
                    }
                    continue
                }
                let operands = formula.places.compactMap { formula.isOverColumns ? kinds[row][$0] : kinds[$0][index] }
                // What an operand lacks has been reported, or is a heading.
                guard operands.count == formula.places.count else { continue }
                kinds[row][index] = FigureKind(formula.formula.operation, of: operands)
                let isPercentOfPercents = formula.formula.operation.isPercent && operands.contains(.percent)
                if kinds[row][index] != nil, formula.isOverColumns || !isPercentOfPercents {
                    working.insert(formula.location)
                } else if faults[formula.location] == nil, shows(rows[row], column) {
                    let ids = formula.formula.operands.map(\.id)
                    faults[formula.location] = .unlikeOperands(ids, row: rows[row].id, at: formula.location)
                }
            }
        }
        for line in specification.rows + specification.columns where !working.contains(line.location) {
            if let fault = faults[line.location] { log.add(fault) }
        }
    }

    /// The formula that gives a cell its figure: the column's, else the row's.
    private func formula(
        _ row: RowPlan, _ column: ColumnPlan
    ) -> (formula: TableFormula, places: [Int], isOverColumns: Bool, location: SourceLocation)? {
        switch (row.content, column.content) {
        case (.heading, _): nil
        case (_, .formula(let formula, let places)): (formula, places, true, column.line.location)
        case (.formula(let formula, let places), .figures): (formula, places, false, row.line.location)
        case (.figures, .figures): nil
        }
    }
}

/// What a figure counts.
enum FigureKind: Hashable {
    case amount
    case volume
    case rate
    case number
    case percent

    init(_ targets: TargetSelection, _ slag: SlagRegister) {
        self = targets.slag.contains { slag[$0].art == .matt } ? .volume : .amount
    }

    /// The kind of a formula's figures; nil when its operands do not go together.
    init?(_ operation: TableFormula.Operation, of operands: [FigureKind]) {
        let kinds = Set(operands)
        switch operation {
        case .plus, .minus:
            if let only = kinds.first, kinds.count == 1 {
                self = only
            } else if kinds == [.amount, .rate] {
                self = .rate
            } else {
                return nil
            }
        case .percent:
            guard kinds.count == 1 || kinds == [.amount, .rate] else { return nil }
            self = .percent
        case .per:
            if kinds.contains(.percent) { return nil }
            self = [.amount, .rate].contains(operands[0]) && operands[1] == .volume ? .rate : .number
        }
    }
}
