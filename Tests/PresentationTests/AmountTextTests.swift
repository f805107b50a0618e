import LedgerModel
import Testing

@testable import Presentation

@Suite struct AmountTextTests {
    @Test(
        arguments: [
            (Int64(0), Table.Unit.mnkr, 1, "0,0"),
            (4_999_999, .mnkr, 1, "0,0"), (5_000_000, .mnkr, 1, "0,1"),
            (-4_999_999, .mnkr, 1, "0,0"), (-5_000_000, .mnkr, 1, "-0,1"),
            (14_999_999, .mnkr, 1, "0,1"), (15_000_000, .mnkr, 1, "0,2"), (-15_000_000, .mnkr, 1, "-0,2"),
            (25_000_000, .mnkr, 1, "0,3"), (94_999_999, .mnkr, 1, "0,9"), (95_000_000, .mnkr, 1, "1,0"),
            (99_994_999_999, .mnkr, 1, "999,9"), (99_995_000_000, .mnkr, 1, "1 000,0"),
            (49, .kr, 0, "0"), (50, .kr, 0, "1"), (-49, .kr, 0, "0"), (-50, .kr, 0, "-1"),
            (123_450, .kr, 2, "1 234,50"), (-5, .kr, 2, "-0,05"), (5, .kr, 3, "0,050"),
            (123_456_789_049, .tkr, 0, "1 234 568"), (100_000, .tkr, 2, "1,00"), (-49_999, .tkr, 0, "0"),
            (Int64.max, .kr, 2, "92 233 720 368 547 758,07"), (Int64.min, .kr, 0, "-92 233 720 368 547 758"),
        ] as [(Int64, Table.Unit, Int, String)])
    func prints(ore: Int64, unit: Table.Unit, decimals: Int, text: String) {
        let printed = Amount(ore: ore).printed(in: unit, decimals: decimals)
        #expect(printed == text.replacing(" ", with: "\u{A0}"))
    }
}
