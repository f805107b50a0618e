import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Period balances, budgets and year-end balances: every krona once.
@Suite struct SIE4BalanceTests {
    private static let periods = SourceOptions.Content.outcome(.periodsaldon)

    /// An account of 100 in January, of which objects have 60 and 30.
    private static func account(_ total: String, _ first: String = "{1 10}", _ second: String = "{1 20}") -> String {
        "#PSALDO 0 202601 5010 {} \(total)\n#PSALDO 0 202601 5010 \(first) 60\n#PSALDO 0 202601 5010 \(second) 30\n"
    }

    @Test func readsTotalsWithDetails() throws {
        let source = try ReadSource.sie4(Self.account("100") + "#RES 0 5010 100\n", type: 3, content: Self.periods)
        #expect(
            source.rows == ["2026-01 5010 10.00", "2026-01 5010 ansvar=10 60.00", "2026-01 5010 ansvar=20 30.00"])
        #expect(source.codes == ["SIE302"])
    }

    @Test func readsAPartition() throws {
        let source = try ReadSource.sie4(Self.account("10") + "#RES 0 5010 100\n", type: 3, content: Self.periods)
        #expect(
            source.rows == ["2026-01 5010 10.00", "2026-01 5010 ansvar=10 60.00", "2026-01 5010 ansvar=20 30.00"])
        #expect(source.codes == ["SIE303"])
    }

    @Test func holdsBalanceAccountsAgainstTheirMovement() throws {
        let source = try ReadSource.sie4(
            "#IB 0 5010 7\n#IB 0 2010 -7\n#UB 0 5010 107\n" + Self.account("10"), type: 3, content: Self.periods)
        #expect(source.codes == ["SIE303"])
    }

    @Test func takesTotalsWhenNothingDecides() throws {
        let source = try ReadSource.sie4(Self.account("90"), type: 3, content: Self.periods)
        #expect(source.rows == ["2026-01 5010 ansvar=10 60.00", "2026-01 5010 ansvar=20 30.00"])
        #expect(source.codes == ["SIE302"])
    }

    @Test func passesOverObjectsInTypeTwo() throws {
        let source = try ReadSource.sie4(
            "#DIM 1 Ansvar\n#OBJEKT 1 10 Norr\n#OMFATTN 20260131\n" + Self.account("100"), type: 2,
            content: Self.periods)
        #expect(source.rows == ["2026-01 5010 100.00"])
        #expect(source.codes == ["SIE306"])
    }

    /// Combined objects do not hide that an account's details are given twice.
    @Test(arguments: [
        // Two breakdowns in full beside a combination, and a subtotal beside what it sums.
        "#RES 0 5010 100\n#PSALDO 0 202601 5010 {1 10} 100\n#PSALDO 0 202601 5010 {6 P1} 100\n"
            + "#PSALDO 0 202601 5020 {1 10 6 P1} 10",
        "#RES 0 5010 100\n#PSALDO 0 202601 5010 {1 10} 100\n#PSALDO 0 202601 5010 {1 10 6 P1} 40",
        "#PSALDO 0 202601 5010 {} 100\n#PSALDO 0 202601 5010 {1 10} 100\n#PSALDO 0 202601 5010 {1 10 6 P1} 40",
    ])
    func refusesSumsAmongCombinedDetails(rows: String) throws {
        #expect(try ReadSource.sie4(rows, type: 3, content: Self.periods).codes.contains("SIE112"))
    }

    @Test func readsCombinedDetailsEachOnce() throws {
        let rows =
            "#RES 0 5010 250\n#PSALDO 0 202601 5010 {1 10} 100\n#PSALDO 0 202601 5010 {6 P1} 100\n"
            + "#PSALDO 0 202601 5010 {1 10 6 P1} 50"
        let source = try ReadSource.sie4(rows, type: 3, content: Self.periods)
        #expect(!source.codes.contains("SIE112"))
        #expect(source.rows.count == 3)
    }

    @Test func refusesDetailsByTwoDimensionsInFull() throws {
        let rows = Self.account("100", "{1 10}", "{6 P1}")
        #expect(try ReadSource.sie4(rows, type: 3, content: Self.periods).codes == ["SIE112"])
        let look = try ReadSource.sie4(rows, type: 3)
        #expect(look.rows == ["2026-01 5010 100.00"])
        #expect(look.codes == ["SIE212"])
    }

    @Test func passesOverDetailsByADimensionThatNobodyAsksFor() throws {
        let text = SIE4Text.file(Self.account("100", "{1 10}", "{6 P1}"), type: 3)
        let source = try ReadSource(
            text, SourceOptions(path: "test", content: Self.periods, dimensions: [.ansvar: 1]))
        #expect(source.rows == ["2026-01 5010 40.00", "2026-01 5010 ansvar=10 60.00"])
        #expect(source.codes == ["SIE302"])
    }

    /// One account shows totals and another a partition: one of them would be wrong whatever is taken.
    @Test func refusesOppositeEvidence() throws {
        let other = Self.account("10").replacing("5010", with: "5020") + "#RES 0 5020 100\n"
        let source = try ReadSource.sie4(
            "§" + Self.account("100") + "#RES 0 5010 100\n" + other, type: 3, content: Self.periods)
        #expect(source.findings.first == "SIE117 §")
        // Budgets without objects read the same either way.
        let budget = try ReadSource.sie4(
            Self.account("100") + "#RES 0 5010 100\n" + other + "#PBUDGET 0 202601 5010 {} 7\n", type: 3,
            content: .budget)
        #expect(budget.findings == [])
    }

    /// An account has a month in its details alone, in a file with totals.
    @Test(arguments: [
        ("{6 P1}", "", ["2026-01 5020 5.00"], []),
        ("{6 P1}", "{6 P2}", ["2026-01 5020 5.00", "2026-01 5020 5.00"], []),
        ("{1 10}", "{1 20}", ["2026-01 5020 ansvar=10 5.00", "2026-01 5020 ansvar=20 5.00"], []),
        ("{1 10}", "§{6 P1}", [], ["SIE112 §"]), ("{6 P1}", "§{7 X}", [], ["SIE112 §"]),
    ])
    func losesNoDetailsWithoutATotal(first: String, second: String, rows: [String], findings: [String]) throws {
        let loose = [first, second].filter { !$0.isEmpty }.map { "#PSALDO 0 202601 5020 \($0) 5\n" }.joined()
        let text = SIE4Text.file(Self.account("100") + loose + "#RES 0 5010 100\n", type: 3)
        let source = try ReadSource(
            text, SourceOptions(path: "test", content: Self.periods, dimensions: [.ansvar: 1]))
        #expect(source.findings == ["SIE302"] + findings)
        if findings.isEmpty { #expect(source.rows.filter { $0.contains("5020") } == rows) }
        let typeTwo = try ReadSource.sie4(Self.account("100") + loose, type: 2, content: Self.periods)
        #expect(!typeTwo.codes.contains("SIE306"), "object rows are no repetition where nothing stands beside them")
    }

    /// Both totals and all details of a file appended to itself are counted, as the warning says.
    @Test func takesDetailsOffOneTotal() throws {
        let twice = Self.account("100") + Self.account("100")
        let source = try ReadSource.sie4(twice, type: 3, content: Self.periods)
        let delivered = try #require(source.summary?.delivered)
        #expect(delivered.debit - delivered.credit == 20000)
        #expect(source.codes.contains("SIE223"))
    }

    @Test func doubtsDetailsBeyondATotalThatNothingShows() throws {
        let few = "§" + Self.account("50")
        #expect(try ReadSource.sie4(few, type: 3, content: Self.periods).findings == ["SIE224 §", "SIE302"])
        // #RES of another account shows that rows without objects are totals.
        let shown = few + Self.account("100").replacing("5010", with: "5020") + "#RES 0 5020 100\n"
        #expect(try ReadSource.sie4(shown, type: 3, content: Self.periods).codes == ["SIE302"])
    }

    /// January of three accounts, of which the results are given.
    @Test(arguments: [
        (["1", "2", "3"], []), (["1", "2", "4"], ["SIE225 7"]), (["1", "5", "4"], []),
        (["1", "2", "3", "4"], ["SIE225 11"]),
    ])
    func doubtsMonthsThatDoNotComeToTheYear(results: [String], findings: [String]) throws {
        let months = (1...3).map { "#PSALDO 0 202601 501\($0) {} \($0)\n" }.joined()
        let years = results.enumerated().map { "#RES 0 501\($0 + 1) \($1)\n" }.joined()
        #expect(try ReadSource.sie4(months + years, type: 2, content: Self.periods).findings == findings)
    }

    @Test func readsBudgetsAsTheirPeriods() throws {
        let budget = Self.account("10").replacing("#PSALDO", with: "#PBUDGET")
        let partition = try ReadSource.sie4(
            Self.account("10") + "#RES 0 5010 100\n" + budget, type: 3, content: .budget)
        #expect(partition.codes == ["SIE303"])
        #expect(partition.summary?.delivered.debit == 10000)
        let totals = try ReadSource.sie4(budget.replacing("{} 10", with: "{} 100"), type: 3, content: .budget)
        #expect(totals.codes == ["SIE302"])
        #expect(totals.summary?.delivered.debit == 10000)
    }

    /// An export appended to itself doubles all balances.
    @Test func tellsRepeatedBalances() throws {
        let years = "#RAR -1 20250101 20251231\n#RES 0 3010 1\n#RES -1 3010 1\n#UB 0 1930 1\n#UB -1 1930 1\n"
        let months = "#PSALDO 0 202601 3010 {} 1\n#PSALDO 0 202601 3010 {1 10} 1\n#PSALDO 0 202602 3010 {} 1\n"
        let budget = "#PBUDGET 0 202601 3010 {} 1\n"
        let sound = try ReadSource.sie4(years + months + budget, type: 3)
        #expect(!sound.codes.contains("SIE223"))
        let doubled = try ReadSource.sie4(years + months + budget + years + months + budget, type: 3)
        #expect(doubled.findings.contains("SIE223 15"))
        #expect(doubled.log.diagnostics.contains { $0.message.hasSuffix("(the first of 8 such lines)") })
        let months2 = "#PSALDO 0 202601 3010 {} 1\n#PSALDO -1 202601 3010 {} 1\n"
        #expect(try ReadSource.sie4(months2, type: 2).codes.contains("SIE223"))
    }

    @Test func notesOpeningBalancesThatDoNotSumToZero() throws {
        let source = try ReadSource.sie4("§#IB 0 1930 12.50\n#IB 0 2010 -10\n#IB -1 1930 5\n#UB -1 1930 7\n", type: 1)
        #expect(source.findings == ["SIE305 §"])
        #expect(source.log.diagnostics.first?.message == "#IB of year 0 sums to 2.50 kr")
        #expect(try ReadSource.sie4("#IB 0 1930 10\n#IB 0 2010 -10\n#UB -1 1930 9\n", type: 1).findings == [])
    }

    @Test func readsYearEndBalances() throws {
        let source = try ReadSource.sie4(
            "#RAR -1 20250101 20251231\n#UB 0 1930 4\n#RES 0 3010 -5\n#RES -1 3010 -4\n#RES 0 2999 1\n", type: 1,
            content: .outcome(.arssaldon))
        #expect(source.rows == ["2026 3010 -5.00", "2025 3010 -4.00", "2026 2999 1.00"])
        #expect(source.findings == [])
        #expect(
            try ReadSource.sie4("§#RES -2 3010 1\n", type: 1, content: .outcome(.arssaldon)).findings == ["SIE110 §"])
    }

    /// The pipeline's years start in January; the file's are given as `#RAR` for year 0.
    @Test(arguments: [
        ("20260101 20261231", ["2026 3010 -9.00"], []), ("20260701 20261231", ["2026 3010 -9.00"], []),
        ("20250701 20260630", ["2025 3010 -9.00"], ["SRC112"]), ("20260701 20271231", ["2026 3010 -9.00"], ["SRC112"]),
    ])
    func refusesYearsThatLieInTwo(year: String, rows: [String], codes: [String]) throws {
        let text = "#FLAGGA 0\n#SIETYP 1\n#RAR 0 \(year)\n#RES 0 3010 -9\n"
        var options = SourceOptions(path: "test", content: .outcome(.arssaldon))
        #expect(try ReadSource(text, options).codes == [], "no pipeline, no year of it")
        options.calendar = FiscalCalendar()
        let source = try ReadSource(text, options)
        #expect(source.rows == rows)
        #expect(source.codes == codes)
    }

    @Test func readsGroupsInAnyOrder() throws {
        let source = try ReadSource(
            "#IB 0 1930 5\n#KONTO 1930 Bank\n#KTYP 1930\n#IB 0 2010 -5\n#KONTO 2010 \"Eget kapital\"\n#RES 0 3010 -9\n"
                + "#RAR 0 20260101 20261231\n#SIETYP 1\n#FLAGGA 0\n", content: .outcome(.arssaldon))
        #expect(source.rows == ["2026 3010 -9.00"])
        #expect(source.summary?.accountNames["2010"] == "Eget kapital")
        #expect(source.findings == [])
    }

    @Test func passesOverWhatTheOutcomeDoesNotNeed() throws {
        let source = try ReadSource.sie4(
            "#SRU 1930\n#SRU 1930 sju\n#KTYP 1930\n#ENHET 1930 st\n#OIB 0 1930 {1 10} 5\n#OBJEKT 6 \"P002\" \"\"\n"
                + "#ORGNR \"\"\n#ORGNR\n#PROSA \"\"\n#VALUTA SEK\n", type: 1)
        #expect(source.findings == [])
    }

    @Test(arguments: ["2120000142", "212000-0142", "\"212000-0142\" 1 1", "162120000142", "20000101-1234", "\"\"", ""])
    func readsAnyFormOfOrganisationNumber(field: String) throws {
        #expect(try ReadSource.sie4("#ORGNR \(field)\n", type: 1).findings == [])
    }

    @Test(arguments: [
        ("SIR", "SIR"), ("\"SoftOne XE\" 1.0", "SoftOne XE 1.0"), ("\"SoftOne XE 1.0\"", "SoftOne XE 1.0"),
        ("Visma Avendo 3.2", "Visma Avendo 3.2"), ("\"\"", ""), ("", ""),
    ])
    func readsAnyFormOfProgram(fields: String, program: String) throws {
        let source = try ReadSource("#FLAGGA 0\n#PROGRAM \(fields)\n#SIETYP 1\n")
        #expect(source.summary?.program == program)
        #expect(source.findings == [], "and #FORMAT may be missing")
    }

    @Test func notesFilesThatWereImportedBefore() throws {
        let source = try ReadSource("§#FLAGGA 1\n#SIETYP 1\n")
        #expect(source.findings == ["SIE213 §"])
        #expect(source.log.count(.warning) == 0)
    }

    @Test(arguments: [("1", 1), ("4", 4), ("4E", 4), ("4I", 4), ("\"3\"", 3)])
    func readsTypes(field: String, type: Int) throws {
        #expect(try ReadSource("#FLAGGA 0\n#SIETYP \(field)\n").summary?.sieType == type)
    }

    @Test(arguments: ["", "0", "5", "41", "E"])
    func refusesOtherTypes(field: String) throws {
        #expect(try ReadSource("#FLAGGA 0\n#SIETYP \(field)\n").codes == ["SIE106"])
        #expect(try ReadSource("#FLAGGA 0\n").summary?.sieType == 1, "a file without type is of type 1")
    }
}
