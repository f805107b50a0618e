import LedgerModel
import Testing

@testable import Aggregation

@Suite struct PercentTests {
    @Test(
        arguments: [
            (Int64(1), Int64(200), 0, "1%", "0.5000"), (-1, 200, 0, "-1%", "-0.5000"), (1, -200, 0, "-1%", "-0.5000"),
            (-1, -200, 0, "1%", "0.5000"), (-1, 201, 0, "0%", "-0.4975"), (29, 1000, 1, "2,9%", "2.9000"),
            (3, 1, 0, "300%", "300.0000"), (1250, 1, 0, "125 000%", "125000.0000"),
            // 0,49999996 rounds up to 0.5000 in four decimals, but not to 1%.
            (49_999_996, 10_000_000_000, 0, "0%", "0.5000"), (1, 3, 4, "33,3333%", "33.3333"),
        ] as [(Int64, Int64, Int, String, String)])
    func printsPercentsFromTheFraction(
        part: Int64, whole: Int64, decimals: Int, text: String, value: String
    ) throws {
        let cells = [
            cell(.prognos, "2026", 3, .kostnad, part), cell(.budget, "2026-01", 3, .kostnad, whole),
        ]
        let percent = Content.percent("a", of: "b", zeroBase: .blank, decimals: decimals)
        let columns = [.figures(.prognos, .helar, year: 0), .figures(.budget, .helar, year: 0), percent]
        let table = try table(cells, specification(Rows(by: .slag), columns))
        #expect(table.printed[1].split(separator: " | ").last.map(String.init) == text)
        #expect(table.rows[1].cells[2]?.description == value)
    }

    @Test(
        arguments: [
            (Int64(-360), Int64(0), TableFormula.ZeroBase.hundred, "100%"), (360, 0, .hundred, "100%"),
            (360, 0, .blank, nil), (0, 0, .hundred, nil), (0, 0, .blank, nil), (0, 100, .blank, "0%"),
        ] as [(Int64, Int64, TableFormula.ZeroBase, String?)])
    func printsPercentsOfNothing(
        part: Int64, whole: Int64, zeroBase: TableFormula.ZeroBase, text: String?
    ) throws {
        let cells = [
            cell(.prognos, "2026", 3, .kostnad, part), cell(.budget, "2026-01", 3, .kostnad, whole),
        ]
        let percent = Content.percent("a", of: "b", zeroBase: zeroBase, decimals: 0)
        let columns = [.figures(.prognos, .helar, year: 0), .figures(.budget, .helar, year: 0), percent]
        let table = try table(cells, specification(Rows(by: .slag), columns))
        #expect(table.printed[1].split(separator: " | ").last.map(String.init) == text ?? "·")
    }
}
