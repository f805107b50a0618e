import LedgerModel
import Testing

@Suite struct DatasetValueTests {
    private static let values: [DatasetValue] = [
        .text(""), .text("10"), .text("9"), .text("ä"), .text("z"), .integer(10), .integer(9), .integer(-1),
        .amount(ore: -5), .amount(ore: 100), .percent(58_938), .date(LedgerDate(unchecked: 2026_02_28)),
        .date(LedgerDate(unchecked: 2026_02_00)), .date(LedgerDate(unchecked: 2026_12_01)),
        .month(Period(unchecked: 2026_02)), .month(Period(unchecked: 2026_12)), .month(Period(year: 2026)),
        .year(1999), .year(2026), .nothing,
    ]

    @Test func textsAreThoseOfMachines() {
        let texts = [
            "", "10", "9", "ä", "z", "10", "9", "-1", "-0.05", "1.00", "5.8938", "2026-02-28", "2026-02", "2026-12-01",
            "2026-02", "2026-12", "2026", "1999", "2026", "",
        ]
        #expect(Self.values.map(\.description) == texts)
    }

    /// Keys have always been sorted as bytes, and published rows keep their order.
    @Test func theOrderIsThatOfTheBytesOfTheTexts() {
        for left in Self.values {
            for right in Self.values {
                let isBefore = left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
                #expect((left < right) == isBefore, "\(left) and \(right)")
            }
        }
    }
}
