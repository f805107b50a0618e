import Aggregation
import Configuration
import Diagnostics
import LedgerModel
import Publishing

/// A cell with all that it is made of, from the trace of its run.
struct ExplainedCell {
    let run: TracedRun
    let choice: CellChoice
    /// The position of the table's mapping among those of the run.
    let mapping: Int
    let registers: Registers
    /// Nil where the table has no figure.
    let formula: CellFormula?
    /// The selections that the cell is made of, with what each consists of.
    let terms: [(selection: FigureSelection, sum: Int64?, parts: [Contribution])]
    /// The value that the trace gives.
    let value: Table.Value?

    init(_ run: TracedRun, _ choice: CellChoice) throws {
        self.run = run
        self.choice = choice
        let plans = run.plan.tables
        guard let plan = plans.first(where: { $0.specification.id == choice.table.id }) else {
            throw TracedRun.Fault.damaged("\(run.run.folder)/\(choice.table.id).json")
        }
        let name = plan.specification.mapping
        mapping = run.mappings.firstIndex { $0.name == name } ?? 0
        registers = run.mappings[mapping].registers
        let cubes = try run.cubes()
        let derivation = Derivation(run.plan, month: run.month)
        var ignored = DiagnosticLog()
        let part = try derivation.derived(
            Derivation.Part(name: name, registers: registers, cube: cubes[name] ?? Cube()), log: &ignored)
        var builder = TableBuilder(
            cube: part.cube, unknown: part.unknown, registers: registers, scope: run.scope)
        let (row, column) = (choice.table.rows[choice.row].id, choice.table.columns[choice.column].id)
        let table = try builder.table(plan, log: &ignored)
        value = table.cell(row, column)?.value
        // A cell that a table leaves out is made of nothing.
        formula = value == nil ? nil : try builder.formula(plan, row: row, column: column)
        var finder = try ContributionFinder(run, mapping: mapping, cube: part.cube)
        var terms: [(selection: FigureSelection, sum: Int64?, parts: [Contribution])] = []
        for selection in formula.map({ $0.terms ?? $0.parts }) ?? [] {
            let sum = try selection.sum(in: part.cube, registers.slag)
            terms.append((selection, sum, try finder.contributions(to: selection)))
        }
        self.terms = terms
    }

    /// All parts, in the order of the terms.
    var parts: [Contribution] { terms.flatMap(\.parts) }

    /// Whether the parts of a figure are added: not of a mean or last figure of a volume.
    var isAdditive: Bool {
        terms.allSatisfy { term in
            term.selection.targets.slag.allSatisfy { registers.slag[$0].accumulation == .summa }
        }
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
