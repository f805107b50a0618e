import Diagnostics
import LedgerModel
import Testing

@testable import Mapping

/// One missing rule is one message, however many konteringar and files want it.
@Suite struct UnmappedReviewTests {
    private func review(
        _ table: String, _ placements: [Placement], ore: Int64 = 12_350, dates: ClosedRange<LedgerDate>? = nil
    ) throws -> [Diagnostic] {
        var log = DiagnosticLog()
        var review = UnmappedReview(try mapping(table))
        review.report(
            placements.enumerated().map { index, placement in
                UnmappedAmount(
                    placement, at: SourceLocation(index < 2 ? "a.se" : "b.se", line: 7 + index), records: 3, ore: ore,
                    dates: dates)
            }, log: &log)
        return log.diagnostics
    }

    private func review(_ table: String, _ konteringar: [String], ore: Int64 = 12_350) throws -> [Diagnostic] {
        try review(table, konteringar.map { Placement.ledger(MappingTests.kontering($0)) }, ore: ore)
    }

    /// A review of amounts on one account, from one day to another; a day 00 is a month.
    private func review(_ table: String, _ konto: String, from: Int32, to: Int32) throws -> [Diagnostic] {
        let dates = LedgerDate(unchecked: from)...LedgerDate(unchecked: to)
        return try review(table, [Placement.ledger(MappingTests.kontering(konto))], dates: dates)
    }

    private func kontering(_ konto: String, vht: String) -> Kontering {
        var kontering = Kontering(konto: konto)
        kontering[.vht] = vht
        return kontering
    }

    /// What the rules of a table have taken.
    private func taken(_ konteringar: [String], by table: MappingTable) -> TakenKonteringar {
        var batch = LedgerBatch()
        for text in konteringar { batch.announce(.ledger(MappingTests.kontering(text)), line: 1) }
        var list = KonteringList()
        for (new, assignment) in zip(batch.newPlacements, table.assignments(of: batch)) {
            list.append(new, of: batch, rule: assignment.rule)
        }
        return TakenKonteringar(
            list, rows: Array(repeating: 1, count: list.count), ore: Array(repeating: 1, count: list.count))
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

    /// What is proposed is read back: it takes the code, and no other that looks like it.
    @Test(arguments: ["9;9", "9\"9", "#99", "9 9", "9.9", "9,9", "Å9", "A-1", "5*"])
    func aPastedRuleIsQuotedWhereItMustBe(code: String) throws {
        for header in ["vht;konto;verksamhet", "vht,konto,verksamhet"] {
            let text = header + (header.contains(",") ? "\n510,,ifo\n" : "\n510;;ifo\n")
            let help = try #require(try review(text, [Placement.ledger(kontering("6010", vht: code))])[0].help)
            let line = try #require(help.split(separator: "`").dropFirst().first).replacing("VERKSAMHET", with: "ao")
            let mended = try mapping(text + line + "\n")
            #expect(try mended.destination(kontering("6010", vht: code)) == "ao kostnad")
            #expect(try mended.destination(kontering("6010", vht: code + "1")) == "unmapped")
        }
    }

    @Test(
        arguments: [
            ("A\\1", "\\ has a meaning"), ("1|2", "| has"), (" 510", "a blank"), ("a–b", "– has"),
        ])
    func aCodeThatNoCellCanNameIsToldSo(code: String, reason: String) throws {
        let found = try review("vht;verksamhet\n777;ifo\n", [Placement.ledger(kontering("6010", vht: code))])
        let help = try #require(found[0].help)
        #expect(help.hasPrefix("no rule can name vht '\(code)' alone, since \(reason)"))
        #expect(!help.contains("`"), "nothing to paste")
    }

    /// What else the rule takes would be lost by changing it.
    @Test(arguments: [true, false])
    func aRuleThatTakesOtherRowsIsLeftAlone(isInUse: Bool) throws {
        let table = try mapping("konto;verksamhet\n5010;ifo\n")
        var log = DiagnosticLog()
        var review = UnmappedReview(table, taken: isInUse ? [taken(["5010"], by: table)] : [taken([], by: table)])
        review.report(
            [
                UnmappedAmount(
                    .ledger(MappingTests.kontering("501O")), at: SourceLocation("a.se", line: 7), records: 1, ore: 1)
            ],
            log: &log)
        let help = try #require(log.diagnostics.first?.help)
        #expect(help.contains("has konto 5010, which takes other rows: if that is meant by 501O, correct") == isInUse)
        #expect(help.contains("write 501O there") == !isInUse)
        #expect(help.contains("or add a rule: `501O;VERKSAMHET` (konto;verksamhet)"))
    }

    @Test func aGapInTimeIsToldWithItsRulesAndDates() throws {
        let table = "konto;verksamhet;giltig_fran;giltig_till\n5010;ifo;;2026-01\n5010;ao;2026-02-11;\n6*;ao;;\n"
        let found = try review(table, "5010", from: 20_260_205, to: 20_260_209)
        #expect(
            found.map(\.message) == [
                "no rule maps konto 5010 from 2026-02-05 to 2026-02-09 (3 rows, 123.50 kr): the rules on "
                    + "line 2 (until 2026-01-31), line 3 (from 2026-02-11) are not valid then"
            ])
        let help = try #require(found[0].help)
        #expect(help.hasPrefix("lengthen the validity of one of them, or add a rule: `5010;VERKSAMHET;2026-02-01;"))
        #expect(help.contains(";2026-02-10`"))
        let line = try #require(help.split(separator: "`").dropFirst().first).replacing("VERKSAMHET", with: "vuxen")
        let mended = try mapping(table + line + "\n")
        #expect(
            try mended.stretches("5010") == [
                "0 ifo kostnad", "20260201 vuxen kostnad", "20260211 ao kostnad",
            ])
        let one = try review(table, "5010", from: 20_260_205, to: 20_260_205)
        #expect(one[0].message.contains("konto 5010 on 2026-02-05 ("))
        let month = try review(table, "5010", from: 20_260_200, to: 20_260_200)
        #expect(month[0].message.contains("konto 5010 in 2026-02, which counts as its first day ("))
    }

    @Test func whatNoRuleNamesAtAnyTimeIsNoGap() throws {
        let table = "konto;verksamhet;giltig_fran\n5010;ifo;2026-03\n"
        let other = try review(table, "5020", from: 20_260_205, to: 20_260_205)
        #expect(other[0].message.hasPrefix("no rule maps konto 5020 ("))
        let twice = try review(table + "5010;ao;2026-01\n", "5010", from: 20_250_105, to: 20_260_405)
        #expect(twice[0].help == "lengthen the validity of one of them")
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
        let unknown = Placement.report(verksamhet: "vuxne", slag: "kostnad")
        let found = try review("konto;verksamhet\n5*;ifo\n", [unknown, .report(verksamhet: "vuxne", slag: "intakt")])
        #expect(found.map(\.message) == ["no verksamhet has the id 'vuxne' (6 rows, 247.00 kr)"])
        #expect(found[0].help == "did you mean 'vuxen'?")
    }
}
