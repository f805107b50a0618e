import Diagnostics
import LedgerModel
import Testing

@testable import Mapping

/// A rule that took nothing is reported when the data has a code that it almost names, and not otherwise.
@Suite struct RuleUseTests {
    private func review(
        _ text: String, _ konteringar: [String], from: Int32 = 20260101, before: Int32 = 20260301
    ) throws -> [Diagnostic] {
        let table = try mapping(text)
        var batch = LedgerBatch()
        for text in konteringar { batch.announce(.ledger(kontering(text)), line: 1) }
        var list = KonteringList()
        for (new, assignment) in zip(batch.newPlacements, table.assignments(of: batch)) {
            list.append(new, of: batch, rule: assignment.rule)
        }
        var log = DiagnosticLog()
        table.review(
            [
                TakenKonteringar(
                    list, rows: Array(repeating: 2, count: list.count), ore: Array(repeating: 150, count: list.count))
            ], from: LedgerDate(unchecked: from), before: LedgerDate(unchecked: before), log: &log)
        return log.diagnostics
    }

    @Test(arguments: [
        // the cell of a rule, a code of the ledger, what to write; empty when there is nothing to report
        ("805", "0805", "0805"), ("0805", "805", "805"), ("805", "00805", "00805"), ("0805.0", "0805", "0805"),
        ("1234.0", "1234", "1234"), ("12 34", "1234", "1234"), ("O805", "0805", "0805"), ("8O5", "805", "805"),
        ("a1", "A1", "A1"), ("700|805", "0805", "0805"), ("805-810", "0807", "0805-0810"),
        ("0805-0810", "807", "805-810"), ("0800-1200", "805", "805"),
        ("805", "8050", ""), ("805", "806", ""), ("805", "1805", ""), ("805", "", ""), ("805", "805", ""),
        ("8*", "0805", ""), ("805-810", "0811", ""), ("805-810", "8071", ""), ("", "0805", ""),
    ])
    func aCodeThatIsNearlyNamed(cell: String, code: String, written: String) throws {
        let konto = code.isEmpty ? "5010" : "5010 vht=\(code)"
        let found = try review("vht;verksamhet\n\(cell);ifo\n;ao\n", [konto])
        #expect(found.map(\.code.id) == (written.isEmpty ? [] : ["MAP312"]), "\(found.map(\.message))")
        if !written.isEmpty { #expect(found[0].help?.hasPrefix("write \(written) in column vht of line 2") == true) }
    }

    @Test func saysWhereTheAmountsGo() throws {
        let found = try review(
            "konto;vht;verksamhet\n;805;ifo\n5*;;ao\n", ["5010 vht=0805", "5020 vht=0805", "6010 vht=0805"])
        #expect(found.map(\.location.description) == ["m.csv:2:2"])
        #expect(found[0].excerpt == ";805;ifo")
        #expect(
            found[0].message
                == "the rule takes nothing: no row has vht 805, but 0805 is there (6 rows, 4.50 kr), which the rule on "
                + "line 3 takes")
        let untaken = try review("konto;vht;verksamhet\n;805;ifo\n3*;;ao\n", ["5010 vht=0805"])
        #expect(untaken[0].message.hasSuffix("which no rule takes"))
    }

    @Test func theOtherCellsOfTheRuleCount() throws {
        let table = "konto;vht;verksamhet\n6*;805;ifo\n;;ao\n"
        #expect(try review(table, ["5010 vht=0805"]).isEmpty)
        #expect(try review(table, ["6010 vht=0805"]).count == 1)
    }

    @Test func theCodeToldDoesNotDependOnTheOrderOfKonteringar() throws {
        let konteringar = ["5010 vht=00805", "5020 vht=0805", "5030 vht=0805", "5040 vht=00805", "5050 vht=900"]
        let table = "vht;verksamhet\n805;ifo\n;ao\n"
        let found = try review(table, konteringar).map(\.message)
        #expect(found.count == 1)
        #expect(try review(table, konteringar.reversed()).map(\.message) == found)
    }

    @Test func longCodesAreLookedAtToo() throws {
        #expect(try review("vht;verksamhet\nab123456789;ifo\n;ao\n", ["5010 vht=AB123456789"]).count == 1)
        #expect(try review("vht;verksamhet\nab123456789;ifo\n;ao\n", ["5010 vht=AB123456780"]).isEmpty)
    }

    @Test func aRuleThatNamesTheVeryCodeIsMeant() throws {
        #expect(try review("vht;verksamhet\n805;ifo\n0805;ao\n", ["5010 vht=0805"]).isEmpty)
    }

    @Test func aRuleThatTookSomethingIsFine() throws {
        #expect(try review("vht;verksamhet\n805;ifo\n;ao\n", ["5010 vht=0805", "5010 vht=805"]).isEmpty)
    }

    @Test(arguments: [("2025-12", true), ("2026-01", false), ("", false)])
    func aRuleThatEndedBeforeTheYearIsQuiet(till: String, isQuiet: Bool) throws {
        let table = "vht;verksamhet;giltig_till\n805;ifo;\(till)\n;ao;\n"
        #expect(try review(table, ["5010 vht=0805"]).isEmpty == isQuiet)
    }

    @Test func aRuleThatStartsAfterThePeriodIsQuiet() throws {
        let table = "vht;verksamhet;giltig_fran\n805;ifo;2026-03-01\n;ao;\n"
        #expect(try review(table, ["5010 vht=0805"]).isEmpty)
    }

    @Test func oneCauseIsOneMessage() throws {
        let rules = (1...40).map { "\(800 + $0);;ao" }.joined(separator: "\n")
        // The table names one with its zero, so that it is not the whole column.
        let found = try review(
            "vht;konto;verksamhet\n0700;;ifo\n\(rules)\n7O1;;ifo\n;;ifo\n",
            (1...40).map { "5010 vht=0\(800 + $0)" } + ["5010 vht=701"])
        #expect(found.map(\.code.id) == ["MAP312", "MAP312"])
        #expect(
            found[0].message.hasPrefix("40 rules take nothing, but codes nearly as in their column vht are there: "))
        #expect(found[0].message.contains("801 for 0801 on line 3, 802 for 0802 on line 4"))
        #expect(found[0].message.contains("(80 rows, 60.00 kr)"))
    }

    @Test func aWholeColumnWithoutItsZerosIsAnErrorWhereAmountsFallThrough() throws {
        let eaten = "vht;verksamhet\n805;ifo\n810;vuxen\n1010;familj\n;ao\n"
        let codes = ["5010 vht=0805", "5010 vht=0810", "5010 vht=1010"]
        let found = try review(eaten, codes)
        #expect(found.map(\.code.id) == ["MAP313"])
        #expect(found[0].message.contains("805 for 0805 on line 2, 810 for 0810 on line 3 (4 rows, 3.00 kr"))
        // No sum of the report changes, or a rule that looks at the code is meant.
        for table in [
            eaten.replacing(";ao", with: ";ifo").replacing("vuxen", with: "ifo"),
            eaten.replacing("\n;ao", with: "\n0*;ao"), eaten.replacing("\n810;", with: "\n0810;"),
        ] {
            #expect(try review(table, codes).map(\.code.id) == ["MAP312"], "\(table)")
        }
    }
}
