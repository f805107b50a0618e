import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Publishing

/// Finds what the cells of a run are made of; what all cells of a mapping share is worked out once.
struct Explainer {
    let run: TracedRun
    /// By the positions of mappings.
    private var mapped: [Int: Mapped] = [:]

    /// The report by one mapping.
    private struct Mapped {
        let cube: Cube
        var builder: TableBuilder
        var finder: ContributionFinder
        var tables: [String: Table] = [:]
    }

    init(_ run: TracedRun) {
        self.run = run
    }

    /// A cell with all that it is made of.
    mutating func cell(_ choice: CellChoice) throws -> ExplainedCell {
        guard let plan = run.plan.tables.first(where: { $0.specification.id == choice.table.id }) else {
            throw TracedRun.Fault.damaged("\(run.run.folder)/\(choice.table.id).json")
        }
        let mapping = run.mappings.firstIndex { $0.name == plan.specification.mapping } ?? 0
        var mapped = try self.mapped[mapping] ?? made(mapping)
        let registers = run.mappings[mapping].registers
        let (row, column) = (choice.table.rows[choice.row].id, choice.table.columns[choice.column].id)
        var ignored = DiagnosticLog()
        let table = try mapped.tables[choice.table.id] ?? mapped.builder.table(plan, log: &ignored)
        mapped.tables[choice.table.id] = table
        let value = table.cell(row, column)?.value
        let formula = try mapped.builder.formula(plan, row: row, column: column)
        var terms: [ExplainedCell.Term] = []
        for selection in formula.map({ $0.terms ?? $0.parts }) ?? [] {
            let sum = try selection.sum(in: mapped.cube, registers.slag)
            terms.append((selection, sum, try mapped.finder.contributions(to: selection)))
        }
        self.mapped[mapping] = mapped
        return ExplainedCell(
            run: run, choice: choice, mapping: mapping, registers: registers, formula: formula, terms: terms,
            value: value)
    }

    private func made(_ mapping: Int) throws -> Mapped {
        let (name, _, registers) = run.mappings[mapping]
        var ignored = DiagnosticLog()
        let part = try Derivation(run.plan, month: run.month).derived(
            Derivation.Part(name: name, registers: registers, cube: try run.cubes()[name] ?? Cube()), log: &ignored)
        return Mapped(
            cube: part.cube,
            builder: TableBuilder(cube: part.cube, unknown: part.unknown, registers: registers, scope: run.scope),
            finder: try ContributionFinder(run, mapping: mapping, cube: part.cube))
    }
}

extension Table {
    fileprivate func cell(_ row: String, _ column: String) -> Cell? {
        guard let row = rows.first(where: { $0.id == row }),
            let index = columns.firstIndex(where: { $0.id == column })
        else { return nil }
        return row.cells[index]
    }
}
