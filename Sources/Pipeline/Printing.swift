public import Diagnostics
import JSON
public import LedgerModel
import Presentation
import Publishing

/// What the face shows of results, rendered as the published files are.
public enum Printing {
    /// A table as its `.txt` prints it.
    public static func text(_ table: Table) -> String {
        TextTable.render(table)
    }

    /// A finding as a line of `diagnostics.jsonl`.
    public static func json(_ diagnostic: Diagnostic) -> String {
        DiagnosticLines.line(diagnostic)
    }

    /// A line of the JSON log about the run as a whole, without its end; `members` are what the event has besides.
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

    /// The diagnostic code that a misspelt one is likely to mean.
    public static func nearestCode(to name: String) -> String? {
        Spelling.nearest(to: name, among: DiagnosticCatalogue.all.map(\.id))
    }
}
