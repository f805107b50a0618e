import Testing

@testable import Diagnostics

/// How grave a finding is, as the run wants it.
@Suite struct SeverityPolicyTests {
    private let warning = DiagnosticCode("TST201", .warning, "A test", cause: "c", remedy: "r")
    private let note = DiagnosticCode("TST301", .note, "A test", cause: "c", remedy: "r")

    private func log(_ policy: SeverityPolicy, merged: Bool) -> DiagnosticLog {
        var findings = DiagnosticLog()
        if !merged { findings.context.policy = policy }
        for line in 1...2 { findings.add(Diagnostic(warning, at: SourceLocation("a", line: line), "w")) }
        findings.add(Diagnostic(note, at: SourceLocation("a"), "n"))
        guard merged else { return findings }
        var log = DiagnosticLog()
        log.context.policy = policy
        log.add(findings)
        return log
    }

    /// Findings made one by one, and those that a reader hands over, are treated alike.
    @Test(arguments: [false, true])
    func countsGoByWhatAFindingIsMade(merged: Bool) {
        var policy = SeverityPolicy()
        policy.set(warning, to: .error)
        policy.set(note, to: .warning)
        let raised = log(policy, merged: merged)
        #expect(raised.hasErrors && raised.hasErrors(of: "TST"))
        #expect([Severity.error, .warning, .note].map { raised.count($0) } == [2, 1, 0])
        #expect(raised.countsByCode.map(\.severity) == [.error, .warning])
        #expect(raised.diagnostics.map(\.severity) == [.error, .error, .warning])

        policy.set(warning, to: .ignore)
        let lowered = log(policy, merged: merged)
        #expect(lowered.diagnostics.count == 1 && lowered.count(warning, path: "a") == 0 && !lowered.hasErrors)
    }

    @Test(arguments: [false, true])
    func strictRaisesWarningsAlone(merged: Bool) {
        var policy = SeverityPolicy()
        policy.isStrict = true
        let strict = log(policy, merged: merged)
        #expect(strict.count(.error) == 2 && strict.count(.warning) == 0 && strict.count(.note) == 1)
        policy.set(warning, to: .ignore)
        #expect(!log(policy, merged: merged).hasErrors, "what is ignored is no warning")
        policy.set(warning, to: .note)
        #expect(!log(policy, merged: merged).hasErrors)
    }

    /// A source may make less of an error for its own files; the log counts it as what it is.
    @Test func aFindingHasASeverityOfItsOwn() {
        var finding = Diagnostic.copiedFile(of: "a.se", at: SourceLocation("b.se"))
        finding.severity = .warning
        var log = DiagnosticLog()
        log.add(finding)
        log.add(.copiedFile(of: "a.se", at: SourceLocation("c.se")))
        #expect(log.count(.warning) == 1 && log.count(.error) == 1)
    }

    /// Whoever adds a code to this list says that no sum can be wrong because of it.
    @Test func onlyErrorsThatTouchNoSumCanBeLowered() {
        let errors = DiagnosticCatalogue.all.filter { $0.severity == .error }
        #expect(errors.filter(\.canBeLowered).map(\.id) == ["XML108"])
        #expect(!DiagnosticCatalogue.all.contains { $0.severity != .error && !$0.canBeLowered })
    }
}
