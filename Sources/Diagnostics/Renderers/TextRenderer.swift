/// Renders findings for people: `path:line:column: error[SIE107]: message`, the line with a caret, and the help.
///
/// Paths can be opened from the working directory. Findings that differ only in their position are folded into one.
public struct TextRenderer: Sendable {
    /// How many findings of one code in one file are shown.
    public static let shownPerCodeAndPath = 20

    private let isColoured: Bool
    private let pipeline: String?

    /// A renderer, with ANSI colours for terminals, and the pipeline's name above its findings when there are several.
    public init(isColoured: Bool = false, pipeline: String? = nil) {
        self.isColoured = isColoured
        self.pipeline = pipeline
    }

    /// The findings of a log in order, at most ``shownPerCodeAndPath`` of one code in one file, then how many more.
    public func render(_ log: DiagnosticLog) -> String {
        var shown: [Place: Int] = [:]
        var counted: [Place: Int] = [:]
        var places: [Place] = []
        var text = ""
        for finding in FoldedFinding.folded(log.diagnostics) {
            let place = Place(code: finding.first.code, path: finding.first.location.path)
            if shown[place] == nil { places.append(place) }
            shown[place, default: 0] += 1
            guard shown[place, default: 0] <= Self.shownPerCodeAndPath else { continue }
            counted[place, default: 0] += finding.count
            text += render(finding)
        }
        for place in places {
            let rest = log.count(place.code, path: place.path) - (counted[place] ?? 0)
            guard rest > 0 else { continue }
            let path = TerminalText.harmless(log.openedPath(of: place.path))
            text += "\(path): \(rest) more findings of \(place.code.id): \(place.code.summary)\n"
        }
        guard let pipeline, !text.isEmpty else { return text }
        return "\(bold(TerminalText.harmless(pipeline))):\n\(text)"
    }

    private struct Place: Hashable {
        let code: DiagnosticCode
        let path: String
    }

    /// One finding, with a line end; whatever comes from files is shown without control characters.
    public func render(_ diagnostic: Diagnostic) -> String {
        render(FoldedFinding(diagnostic))
    }

    private func render(_ finding: FoldedFinding) -> String {
        let diagnostic = finding.first
        let severity = "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]"
        var text = "\(bold(TerminalText.harmless(diagnostic.location.description))): "
        text += "\(colour(severity, of: diagnostic.severity)): \(TerminalText.harmless(diagnostic.message))\n"
        if let excerpt = diagnostic.excerpt, !excerpt.isEmpty {
            let window = ExcerptWindow(excerpt, of: diagnostic)
            text += "    \(window.text)\n"
            if let indent = window.indent {
                text += "    \(String(repeating: " ", count: indent))\(colour("^", of: diagnostic.severity))\n"
            }
        }
        if let others = finding.others { text += "    \(others)\n" }
        text += "    help: \(TerminalText.harmless(diagnostic.help ?? diagnostic.code.remedy))\n"
        return text
    }

    private func bold(_ text: String) -> String {
        isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    private func colour(_ text: String, of severity: Severity) -> String {
        guard isColoured else { return text }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }
}
