import Diagnostics
import LedgerModel
import TestSupport
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

    /// Combined objects do not hide that an account's details are told twice.
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
            MemoryFile(text), SourceOptions(path: "test", content: Self.periods, dimensions: [.ansvar: 1]))
        #expect(source.rows == ["2026-01 5010 40.00", "2026-01 5010 ansvar=10 60.00"])
        #expect(source.codes == ["SIE302"])
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
        let source = try ReadSource.sie4("#IB 0 1930 12.50\n#IB 0 2010 -10\n#IB -1 1930 5\n#UB -1 1930 7\n", type: 1)
        #expect(source.findings == ["SIE305 5"])
        #expect(source.log.diagnostics.first?.message == "#IB of year 0 sums to 2.50 kr")
        #expect(try ReadSource.sie4("#IB 0 1930 10\n#IB 0 2010 -10\n#UB -1 1930 9\n", type: 1).findings == [])
    }

    @Test func readsYearEndBalances() throws {
        let source = try ReadSource.sie4(
            "#RAR -1 20250101 20251231\n#UB 0 1930 5\n#RES 0 3010 -5\n#RES -1 3010 -4\n#RES 0 2999 1\n", type: 1,
            content: .outcome(.arssaldon))
        #expect(source.rows == ["2026 3010 -5.00", "2025 3010 -4.00", "2026 2999 1.00"])
        #expect(source.findings == [])
        #expect(
            try ReadSource.sie4("#RES -2 3010 1\n", type: 1, content: .outcome(.arssaldon)).findings == ["SIE110 5"])
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
        let source = try ReadSource("#FLAGGA 1\n#SIETYP 1\n")
        #expect(source.findings == ["SIE213 1"])
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
