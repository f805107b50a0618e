/// How grave a pipeline wants findings to be: its `severity` block, and `--strict`.
public struct SeverityPolicy: Hashable, Sendable {
    /// What a finding can be made.
    public enum Choice: String, CaseIterable, Hashable, Sendable {
        /// It rejects the run.
        case error
        /// Read, but somebody should look.
        case warning
        /// Worth knowing.
        case note
        /// It is neither told nor counted.
        case ignore
    }

    private var choices: [DiagnosticCode: Choice] = [:]
    /// Whether every warning is an error.
    public var isStrict = false

    /// All findings are as their codes say.
    public init() {}

    /// Makes findings of a code something else; the caller has seen to it that the code can be that.
    public mutating func set(_ code: DiagnosticCode, to choice: Choice) {
        precondition(code.canBeLowered || choice == .error, "an error on which sums depend stays one")
        choices[code] = choice
    }

    /// How grave a finding is; nil when it is to be ignored.
    public func severity(of finding: Diagnostic) -> Severity? {
        let severity: Severity
        switch choices[finding.code] {
        case nil: severity = finding.severity
        case .error: severity = .error
        case .warning: severity = .warning
        case .note: severity = .note
        case .ignore: return nil
        }
        return severity == .warning && isStrict ? .error : severity
    }

    /// How grave findings of a code are that were `severity` before; nil when they are to be ignored.
    func severity(_ severity: Severity, of code: DiagnosticCode, at path: String) -> Severity? {
        var finding = Diagnostic(code, at: SourceLocation(path), "")
        finding.severity = severity
        return self.severity(of: finding)
    }
}
