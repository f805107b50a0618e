import Aggregation
import LedgerModel

/// A cell with all that it is made of, from the trace of its run.
struct ExplainedCell {
    /// Amounts that the cell adds or subtracts, their sum, and what they consist of.
    typealias Term = (selection: FigureSelection, sum: Int64?, parts: [Contribution])

    let run: TracedRun
    let choice: CellChoice
    /// The position of the table's mapping among those of the run.
    let mapping: Int
    let registers: Registers
    /// Nil where the table has no figure.
    let formula: CellFormula?
    let terms: [Term]
    /// The value that the trace gives.
    let value: Table.Value?

    /// All parts, in the order of the terms.
    var parts: [Contribution] { terms.count == 1 ? terms[0].parts : terms.flatMap(\.parts) }

    /// Whether the parts of a figure are added: not of a mean or last figure of a volume.
    var isAdditive: Bool {
        terms.allSatisfy { term in
            term.selection.targets.slag.allSatisfy { registers.slag[$0].accumulation == .summa }
        }
    }

    /// Whether the cell is what its parts add up to, rather than a share or quotient of them.
    var isSum: Bool { formula == nil || formula?.terms != nil && isAdditive }
}
