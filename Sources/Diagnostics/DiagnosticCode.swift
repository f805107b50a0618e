/// A stable name for one kind of finding, such as `SIE107`, with what `explain-code` says about it.
public struct DiagnosticCode: Hashable, Sendable {
    /// Family and three digits; never reused for another meaning.
    public let id: String
    /// How grave it is.
    public let severity: Severity
    /// What is wrong, in one short sentence.
    public let summary: String
    /// Why it happens in practice.
    public let cause: String
    /// What the user can do about it.
    public let remedy: String
    /// Whether a pipeline may lower it from error.
    ///
    /// Never when an amount is missing, counted twice or unreadable: a wrong sum is worse than none.
    public let canBeLowered: Bool

    /// A code; the families' files are the only place that makes them.
    ///
    /// Errors stay errors unless their code says that no sum depends on them.
    init(
        _ id: String, _ severity: Severity, _ summary: String, cause: String, remedy: String,
        touchesSums: Bool = true
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.cause = cause
        self.remedy = remedy
        canBeLowered = severity != .error || !touchesSums
    }

    /// Codes are equal when their names are.
    public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
        left.id == right.id
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
    }
}
