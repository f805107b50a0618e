import LedgerModel
import Testing

@testable import Presentation

@Suite struct TablePrintTests {
    @Test(
        arguments: [
            (.amount(Amount(ore: -120_974_150_000)), 1, "-1\u{A0}209,7", "-1209741500.00"),
            (.amount(Amount(ore: -120_974_150_000)), 0, "-1\u{A0}210", "-1209741500.00"),
            (.percent(Fraction(1, per: 200)), 0, "1%", "0.5000"),
            (.percent(Fraction(1, per: 200)), 1, "0,5%", "0.5000"),
            // 0,49999996 rounds up to 0.5000 in four decimals, but not to 1%.
            (.percent(Fraction(49_999_996, per: 10_000_000_000)), 0, "0%", "0.5000"),
            (.percent(Fraction(-1, per: -3)), 1, "33,3%", "33.3333"),
            (.volume(123_450), 1, "1\u{A0}234,5", "1234.50"),
            (.rate(Fraction(1_000_000_000, per: 3)), 2, "3,33", "3333333.33"),
            (.number(Fraction(2, per: 3)), 2, "0,67", "0.67"),
        ] as [(Table.Value, Int, String, String)])
    func roundsTheExactValue(value: Table.Value, decimals: Int, text: String, exact: String) throws {
        let cell = Table.Cell(value, unit: .mnkr, decimals: decimals)
        #expect(TablePrint(try table()).text(of: cell) == text)
        #expect(cell.description == exact)
    }

    @Test func theStyleSaysWhatStandsForSignsAndNothing() throws {
        let style = TableStyle(minus: "– ", percent: " %", zero: "-", noRecord: "", blank: "·")
        let print = TablePrint(try table(style))
        #expect(print.text(of: Table.Cell(.amount(Amount(ore: -150)), unit: .kr, decimals: 1)) == "– 1,5")
        #expect(print.text(of: Table.Cell(.percent(Fraction(-1, per: 8)), decimals: 1)) == "– 12,5 %")
        // What rounds to 0 is printed as 0 is.
        #expect(print.text(of: Table.Cell(.amount(Amount(ore: -4)), unit: .kr, decimals: 1)) == "-")
        #expect(print.text(of: Table.Cell(.amount(.zero), isRecorded: false, unit: .kr, decimals: 1)) == "")
        #expect(print.text(of: nil) == "·")
        let heading = Table.Row(id: "h", title: "Resultat", level: 1, isHeading: true, cells: [nil, nil])
        #expect(print.texts(of: heading) == ["", ""])
    }

    @Test func printTurnsTheSignAndMarksWhatIsComputed() throws {
        let cell = Table.Cell(
            .amount(Amount(ore: -1_234_500)), isTurned: true, isComputed: true, unit: .tkr, decimals: 1)
        #expect(TablePrint(try table()).text(of: cell) == "12,3*")
        #expect(cell.description == "-12345.00")
    }

    private func table(_ style: TableStyle = TableStyle()) throws -> Table {
        Table(
            id: "t", title: "T", unit: .mnkr, decimals: 1, period: try #require(Period("2026-02")), style: style,
            columns: [Table.Column(id: "a", title: "A"), Table.Column(id: "b", title: "B")], rows: [])
    }
}
