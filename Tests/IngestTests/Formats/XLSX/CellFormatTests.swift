import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// The number format of an amount may say that it is no kronor.
@Suite struct CellFormatTests {
    @Test(
        arguments: [
            ("General", .unsaid), ("#,##0.00", .unsaid), ("# ##0;-# ##0", .unsaid), ("0;0", .unsaid),
            ("#,##0.00\\ \"kr\"", .unit(.kr)), ("_-* #,##0\\ [$kr-41D]_-;\\-* #,##0\\ [$kr-41D]_-", .unit(.kr)),
            ("#,##0\\ [$SEK]", .unit(.kr)), ("#,##0 \"tkr\"", .unit(.tkr)), ("#,##0 tkr", .unit(.tkr)),
            ("0.0 \"MSEK\"", .unit(.mnkr)), ("0.0\" mnkr\";[Red]-0.0\" mnkr\"", .unit(.mnkr)),
            ("#,##0,", .divided), ("0.0,,", .divided), ("0.0,,\"M\"", .divided), ("#,##0,\"tkr\"", .unit(.kr)),
            ("0.0,,\" mnkr\"", .unit(.kr)), ("#,##0,\" mnkr\"", .unit(.tkr)), ("#,##0.00 [$€-2]", .other("EUR")),
            ("[$€-2] #,##0.00", .other("EUR")), ("#,##0 [$EUR]", .other("EUR")), ("[$USD] #,##0", .other("USD")),
            ("\"€\"#,##0", .other("EUR")), ("€#,##0", .other("EUR")), ("$#,##0", .other("USD")),
            ("[$$-409]#,##0", .other("USD")), ("#,##0 [$kr-414]", .other("NOK")), ("#,##0 [$kr.-406]", .other("DKK")),
            ("#,##0 \"NOK\"", .other("NOK")), ("0%", .other("percent")), ("0.00%", .other("percent")),
            ("#,##0,\"kr\"", .other("kr of numbers that it divides by 1000")),
            ("[>=1000000]0.0,,\" mnkr\";[>=1000]0.0,\" tkr\";0\" kr\"", .unit(.kr)),
            ("0.00;0.00;0.00;\"tkr\"@", .unsaid), ("[$-41D]0.00", .unsaid), (";;;", .other("nothing of it")),
            ("#,##0;-#,##0;;@", .unsaid), ("@", .unsaid),
            ("General;-General;", .unsaid), ("[Red][<0]0.00", .unsaid),
        ] as [(String, CellFormat.Money)])
    func formatsTellWhatTheNumberIs(code: String, money: CellFormat.Money) {
        #expect(CellFormat(id: "164", code: code).money == money)
    }

    /// What is shown as a currency of the locale is whatever currency the reader has.
    @Test(
        arguments: [
            ("44", "_(\"$\"* #,##0.00_)", .unsaid), ("44", "#,##0\\ \"€\"", .other("EUR")),
            ("9", nil, .other("percent")),
        ]
            as [(String, String?, CellFormat.Money)])
    func formatsOfTheLocale(id: String, code: String?, money: CellFormat.Money) {
        #expect(CellFormat(id: id, code: code).money == money)
    }

    private func read(_ format: String, sheet: String = "Budget", unit: Table.Unit? = nil) throws -> ReadSource {
        var book = Book(Book.row(Book.number("12", style: 1)), Book.row(Book.number("13", style: 1)))
        book.formats = [format]
        book.sheet = sheet
        return try book.read { $0.delimited.unit = unit }
    }

    /// The unit of a number format is one of the table, as if a heading said it.
    @Test(
        arguments: [
            ("0 \"tkr\"", nil, "CSV120 2:3"), ("0 \"tkr\"", .tkr, ""), ("0 \"tkr\"", .mnkr, "CSV124 2:3"),
            ("0 \"kr\"", .tkr, "CSV124 2:3"), ("0 \"kr\"", nil, ""), ("0", .tkr, ""), ("0,", nil, ""), ("0,", .kr, ""),
            ("0,", .tkr, "CSV130 2:3"), ("0,\"tkr\"", nil, ""), ("0,\"tkr\"", .tkr, "CSV124 2:3"),
            ("0 \"EUR\"", nil, "CSV130 2:3"), ("0%", nil, "CSV130 2:3"), ("0%", .tkr, "CSV130 2:3"),
        ] as [(String, Table.Unit?, String)])
    func unitsMustAgree(format: String, unit: Table.Unit?, finding: String) throws {
        #expect(try read(format, unit: unit).findings.joined() == finding)
    }

    /// A year alone would be taken for an amount.
    @Test(arguments: ["yyyy", "yyyy-mm-dd", "h:mm"])
    func aDateIsNoAmount(format: String) throws {
        var book = Book(Book.row(Book.number("46037", style: 1)))
        book.formats = [format]
        #expect(try book.read().codes == [format == "yyyy" ? "CSV130" : "CSV105"])
    }

    @Test(
        arguments: [
            ("Budget tkr", nil, "CSV120"), ("Budget tkr", .tkr, ""), ("EUR", nil, "CSV130"), ("Budget 2026", nil, ""),
            ("Kronor", nil, ""), ("Mkr", .tkr, "CSV124"),
        ] as [(String, Table.Unit?, String)])
    func theNameOfTheSheetIsLookedAt(sheet: String, unit: Table.Unit?, code: String) throws {
        #expect(try read("0", sheet: sheet, unit: unit).codes.joined() == code)
    }
}
