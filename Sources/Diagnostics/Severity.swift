/// How grave a finding is.
public enum Severity: String, CaseIterable, Hashable, Comparable, Sendable {
    /// The source or the run is rejected; nothing is published.
    case error
    /// The file is read, but should be looked at.
    case warning
    /// Worth knowing.
    case note

    /// Orders the gravest first.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}
