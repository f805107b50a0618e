import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Amounts, quantities, dates and fiscal years as programs write them.
@Suite struct SIE4NumberTests {
    @Test(arguments: [
        ("100.50", "100.50"), (".20", "0.20"), ("-0.00", "0.00"), ("-.5", "-0.50"), ("7.", "7.00"), ("0", "0.00"),
        ("1234.560", "1234.56"), ("\"12.5\"", "12.50"), ("00000000000000000000012.00", "12.00"),
        ("9000000000000.00", "9000000000000.00"), ("+5", "5.00"),
    ])
    func readsAmounts(field: String, amount: String) throws {
        let source = try ReadSource.voucher("#TRANS 1930 {} \(field)")
        #expect(source.rows == ["2026-01-31 1930 \(amount) A/1"])
        #expect(!source.codes.contains("SIE101"))
    }

    @Test(arguments: [
        "", "x", "1.005", "1 000,00", "\"1 000.00\"", "1.000.00", "1,000.00", "1,000", "12,500", "100-", "--1", "-",
        ".", "1e3", "0x10",
        "99999999999999999999", "9000000000000.01", "18446744073709551616.00",
    ])
    func refusesWhatIsNoAmount(field: String) throws {
        #expect(try ReadSource.voucher("#TRANS 1930 {} \(field.isEmpty ? "\"\"" : field)").codes.contains("SIE101"))
    }

    /// A space between thousands makes two fields; both sides of a voucher would balance at a thousandth.
    @Test(arguments: [
        ("#TRANS 1930 {} 1 000,00", true), ("#TRANS 1930 {} -12 500.00", true), ("#TRANS 1930 {} 1 000", true),
        ("#TRANS 1930 {} 1 000 000", true), ("#PSALDO 0 202601 3010 {} 1 000,00", true), ("#RES 0 3010 1 000", true),
        ("#RES 0 3010 1 000.00", true), ("#RES 0 3010 500 125", false), ("#RES 0 3010 500 125.00", true),
        ("#RES 0 3010 500.00 125.00", false), ("#RES 0 3010 - 500.00", true), ("#RES 0 3010 500 .50", true),
        ("#RES 0 3010 500. 50", true), ("#TRANS 1930 {} 1000 ,50", true), ("#TRANS 1930 {} 7. 20260131", false),
        ("#TRANS 1930 {} 1 20260131", false), ("#TRANS 1930 {} 1 \"\" 100", false), ("#TRANS 1930 {} 1 \"000\"", false),
    ])
    func refusesSpacesBetweenThousands(record: String, isRefused: Bool) throws {
        let source = try ReadSource.voucher(record)
        #expect(source.codes.contains("SIE101") == isRefused)
    }

    @Test func readsADecimalComma() throws {
        let source = try ReadSource.voucher("#TRANS 1930 {} «100,50\n#TRANS 5010 {} -100,5")
        #expect(source.rows == ["2026-01-31 1930 100.50 A/1", "2026-01-31 5010 -100.50 A/1"])
        #expect(source.findings == ["SIE202 «"])
    }

    /// Amounts in euro must not be added up as kronor.
    @Test(arguments: [
        ("«EUR", ["SIE116 «"]), ("\"«nok\"", ["SIE116 «"]), ("SEK", []), ("sek", []), ("\"\"", []), ("", []),
        ("KR", []),
    ])
    func refusesOtherCurrencies(currency: String, findings: [String]) throws {
        #expect(try ReadSource("#FLAGGA 0\n#SIETYP 1\n#VALUTA \(currency)\n").findings == findings)
    }

    @Test func neverReadsQuantities() throws {
        let source = try ReadSource.voucher(
            "#TRANS 1930 {} 5 \"\" \"\" \"\"\n#TRANS 5010 {} -5 20260101 \"\" tre 1.125")
        #expect(source.rows == ["2026-01-31 1930 5.00 A/1", "2026-01-31 5010 -5.00 A/1"])
        #expect(source.findings == [])
    }

    @Test(arguments: ["2026-01-31", "2026/01/31", "2026.01.31", "\"2026-01-31\""])
    func readsDatesWithHyphens(date: String) throws {
        let source = try ReadSource.voucher("#TRANS 1930 {} 0", head: "#VER A 1 \(date)")
        #expect(source.rows == ["2026-01-31 1930 0.00 A/1"])
        #expect(source.codes == ["SIE214"])
        let header = "#FLAGGA 0\n#GEN \(date)\n#RAR 0 2026-01-01 \(date)\n#VER \(date == "" ? "" : "1") \(date)\n{\n}\n"
        let whole = try ReadSource(header)
        #expect(whole.summary?.fileDate == LedgerDate(year: 2026, month: 1, day: 31))
        #expect(whole.summary?.fiscalYears.map { "\($0.start) \($0.end)" } == ["2026-01-01 2026-01-31"])
        #expect(!whole.log.hasErrors)
        let month = date.filter { $0 != "\"" }.dropLast(3)
        let balance = try ReadSource.sie4("#PSALDO 0 \(month) 3010 {} -5\n#PBUDGET 0 3010 202601 {} 5\n", type: 3)
        #expect(balance.rows == ["2026-01 3010 -5.00"])
        #expect(balance.codes.contains("SIE214"))
    }

    /// Why an amount is none, in the words of a message.
    @Test(arguments: [
        ("100.00-", "its minus stands behind it"), ("(100.00)", "it has parentheses in place of a minus"),
        ("1.005", "it has more than two decimals"), ("9000000000000.01", "it is more than 9 000 000 000 000 kr"),
        ("99999999999999999999", "it is more than 9 000 000 000 000 kr"), ("\"1 000.00\"", "it has a blank"),
        ("1'000.00", "it has a blank or an apostrophe"), ("1\u{A0}000.00", "it has a blank or an apostrophe"),
        ("1,000", "its comma may be"), ("1 000.00", "a blank within it makes two fields of it"),
        ("100.00K", "a word stands with its digits"), ("100kr", "a word stands with its digits"), ("x", nil),
    ])
    func saysWhyAnAmountIsNone(field: String, reason: String?) throws {
        let finding = try ReadSource.voucher("#TRANS 1930 {} \(field)").log.diagnostics.first { $0.code.id == "SIE101" }
        let message = try #require(finding).message
        #expect(reason.map { message.contains("is not an amount: \($0)") } ?? message.hasSuffix("is not an amount"))
    }

    @Test(arguments: [
        "180501", "260131", "00000000", "20260230", "31/1-26", "2026-1-31", "2026-02-30", "2026-01/31", "31.01.2026",
        "2026_01_31",
    ])
    func refusesOtherDates(date: String) throws {
        let source = try ReadSource.voucher("#TRANS 1930 {} 0", head: "#VER A 1 «\(date)")
        #expect(source.findings == ["SIE102 «"])
    }

    @Test func refusesOddRowDatesOnlyWhenTheyCount() throws {
        let text = SIE4Text.voucher("#TRANS 1930 {} 1 «2026-02-01\n#TRANS 1930 {} -1 «180501")
        #expect(try ReadSource(text).findings == [])
        let source = try ReadSource(text, dateBy: .row)
        #expect(source.findings == ["SIE102 «2", "SIE214 «1"])
        #expect(source.rows.first == "2026-02-01 1930 1.00")
    }

    @Test func passesOverTheDateOfTheExport() throws {
        #expect(try ReadSource.sie4("#GEN 2020715\n#GEN rappakalja\n").codes == ["SIE301"])
    }

    @Test func readsPeriodsAndAccountsInEitherOrder() throws {
        let source = try ReadSource.sie4(
            "§#PBUDGET 0 3010 202601 {} -16\n§#PBUDGET 0 3010 202602 -17.50\n#PBUDGET 0 202603 3010 -18\n",
            content: .budget)
        #expect(source.rows == ["2026-01 3010 -16.00", "2026-02 3010 -17.50", "2026-03 3010 -18.00"])
        #expect(source.findings == ["SIE301", "SIE209 §1", "SIE203 §2"])
    }

    @Test func readsRowsWithoutObjectList() throws {
        let source = try ReadSource.voucher("§#TRANS 1930 100.50 \"\" \"x\"\n#TRANS 5010 -100.50")
        #expect(source.rows == ["2026-01-31 1930 100.50 \"x\" A/1", "2026-01-31 5010 -100.50 A/1"])
        #expect(source.findings == ["SIE203 §"])
    }

    @Test func letsTheMonthDecideTheYear() throws {
        let source = try ReadSource.sie4(
            "#RAR -1 20250101 20251231\n§#PSALDO 0 202512 3010 {} -5\n#PSALDO 0 202501 3010 {} -6\n"
                + "#PSALDO 0 202601 3010 {} -7\n#PSALDO -3 202602 3010 {} -8\n", content: .outcome(.periodsaldon))
        #expect(
            source.rows == ["2025-12 3010 -5.00", "2025-01 3010 -6.00", "2026-01 3010 -7.00", "2026-02 3010 -8.00"])
        #expect(source.findings == ["SIE207 §", "SIE301"])
    }

    /// Fiscal years as declared, and what they are read as.
    @Test(arguments: [
        ("#RAR 0", "", []), ("#RAR 0 \"\" \"\"", "", []),
        ("#RAR 0 20260701 20270630", "2026-07-01...2027-06-30", []),
        ("#RAR 0 20250701 20261231", "2025-07-01...2026-12-31", []),
        ("§#RAR -1 20130701 20150831", "2013-07-01...2015-08-31", ["SIE221 §"]),
        ("#RAR 0 20260301 «20270229", "2026-03-01...2027-02-28", ["SIE220 «"]),
        ("#RAR 0 «20260101 20261301", "", ["SIE102 «"]), ("#RAR 0 «20261231 20260101", "", ["SIE102 «"]),
        ("§#RAR x 20260101 20261231", "", ["SIE110 §"]),
    ])
    func readsFiscalYears(record: String, year: String, findings: [String]) throws {
        let source = try ReadSource("#FLAGGA 0\n\(record)\n")
        #expect(source.summary?.fiscalYears.map { "\($0.start)...\($0.end)" } == (year.isEmpty ? [] : [year]))
        #expect(source.findings == findings)
    }
}
