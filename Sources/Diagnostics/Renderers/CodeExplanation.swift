/// What `explain-code` says on a terminal.
public enum CodeExplanation {
    /// A code with its cause, its remedy and an example.
    public static func text(of code: DiagnosticCode) -> String {
        var text = "\(code.id) (\(code.severity.rawValue)): \(code.summary)\n"
        text += "\nCause:   \(code.cause)\nRemedy:  \(code.remedy)\n"
        if let example = DiagnosticCatalogue.example(of: code) {
            text += "\nExample:\n"
            for line in example.split(separator: "\n") { text += "    \(line)\n" }
        }
        return text
    }

    /// All codes with their summaries, family by family.
    public static func list() -> String {
        DiagnosticFamily.all.map { family in
            let lines = family.codes.map { code in
                let severity = code.severity.rawValue
                let gap = String(repeating: " ", count: 9 - severity.count)
                return "  \(code.id)  \(severity)\(gap)\(code.summary)\n"
            }
            return "\(family.title)\n\(lines.joined())"
        }.joined(separator: "\n")
    }
}
