/// The severities that a pipeline gives to findings: its `severity` block, and `--strict`.
public struct SeverityPolicy: Hashable, Sendable {
    /// What a finding can be changed to.
    public enum Choice: String, CaseIterable, Hashable, Sendable {
        /// It rejects the run.
        case error
        /// The file is read, but should be looked at.
        case warning
        /// Worth knowing.
        case note
        /// It is neither reported nor counted.
        case ignore
    }

    private var choices: [DiagnosticCode: Choice] = [:]
    /// Whether every warning is an error.
    public var isStrict = false

    /// All findings keep the severity of their code.
    public init() {}

    /// Changes the severity of a code; the caller has checked that the code allows it.
    public mutating func set(_ code: DiagnosticCode, to choice: Choice) {
        precondition(code.canBeLowered || choice == .error, "an error on which sums depend stays one")
        choices[code] = choice
    }

    /// The severity of a finding; nil when it is to be ignored.
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

    /// The severity of findings that were `severity` before; nil when they are to be ignored.
    func severity(_ severity: Severity, of code: DiagnosticCode, at path: String) -> Severity? {
        var finding = Diagnostic(code, at: SourceLocation(path), "")
        finding.severity = severity
        return self.severity(of: finding)
    }
}
