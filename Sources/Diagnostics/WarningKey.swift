/// What identifies a warning from run to run.
public struct WarningKey: Hashable, Sendable {
    /// The code, such as `SIE218`.
    public let code: String
    /// The path or pattern of `sources` as the pipeline writes it, or the name of another file of the pipeline.
    public let entry: String
    /// What it is about; nil when that is the file itself.
    public let about: String?

    /// A key.
    public init(code: String, entry: String, about: String?) {
        self.code = code
        self.entry = entry
        self.about = about
    }
}

extension WarningKey: Comparable {
    /// Orders by code, entry and subject, by code unit; findings about the file itself come first.
    public static func < (left: WarningKey, right: WarningKey) -> Bool {
        for (one, other) in [(left.code, right.code), (left.entry, right.entry)] where one != other {
            return one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        guard let other = right.about else { return false }
        guard let one = left.about else { return true }
        return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
}

extension Diagnostic {
    /// The keys that identify the finding in an earlier run, one for each of its subjects.
    public var keys: [WarningKey] {
        let entry = entry ?? location.path
        if subjects.isEmpty { return [WarningKey(code: code.id, entry: entry, about: nil)] }
        return subjects.map { WarningKey(code: code.id, entry: entry, about: $0) }
    }
}

extension DiagnosticLog {
    /// The keys of its warnings, each once, sorted.
    public var warningKeys: [WarningKey] {
        Set(diagnostics.lazy.filter { $0.severity == .warning }.flatMap(\.keys)).sorted()
    }
}
