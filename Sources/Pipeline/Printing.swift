public import Diagnostics
public import LedgerModel
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

    /// The diagnostic code that a misspelt one is likely to mean.
    public static func nearestCode(to name: String) -> String? {
        Spelling.nearest(to: name, among: DiagnosticCatalogue.all.map(\.id))
    }
}
