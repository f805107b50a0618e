import LedgerModel
import Testing

@testable import Presentation

@Suite struct TablePrintTests {
    @Test(
        arguments: [
            (.amount(Amount(ore: -120_974_150_000)), 0, "-1\u{A0}209,7", "-1209741500.00"),
            (.amount(Amount(ore: -120_974_150_000)), 1, "-1\u{A0}210", "-1209741500.00"),
            (.percent(Fraction(1, per: 200)), 1, "1%", "0.5000"),
            (.percent(Fraction(1, per: 200)), 0, "0,5%", "0.5000"),
            // 0,49999996 rounds up to 0.5000 in four decimals, but not to 1%.
            (.percent(Fraction(49_999_996, per: 10_000_000_000)), 1, "0%", "0.5000"),
            (.percent(Fraction(-1, per: -3)), 0, "33,3%", "33.3333"), (nil, 0, "", nil),
        ] as [(Table.Cell?, Int, String, String?)])
    func roundsTheExactValue(cell: Table.Cell?, column: Int, text: String, value: String?) throws {
        let table = Table(
            id: "t", title: "T", unit: .mnkr, decimals: 1, period: try #require(Period("2026-02")),
            columns: [Table.Column(id: "a", title: "A"), Table.Column(id: "b", title: "B", decimals: 0)], rows: [])
        #expect(TablePrint(table).text(of: cell, column: column) == text)
        #expect(cell?.description == value)
    }
}
