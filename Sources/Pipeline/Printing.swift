import Configuration
public import Diagnostics
import JSON
public import LedgerModel
import Presentation
import Publishing

/// Results as the command line shows them, rendered like the published files.
public enum Printing {
    /// A table as its `.txt` prints it.
    public static func text(_ table: Table) -> String {
        TextTable.render(table)
    }

    /// The tables of a report as their `.json` files.
    static func tables(of report: Report) -> [RenderedFile] {
        OutputSinks.sink(named: "json")?.render(report) ?? []
    }

    /// A finding as a line of `diagnostics.jsonl`.
    public static func json(_ diagnostic: Diagnostic) -> String {
        DiagnosticLines.line(diagnostic)
    }

    /// The JSON Schema of `pipeline.yaml`.
    public static var schema: String { PipelineSchema.text }

    /// A line of the JSON log about the whole run, without its line end; `members` are the event's own fields.
    static func event(
        _ event: String, level: String, time: String, pipeline: String, run: String?, _ members: [JSONValue.Member]
    ) -> String {
        JSONText.line(
            .object(
                [
                    JSONValue.Member("time", .string(time)), JSONValue.Member("level", .string(level)),
                    JSONValue.Member("run", .string(run)), JSONValue.Member("pipeline", .string(pipeline)),
                    JSONValue.Member("event", .string(event)),
                ] + members))
    }

    /// The diagnostic code that a misspelt one probably means.
    public static func nearestCode(to name: String) -> String? {
        Spelling.nearest(to: name, among: DiagnosticCatalogue.all.map(\.id))
    }
}
