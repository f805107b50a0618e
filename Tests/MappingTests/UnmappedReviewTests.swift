import Diagnostics
import LedgerModel
import Testing

@testable import Mapping

/// One missing rule is one message, however many konteringar and files want it.
@Suite struct UnmappedReviewTests {
    private func review(_ table: String, _ codings: [Coding], ore: Int64 = 12_350) throws -> [Diagnostic] {
        var log = DiagnosticLog()
        var review = UnmappedReview(try mapping(table))
        review.report(
            codings.enumerated().map { index, coding in
                UnmappedAmount(
                    coding, at: SourceLocation(index < 2 ? "a.se" : "b.se", line: 7 + index), records: 3, ore: ore)
            }, log: &log)
        return log.diagnostics
    }

    private func review(_ table: String, _ konteringar: [String], ore: Int64 = 12_350) throws -> [Diagnostic] {
        try review(table, konteringar.map { Coding.ledger(kontering($0)) }, ore: ore)
    }

    @Test func oneFindingForEachRuleThatIsMissing() throws {
        let found = try review(
            "konto;vht;verksamhet;slag\n;510;ifo;\n;520;ifo;\n5*;;ao;\n",
            ["6010 vht=999", "6020 vht=999", "6020 vht=999 projekt=1", "6030 vht=998"])
        #expect(found.map(\.location.description) == ["a.se:7", "b.se:10"])
        #expect(found[0].message == "no rule maps vht 999 (3 konteringar, 9 rows, 370.50 kr)")
        #expect(found[0].help == "add a rule to the mapping table: `;999;VERKSAMHET;` (konto;vht;verksamhet;slag)")
        #expect(found[1].message == "no rule maps konto 6030, vht 998 (3 rows, 123.50 kr)")
    }

    @Test func theSameKonteringInTwoFilesCountsOnce() throws {
        let found = try review("konto;verksamhet\n5*;ifo\n", ["6010", "6010", "6010"])
        #expect(found.map(\.message) == ["no rule maps konto 6010 (9 rows, 370.50 kr)"])
    }

    @Test func theAccountIsWhatIsMissingWhereTheCodeIsKnown() throws {
        let found = try review(
            "vht,konto,verksamhet,slag\n510,3*,ifo,\n520,4*,ifo,\n", ["8999 vht=510", "8999 vht=520"], ore: -100)
        #expect(found.map(\.message) == ["no rule maps konto 8999 (2 konteringar, 6 rows, -2.00 kr)"])
        #expect(found[0].help?.contains("`,8999,VERKSAMHET,intakt`") == true)
    }

    @Test func aPastedRuleTakesWhatItIsFor() throws {
        let text = "konto;vht;verksamhet\n;510;ifo\n"
        let help = try #require(try review(text, ["6010 vht=999"])[0].help)
        let line = try #require(help.split(separator: "`").dropFirst().first).replacing("VERKSAMHET", with: "ao")
        #expect(try mapping(text + line + "\n").destination("6010 vht=999") == "ao kostnad")
    }

    @Test func codesThatAreKnownAloneAreToldTogetherAndCounted() throws {
        let table = "konto;vht;verksamhet\n5010;510;ifo\n5020;520;ifo\n5*;777;ifo\n"
        let found = try review(table, ["5010 vht=520", "5010 vht=520 projekt=1", "5010"])
        #expect(
            found.map(\.message) == [
                "no rule maps konto 5010, vht 520 (2 konteringar, 6 rows, 247.00 kr)",
                "no rule maps konto 5010 without vht (3 rows, 123.50 kr)",
            ])
        let many = try review(table, (10..<40).map { "50\($0) vht=520" })
        #expect(many.count == 21)
        #expect(many[20].message == "no rule maps 10 more konteringar (30 rows, 1235.00 kr)")
    }

    @Test func aCodeThatARuleNearlyNamesLeadsToIt() throws {
        let found = try review("vht;verksamhet\n0510;ifo\n805-899;ao\n", ["5010 vht=510", "5010 vht=0830"])
        #expect(found[0].help?.contains("line 2 of the mapping table has vht 0510: write 510 there") == true)
        #expect(found[1].help?.contains("line 3 of the mapping table has vht 805-899: write 0805-0899") == true)
        let other = try review("vht;verksamhet\n0510;ifo\n", ["5010 vht=520"])
        #expect(other[0].help?.contains("line") == false)
    }

    @Test func aSlagThatIsMissingIsOneFindingForARuleAndAClass() throws {
        let found = try review("konto;verksamhet;slag\n5*;ifo;\n8*;ao;\n", ["8310", "8410", "8410 vht=1"], ore: -1)
        #expect(found.map(\.code.id) == ["MAP102"])
        #expect(
            found[0].message
                == "class 8 needs a rule that says slag: konto 8310, 8410 (3 konteringar, 9 rows, -0.03 kr)")
        #expect(found[0].help?.contains("line 3") == true)
        #expect(found[0].help?.contains("`8310|8410;ao;intakt`") == true)
    }

    @Test func anIdThatTheRegisterLacksIsToldOnce() throws {
        let unknown = Coding.report(verksamhet: "vuxne", slag: .kostnad)
        let found = try review("konto;verksamhet\n5*;ifo\n", [unknown, .report(verksamhet: "vuxne", slag: .intakt)])
        #expect(found.map(\.message) == ["no verksamhet has the id 'vuxne' (6 rows, 247.00 kr)"])
        #expect(found[0].help == "did you mean 'vuxen'?")
    }
}
