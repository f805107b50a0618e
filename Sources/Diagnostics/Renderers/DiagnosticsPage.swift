/// The page of the documentation about diagnostics, as Markdown: `Documentation/Diagnostics.md`.
public enum DiagnosticsPage {
    /// The page, with the example of each code as `example` gives it.
    public static func markdown(
        example: (DiagnosticCode) -> String? = DiagnosticCatalogue.example(of:)
    ) -> String {
        introduction + DiagnosticFamily.all.map { section($0, example) }.joined()
    }

    private static func section(_ family: DiagnosticFamily, _ example: (DiagnosticCode) -> String?) -> String {
        var text = "\n## \(family.letters): \(family.title)\n"
        for code in family.codes {
            text += "\n### \(code.id) \(code.summary)\n\n"
            text += "*\(code.severity.rawValue)* · \(code.cause) **Remedy:** \(code.remedy)\n"
            if let example = example(code) { text += "\n```text\n\(example)```\n" }
        }
        return text
    }

    private static let introduction = """
        # Diagnostics

        <!-- Written by `utfall explain-code --markdown`; change the codes or the gallery, not this page. -->

        Everything that is wrong with a file or a configuration has a code that never changes its meaning. An *error*
        rejects the source, and nothing is published; a *warning* was read but somebody should look; a *note* is worth
        knowing. A pipeline can make [something else](Configuration.md#severity) of them. `utfall explain-code SIE107`
        prints what this page says about a code.

        On a terminal a finding names its place as editors understand it (the column counts bytes of the file), shows
        the line with a caret, and says what to do. Findings that differ in their place alone are one. At most
        \(TextRenderer.shownPerCodeAndPath) findings of one code in one file are shown; up to
        \(DiagnosticLog.keptPerCodeAndPath) are written to `diagnostics.jsonl`, and all are counted in `manifest.json`.
        Control characters in a file are shown as visible signs.

        ## JSON

        `--log-format json` writes the findings to standard error, one object a line, and `diagnostics.jsonl` has the
        same lines. Every member is always there, `null` when it says nothing:

        | member | |
        |---|---|
        | `schema` | 1; raised when a reader of the lines must change |
        | `code` | the code, such as `SIE107` |
        | `severity` | `error`, `warning` or `note` |
        | `path` | the file as the pipeline or the command line names it |
        | `line` | from 1 |
        | `column` | from 1, in bytes of the line as the file stores it |
        | `byte` | offset from 0, in files without lines |
        | `message` | what was found, with the value |
        | `excerpt` | the line, decoded |
        | `help` | what to do here; when `null`, the remedy of the code |

        """
}
