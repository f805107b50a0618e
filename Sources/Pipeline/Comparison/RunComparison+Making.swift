import Aggregation
import Configuration
import LedgerModel
import Publishing

extension RunComparison {
    /// Compares two runs by their traces, and by their rows where both publish them.
    init(_ old: TracedRun, _ new: TracedRun) throws {
        self.init(from: old.run.id, to: new.run.id)
        let steps = try ComparisonSteps(old, new)
        let effects = try CauseEffects(steps, old, new)
        causes = effects.causes
        unexplained = effects.unexplained
        compareCells(effects, try old.tables(), try new.tables())
        compareFigures(steps)
        try compareVouchers(old, new)
        explainLedger(steps)
        explainMapping(steps, old, new)
        explainAmounts(steps)
        explainRegisters(old, new)
        explainRest(old, new)
        causes = causes.filter { $0.difference != 0 || !$0.cells.isEmpty || !$0.details.isEmpty }
    }

    // MARK: What differs

    private mutating func compareCells(_ effects: CauseEffects, _ old: [PublishedTable], _ new: [PublishedTable]) {
        let gone = old.filter { table in !new.contains { $0.id == table.id } }
        for table in new + gone {
            let (one, other) = (old.first { $0.id == table.id }, new.first { $0.id == table.id })
            let lost = (one?.rows ?? []).filter { row in other.map { !$0.rows.contains { $0.id == row.id } } ?? false }
            for row in table.rows + lost {
                let columns =
                    table.columns
                    + (one?.columns ?? []).filter { column in !table.columns.contains { $0.id == column.id } }
                for column in columns {
                    let (before, after) = (one?.cell(row.id, column.id), other?.cell(row.id, column.id))
                    if before?.value == after?.value, before?.text == after?.text { continue }
                    if before?.value == nil, after?.value == nil { continue }
                    let place = CellValues.Place(table: table.id, row: row.id, column: column.id)
                    cells.append(
                        CellChange(
                            table: table.id, row: row.id, column: column.id,
                            titles: [table.title, row.title, column.title], unit: effects.unit(of: place),
                            from: before?.value.flatMap(CellValues.number), to: after?.value.flatMap(CellValues.number),
                            fromText: before?.text, toText: after?.text))
                }
            }
        }
    }

    private mutating func compareFigures(_ steps: ComparisonSteps) {
        let (old, new) = (steps.first.shown.sums, (steps.steps.last?.state ?? steps.first).shown.sums)
        figures = Set(old.keys).union(new.keys).sorted().compactMap { key in
            let (from, to) = (old[key] ?? 0, new[key] ?? 0)
            if from == to { return nil }
            return FigureChange(
                series: key.series, period: key.period, verksamhet: key.verksamhet, slag: key.slag, from: from, to: to)
        }
    }

    private mutating func compareVouchers(_ old: TracedRun, _ new: TracedRun) throws {
        guard !old.run.partitions.isEmpty, !new.run.partitions.isEmpty else {
            if causes.contains(where: { $0.kind == .ledger }) {
                notes.append("The rows of both runs are not published: the ledger is compared by kontering and month.")
            }
            return
        }
        // A month that only one of the reports shows is no change of the ledger.
        let months = Set(old.run.partitions + new.run.partitions).filter { month in
            old.scope.contains(.utfall, month) && new.scope.contains(.utfall, month)
        }.sorted()
        let outcomes = Set(
            (Scenario.builtIn + old.plan.configuration.scenarios.map(\.scenario)
                + new.plan.configuration.scenarios.map(\.scenario)).filter(\.isOutcome).map(\.rawValue))
        let comparison = try VoucherComparison(
            old.run, new.run, months: months, calendar: new.plan.configuration.calendar, outcomes: outcomes)
        vouchers = comparison.vouchers
        if comparison.isTooLarge {
            notes.append("Too many rows differ to list their vouchers: the ledger is compared by kontering and month.")
        }
        if !vouchers.isEmpty, !causes.contains(where: { $0.kind == .ledger }) {
            causes.insert(ChangeCause(kind: .ledger, difference: 0), at: 0)
        }
    }
}

extension PublishedTable {
    fileprivate func cell(_ row: String, _ column: String) -> Cell? {
        guard let row = rows.first(where: { $0.id == row }),
            let index = columns.firstIndex(where: { $0.id == column })
        else { return nil }
        return row.cells[index]
    }
}
