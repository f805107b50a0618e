import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Storage
import Testing

@testable import Pipeline

/// Explains every cell of a published run, and holds what it says against what was published.
enum EveryCell {
    /// Returns the number of cells; records an issue for each whose parts are not what it is.
    ///
    /// The rows of cells with more than `mostRows` are not gone through.
    @discardableResult
    static func explain(_ request: RunRequest, mostRows: Int = 300) throws -> Int {
        var log = DiagnosticLog()
        let plan = try #require(try Plan(request.ofPlan, log: &log))
        let choice = RevisionChoice(output: plan.output, period: request.period, fileSystem: request.fileSystem)
        let run = try TracedRun(try choice.published(request.period))
        let tables = try run.tables()
        var explainer = Explainer(run)
        var count = 0
        for table in tables {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells) where cell.value != nil {
                    let choice = try CellChoice(tables, table: table.id, row: row.id, column: column.id)
                    try check(try explainer.cell(choice), cell, mostRows)
                    count += 1
                }
            }
        }
        return count
    }

    private static func check(_ cell: ExplainedCell, _ published: PublishedTable.Cell, _ mostRows: Int) throws {
        let explanation = try CellExplanation(cell, notes: [])
        let place = "\(explanation.table.id), \(explanation.row.id), \(explanation.column.id)"
        #expect(explanation.agrees, "\(place): \(explanation)")
        #expect(explanation.value == published.value && explanation.text == published.text, "\(place)")
        guard let sum = explanation.sum else { return }
        let lists = [explanation.bySource, explanation.byKonto, explanation.byMonth] + explanation.byPart.map(\.parts)
        for parts in lists {
            #expect(parts.reduce(0) { $0 + $1.sum } == sum, "\(place)")
            #expect(parts.reduce(0) { $0 + $1.rows } == explanation.rowCount, "\(place)")
        }
        if explanation.rowCount > mostRows { return }
        var (ore, rows) = (Int64(0), 0)
        let all = try CellRows(cell, sources: nil)
        try all.forEach { row in
            ore += row.ore
            rows += 1
            return true
        }
        #expect(ore == sum, "\(place)")
        if all.areKnown { #expect(rows == explanation.rowCount, "\(place)") }
    }
}
