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
            if let id = column.beside, !columnIDs.contains(id.id) || id.id == column.id {
                log.add(.unknownTableID(id.id, what: "other column", columnIDs, at: id.location))
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

    /// Amounts are not added to volumes, nor divided by percents.
    ///
    /// A row of percents has percents in every column, so a column of percents is over percents there.
    private func checkKinds(log: inout DiagnosticLog) {
        var kinds = Array(repeating: [FigureKind?](repeating: nil, count: columns.count), count: rows.count)
        for row in order {
            for (index, column) in columns.enumerated() {
                let operands: (formula: TableFormula, kinds: [FigureKind])
                let location: SourceLocation
                switch (rows[row].content, column.content) {
                case (.heading, _): continue
                case (_, .formula(let formula, let places)):
                    operands = (formula, places.compactMap { kinds[row][$0] })
                    location = column.line.location
                case (.formula(let formula, let places), .figures):
                    operands = (formula, places.compactMap { kinds[$0][index] })
                    location = rows[row].line.location
                case (.figures(let sets), .figures(let others)):
                    kinds[row][index] = FigureKind(sets.crossed(with: others, registers), registers.slag)
                    continue
                }
                // What an operand lacks has been reported, or is a heading.
                guard operands.kinds.count == operands.formula.operands.count else { continue }
                kinds[row][index] = FigureKind(operands.formula.operation, of: operands.kinds)
                let isPercentOfPercents = kinds[row][index] == .percent && operands.kinds.contains(.percent)
                let isOfRow = rows[row].isFormula && !column.isFormula && isPercentOfPercents
                // What `only` leaves out may be over anything.
                if kinds[row][index] == nil && shows(rows[row], column) || isOfRow {
                    log.add(.unlikeOperands(operands.formula.operands.map(\.id), row: rows[row].id, at: location))
                    return
                }
            }
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
