import Testing

@testable import Diagnostics

/// What makes a warning the same as one of the night before.
@Suite struct WarningKeyTests {
    private func keys(_ finding: Diagnostic) -> [String] {
        finding.keys.map { "\($0.code) \($0.entry) \($0.about ?? "-")" }
    }

    @Test func amountsCountsAndLinesAreNoPartOfIt() {
        let one = Diagnostic.sieExcess(
            "3010", total: "1.00", details: "2.00", accounts: ["3010"], at: SourceLocation("a.se", line: 3))
        let other = Diagnostic.sieExcess(
            "3010", total: "5.00", details: "9.00", accounts: ["3010"], at: SourceLocation("a.se", line: 9))
        #expect(one.keys == other.keys)
        #expect(keys(one) == ["SIE224 a.se konto 3010"])
        let sum = Diagnostic.positiveCost(amount: "1.00", at: SourceLocation("b.csv"))
        #expect(sum.keys == Diagnostic.positiveCost(amount: "2.00", at: SourceLocation("b.csv")).keys)
        let repeated = Diagnostic.sieRepeatedNumber(years: [2026], at: SourceLocation("a.se", line: 3))
        #expect(repeated.keys == repeated.standing(forLines: 7).keys)
    }

    @Test func theRuleCountsNotItsLine() {
        let one = Diagnostic.ruleShadowed("konto 51*", by: 2, at: SourceLocation("mapping.csv", line: 3))
        let moved = Diagnostic.ruleShadowed("konto 51*", by: 3, at: SourceLocation("mapping.csv", line: 4))
        let other = Diagnostic.ruleShadowed("konto 52*", by: 2, at: SourceLocation("mapping.csv", line: 3))
        #expect(one.keys == moved.keys && one.keys != other.keys)
    }

    /// A new file of a pattern is no news.
    @Test func theEntryStandsForItsFiles() {
        var log = DiagnosticLog()
        for month in ["01", "02"] {
            log.context.add("b-\(month).csv", openedAs: "p/b-\(month).csv", entry: "b-*.csv")
            log.add(.csvAccount("A", at: SourceLocation("b-\(month).csv", line: 2)))
        }
        #expect(log.warningKeys == [WarningKey(code: "CSV203", entry: "b-*.csv", about: "konto A")])
        #expect(log.diagnostics.map(\.location.path) == ["b-01.csv", "b-02.csv"], "published names stay relative")
        #expect(log.diagnostics.map(\.location.description) == ["p/b-01.csv:2", "p/b-02.csv:2"])
    }

    @Test func keysAreOrdered() {
        let keys = [
            WarningKey(code: "B", entry: "a", about: nil), WarningKey(code: "A", entry: "b", about: "å"),
            WarningKey(code: "A", entry: "b", about: nil), WarningKey(code: "A", entry: "b", about: "z"),
            WarningKey(code: "A", entry: "a", about: "z"),
        ]
        #expect(keys.sorted().map { "\($0.code)\($0.entry)\($0.about ?? "")" } == ["Aaz", "Ab", "Abz", "Abå", "Ba"])
    }
}
