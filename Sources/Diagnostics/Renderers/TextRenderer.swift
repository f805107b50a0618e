/// Renders findings for people: `path:line:column: error[SIE107]: message`, the line with a caret, and the help.
public struct TextRenderer: Sendable {
    /// How many findings of one code in one file are shown.
    public static let shownPerCodeAndPath = 20

    private let isColoured: Bool

    /// A renderer, with ANSI colours for terminals.
    public init(isColoured: Bool = false) {
        self.isColoured = isColoured
    }

    /// The findings of a log in order, at most ``shownPerCodeAndPath`` of one code in one file, then how many are left.
    public func render(_ log: DiagnosticLog) -> String {
        var shown: [Place: Int] = [:]
        var places: [Place] = []
        var text = ""
        for diagnostic in log.diagnostics {
            let place = Place(code: diagnostic.code, path: diagnostic.location.path)
            if shown[place] == nil { places.append(place) }
            shown[place, default: 0] += 1
            if shown[place, default: 0] <= Self.shownPerCodeAndPath { text += render(diagnostic) }
        }
        for place in places {
            let rest = log.count(place.code, path: place.path) - Self.shownPerCodeAndPath
            guard rest > 0 else { continue }
            text += "\(place.path): \(rest) more findings of \(place.code.id): \(place.code.summary)\n"
        }
        return text
    }

    private struct Place: Hashable {
        let code: DiagnosticCode
        let path: String
    }

    /// One finding, with a line end.
    public func render(_ diagnostic: Diagnostic) -> String {
        let severity = "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]"
        var text = "\(bold(diagnostic.location.description)): "
        text += "\(colour(severity, of: diagnostic.severity)): \(diagnostic.message)\n"
        if let excerpt = diagnostic.excerpt, !excerpt.isEmpty {
            let (line, caret) = TextRenderer.window(excerpt, column: diagnostic.location.column)
            text += "    \(line)\n"
            if let caret { text += "    \(String(repeating: " ", count: caret))\(colour("^", of: .error))\n" }
        }
        text += "    help: \(diagnostic.help ?? diagnostic.code.remedy)\n"
        return text
    }

    /// The part of a long line round a column, tabs as spaces, and how far in the caret stands.
    private static func window(_ excerpt: String, column: Int?) -> (line: String, caret: Int?) {
        let characters = excerpt.map { $0 == "\t" || $0.isNewline ? " " : $0 }
        let width = 110
        guard let column else {
            return (String(characters.prefix(width)) + (characters.count > width ? "…" : ""), nil)
        }
        let start = max(0, min(column - 1, characters.count) - width * 2 / 3)
        let window = characters[start...].prefix(width)
        let line = (start > 0 ? "…" : "") + String(window) + (start + width < characters.count ? "…" : "")
        return (line, column - 1 - start + (start > 0 ? 1 : 0))
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
