/// Findings of one file that differ only in their position, reported as one.
public struct FoldedFinding: Sendable {
    /// The first of them.
    public let first: Diagnostic
    /// How many there are.
    public private(set) var count = 1
    /// The lines of the first few others.
    private var lines: [Int] = []
    private static let shownLines = 5

    private struct Key: Hashable {
        let code: DiagnosticCode
        let severity: Severity
        let path: String
        let message: String
        let help: String?
    }

    init(_ first: Diagnostic) {
        self.first = first
    }

    /// The findings in the order of the first of each.
    public static func folded(_ findings: [Diagnostic]) -> [FoldedFinding] {
        var folded: [FoldedFinding] = []
        var indexes: [Key: Int] = [:]
        for finding in findings {
            let key = Key(
                code: finding.code, severity: finding.severity, path: finding.location.path, message: finding.message,
                help: finding.help)
            if let index = indexes[key] {
                folded[index].add(finding)
            } else {
                indexes[key] = folded.count
                folded.append(FoldedFinding(finding))
            }
        }
        return folded
    }

    private mutating func add(_ other: Diagnostic) {
        count += 1
        guard let line = other.location.line, lines.count < Self.shownLines, line != (lines.last ?? first.location.line)
        else { return }
        lines.append(line)
    }

    /// Where the others are, in words: `also on lines 12, 13 and 40 more`; nil when there are none.
    var others: String? {
        if count == 1 { return nil }
        let rest = count - 1 - lines.count
        let places = lines.map(String.init).joined(separator: ", ")
        switch (lines.count, rest) {
        case (0, _): return "\(count) times"
        case (1, 0): return "also on line \(places)"
        case (_, 0): return "also on lines \(places)"
        case (let shown, _): return "also on line\(shown == 1 ? "" : "s") \(places), and \(rest) more"
        }
    }
}
