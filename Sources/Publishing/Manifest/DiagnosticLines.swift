public import Diagnostics
import JSON

/// Findings as JSON, one object a line: `diagnostics.jsonl`, and messages for machines.
public enum DiagnosticLines {
    /// The layout of a line; raised when a reader of it must change.
    public static let schema: Int64 = 1

    /// A finding on one line, without a line break; every member is always present, null when empty.
    public static func line(_ diagnostic: Diagnostic) -> String {
        JSONText.line([
            "schema": .integer(schema),
            "code": .string(diagnostic.code.id),
            "severity": .string(diagnostic.severity.rawValue),
            "path": .string(diagnostic.location.path),
            "line": .integer(diagnostic.location.line),
            "column": .integer(diagnostic.location.column),
            "byte": .integer(diagnostic.location.byte),
            "message": .string(diagnostic.message),
            "excerpt": .string(diagnostic.excerpt),
            "help": .string(diagnostic.help),
        ])
    }

    /// The kept findings of a log, in their order.
    static func render(_ log: DiagnosticLog) -> RenderedFile {
        let lines = log.diagnostics.map { line($0) + "\n" }
        return RenderedFile(path: "diagnostics.jsonl", text: lines.joined(), rows: lines.count)
    }
}
