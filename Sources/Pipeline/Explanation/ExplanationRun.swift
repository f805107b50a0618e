import Configuration
import DelimitedText
public import Diagnostics
import JSON
import LedgerModel
import Publishing

/// Explains a cell of a published table.
public struct ExplanationRun {
    /// How an explanation is written.
    public enum Format: Sendable {
        /// For people.
        case text
        /// One JSON object.
        case json
        /// The rows as CSV.
        case csv
    }

    /// How an explanation ends.
    public enum Ending {
        /// It was written; `agrees` says whether its parts add up to the published cell.
        case explained(agrees: Bool)
        /// The pipeline is wrong; the findings say why.
        case badConfiguration
        /// Nothing is published, for a reason.
        case noRun(String)
        /// There is no such cell, for a reason.
        case noCell(String)
        /// The run cannot be explained, for a reason.
        case unreadable(String)
    }

    /// The findings, when the pipeline cannot be read.
    public private(set) var log = DiagnosticLog()
    private let format: Format
    /// The most rows and lines of a list; nil for all.
    private let limit: Int?

    /// An explanation with so many rows at most.
    public init(_ format: Format, limit: Int?) {
        self.format = format
        self.limit = limit
    }

    /// Explains the cell that three names stand for, ids or titles, and hands its text to `write` piece by piece.
    public mutating func explain(
        _ request: RunRequest, table: String, row: String, column: String, write: (String) throws -> Void
    ) throws -> Ending {
        guard let output = try PipelineOutput(request, log: &log) else { return .badConfiguration }
        let choice = RevisionChoice(output: output.folder, period: request.period, fileSystem: request.fileSystem)
        do {
            let run = try TracedRun(try choice.published(request.period))
            var explainer = Explainer(run)
            let cell = try explainer.cell(
                try CellChoice(try run.tables(), table: table, row: row, column: column))
            // Tables that are wrong today do not matter to what is published.
            var ignored = DiagnosticLog()
            let plan = try? Plan(request.ofPlan, log: &ignored)
            let rows = try CellRows(cell, sources: try plan.map { try SourceRows(run, $0, request.fileSystem) })
            let note = "The rows are not there as they were published, nor are the sources as they were read: "
            let explanation = try CellExplanation(
                cell, notes: rows.areKnown ? [] : [note + "ledgers are explained by kontering and month."])
            try self.write(explanation, rows, write)
            return .explained(agrees: explanation.agrees)
        } catch let fault as RevisionChoice.Fault {
            return .noRun(fault.reason)
        } catch let fault as CellChoice.Fault {
            return .noCell(fault.reason)
        } catch let fault as TracedRun.Fault {
            return .unreadable(fault.reason)
        } catch let damage as DamagedFile {
            return .unreadable("\(damage.path) is not as it was published")
        }
    }

    private func write(
        _ explanation: CellExplanation, _ rows: CellRows, _ write: (String) throws -> Void
    ) throws {
        let run = rows.cell.run
        let file = run.plan.fileName(of: run.mappings[rows.cell.mapping].table)
        switch format {
        case .text: try writeText(explanation, rows, file, write)
        case .json: try writeJSON(explanation, rows, file, write)
        case .csv:
            var writer = DelimitedWriter()
            writer.write(record: ExplainedRow.columns)
            try forEach(rows, limit) { row in
                writer.write(record: row.fields(file))
                if writer.bytes.count > 1 << 16 {
                    try write(String(decoding: writer.bytes, as: UTF8.self))
                    writer.bytes.removeAll(keepingCapacity: true)
                }
            }
            try write(String(decoding: writer.bytes, as: UTF8.self))
        }
    }

    private func forEach(_ rows: CellRows, _ limit: Int?, _ body: (ExplainedRow) throws -> Void) throws {
        var left = limit ?? Int.max
        if left == 0 { return }
        try rows.forEach { row in
            try body(row)
            left -= 1
            return left > 0
        }
    }

    private func writeText(
        _ explanation: CellExplanation, _ rows: CellRows, _ file: String, _ write: (String) throws -> Void
    ) throws {
        let limit = limit ?? 20
        var lines = explanation.head(limit: limit)
        lines += ["", explanation.rowCount > limit ? "Rows, the first \(limit) of \(explanation.rowCount)" : "Rows"]
        try forEach(rows, limit) { lines.append("  " + $0.text(file)) }
        lines += explanation.tail
        try write(lines.map { TerminalText.harmless($0) + "\n" }.joined())
    }

    private func writeJSON(
        _ explanation: CellExplanation, _ rows: CellRows, _ file: String, _ write: (String) throws -> Void
    ) throws {
        // The rows may be millions, so they are written one by one, between what stands before and after them.
        try write(String(JSONText.document(.object(explanation.jsonHead)).dropLast(3)) + ",\n  \"rows\": [")
        var text = ""
        var isFirst = true
        try forEach(rows, limit) { row in
            text += (isFirst ? "\n    " : ",\n    ") + JSONText.line(row.json(file))
            isFirst = false
            if text.utf8.count > 1 << 16 {
                try write(text)
                text = ""
            }
        }
        let tail = explanation.jsonTail.map { ",\n  \"\($0.name)\": \(JSONText.line($0.value))" }
        try write(text + (isFirst ? "]" : "\n  ]") + tail.joined() + "\n}\n")
    }
}
