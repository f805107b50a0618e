import Aggregation
import LedgerModel
import Publishing

/// What each cause adds to the cells and figures of a report.
struct CauseEffects {
    private(set) var causes: [ChangeCause] = []
    /// What remains of all cells, in their smallest units, though the program is the same.
    private(set) var unexplained: Int64 = 0
    /// What the cells count.
    private var units: [CellValues.Place: RunComparison.Unit] = [:]

    /// Works out the report after each step; one that cannot be made leaves its effect to the next.
    init(_ steps: ComparisonSteps, _ old: TracedRun, _ new: TracedRun) throws {
        let oldTables = try steps.first.tables() ?? []
        var values = CellValues(oldTables)
        note(oldTables)
        let first = values
        let hasOtherRegisters = steps.hasOtherRegisters
        var shown = Self.total(of: steps.first)
        for step in steps.steps {
            let total = Self.total(of: step.state)
            var cause = ChangeCause(kind: step.kind, difference: total - shown)
            shown = total
            if let tables = try step.state.tables() {
                note(tables)
                let after = CellValues(tables)
                // With the registers of both runs a report may lack rows, which keep what they had.
                let isMixed = hasOtherRegisters && [.ledger, .mapping].contains(step.kind)
                let filled = isMixed ? after.filled(from: values) : after
                cause.cells = Self.effects(from: values, to: filled)
                values = filled
            }
            causes.append(cause)
        }
        try addProgram(first, values, old, new)
    }

    /// What the published cells differ by besides: the program's doing, unless both are of this very program.
    private mutating func addProgram(
        _ first: CellValues, _ last: CellValues, _ old: TracedRun, _ new: TracedRun
    ) throws {
        let (before, after) = (CellValues(try old.tables()), CellValues(try new.tables()))
        var rest: [ChangeCause.Effect] = []
        for place in Set(before.values.keys).union(after.values.keys) {
            let published = (after[place] ?? 0) - (before[place] ?? 0)
            let made = (last[place] ?? 0) - (first[place] ?? 0)
            if published != made {
                rest.append(
                    ChangeCause.Effect(
                        table: place.table, row: place.row, column: place.column, difference: published - made))
            }
        }
        let versions = [old.run.manifest?.version, new.run.manifest?.version, ProgramVersion.current]
        if Set(versions).count == 1 {
            unexplained = rest.reduce(0) { $0 + Int64($1.difference.magnitude) }
            return
        }
        var cause = ChangeCause(kind: .version, difference: 0)
        cause.cells = rest.sorted { ($0.table, $0.row, $0.column) < ($1.table, $1.row, $1.column) }
        if versions[0] != versions[1] {
            cause.details = [
                ChangeCause.Detail([("from", versions[0] ?? "unknown"), ("to", versions[1] ?? "unknown")])
            ]
        }
        if !cause.cells.isEmpty || !cause.details.isEmpty { causes.append(cause) }
    }

    private static func total(of state: ReportState) -> Int64 {
        state.shown.sums.values.reduce(0, &+)
    }

    private static func effects(from old: CellValues, to new: CellValues) -> [ChangeCause.Effect] {
        let places = Set(new.values.keys).union(old.values.keys).sorted {
            ($0.table, $0.row, $0.column) < ($1.table, $1.row, $1.column)
        }
        return places.compactMap { place in
            let difference = (new[place] ?? 0) - (old[place] ?? 0)
            if difference == 0 { return nil }
            return ChangeCause.Effect(
                table: place.table, row: place.row, column: place.column, difference: difference)
        }
    }

    private mutating func note(_ tables: [Table]) {
        for table in tables {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells) {
                    guard let cell else { continue }
                    let unit: RunComparison.Unit =
                        switch cell.value {
                        case .amount, .rate: .ore
                        case .percent: .percent
                        case .volume, .number: .number
                        }
                    units[CellValues.Place(table: table.id, row: row.id, column: column.id)] = unit
                }
            }
        }
    }

    /// What a cell counts.
    func unit(of place: CellValues.Place) -> RunComparison.Unit { units[place] ?? .ore }
}
