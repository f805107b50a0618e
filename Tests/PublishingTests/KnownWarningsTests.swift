import Diagnostics
import Testing

@testable import JSON
@testable import Publishing

/// Which warnings the next run reports.
@Suite struct KnownWarningsTests {
    /// What the next run reads of those that a run has written.
    private func readBack(_ warnings: KnownWarnings) throws -> KnownWarnings {
        var manifest = Samples.manifest()
        manifest.warnings = warnings
        let text = JSONText.document(manifest.json(run: "2026-02.r1", outputs: []))
        return try #require(PublishedManifest(Array(text.utf8))).warnings
    }

    @Test func theSameWarningOnAnotherLineIsNotNew() throws {
        let known = try readBack(KnownWarnings(of: Samples.warnings(["konto A", "konto B"])))
        #expect(known.keys.count == 2)
        #expect(known.news(in: Samples.warnings(["konto B", "konto A"], line: 70)).diagnostics.isEmpty)
    }

    @Test func anotherSubjectOrCodeOrEntryIsNew() throws {
        let known = try readBack(KnownWarnings(of: Samples.warnings(["konto A"])))
        #expect(known.news(in: Samples.warnings(["konto A", "konto C"])).diagnostics.map(\.keys).count == 1)
        var log = DiagnosticLog()
        log.add(.csvAccount("A", at: SourceLocation("*.se")))
        log.add(.sieAccount("A", at: SourceLocation("other.se")))
        #expect(known.news(in: log).diagnostics.count == 2)
    }

    @Test func aFindingThatStandsForSeveralIsNewWhenOneOfThemIs() throws {
        func log(_ months: [String]) -> DiagnosticLog {
            var log = DiagnosticLog()
            log.add(.sieOutsideYears("20271231", months: months, at: SourceLocation("a.se", line: months.count)))
            return log
        }
        let known = try readBack(KnownWarnings(of: log(["2027-12"])))
        #expect(known.news(in: log(["2027-12"])).diagnostics.isEmpty)
        #expect(known.news(in: log(["2027-11", "2027-12"])).diagnostics.count == 1)
    }

    @Test func notesAndErrorsAreNotAmongThem() {
        var log = DiagnosticLog()
        log.add(.sieNoVouchers(at: SourceLocation("a.se")))
        log.add(.emptyFile(at: SourceLocation("a.se")))
        #expect(KnownWarnings(of: log).keys.isEmpty)
        #expect(KnownWarnings().news(in: log).diagnostics.isEmpty)
    }

    @Test func whatIsBeyondTheLimitIsKnownAsAWhole() throws {
        let accounts = (0..<KnownWarnings.limit + 5).map { "konto \(10_000 + $0)" }
        let known = try readBack(KnownWarnings(of: Samples.warnings(accounts)))
        #expect(known.keys.count == KnownWarnings.limit)
        #expect(known.news(in: Samples.warnings(accounts)).diagnostics.isEmpty)
        #expect(known.news(in: Samples.warnings(accounts + ["konto 99999"])).diagnostics.count == 6)
        #expect(known.news(in: Samples.warnings(accounts.dropLast())).diagnostics.count == 4)
    }
}
