import LedgerModel
import Testing

@testable import Aggregation

@Suite struct TableBuilderTests {
    private let utfall = Content.figures(.utfall, .helar, year: 0)

    @Test func levelsRollUpAndWhatIsCommonGetsARow() throws {
        let cells = [
            cell(.utfall, "2026-01", 0, .kostnad, -210), cell(.utfall, "2026-01", 1, .kostnad, -5560),
            cell(.utfall, "2026-02", 2, .kostnad, -4070), cell(.utfall, "2026-02", 3, .intakt, 100),
        ]
        let print = { (rows: Rows) in
            try table(cells, specification(rows, [utfall], decimals: 2)).printed
        }
        #expect(
            try print(Rows(by: .verksamhet, level: 1, total: "Netto"))
                == ["IFO: -98,40", "ÄO: 1,00", "Netto: -97,40"])
        #expect(
            try print(Rows(by: .verksamhet, level: 2, total: "Netto")) == [
                "Familj: -55,60", "Vuxen: -40,70", "IFO, gemensamt: -2,10", "ÄO: 1,00", "Netto: -97,40",
            ])
        #expect(
            try print(Rows(by: .verksamhet, total: "Netto")) == [
                "IFO: -98,40", "Familj: -55,60", "Vuxen: -40,70", "IFO, gemensamt: -2,10", "ÄO: 1,00",
                "Netto: -97,40",
            ])
        #expect(
            try print(Rows(by: .verksamhet, level: 2, under: "ifo", total: "Netto"))
                == ["Familj: -55,60", "Vuxen: -40,70", "IFO, gemensamt: -2,10", "Netto: -98,40"])
        #expect(
            try print(Rows(by: .verksamhet, level: 1, under: "vuxen")) == ["Vuxen: -40,70"])
        #expect(
            try print(Rows(by: .slag, under: "ao", total: "Netto"))
                == ["Intäkter: 1,00", "Kostnader: 0,00", "Netto: 1,00"])
    }

    @Test func rowsKeepTheirIdsAndLevels() throws {
        let cells = [cell(.utfall, "2026-01", 0, .kostnad, -210)]
        let rows = Rows(by: .verksamhet, level: 2, total: "Netto")
        let table = try table(cells, specification(rows, [utfall]))
        #expect(table.rows.map(\.id) == ["familj", "vuxen", "ifo:gemensamt", "ao", "total"])
        #expect(table.rows.map(\.level) == [2, 2, 2, 1, 0])
    }

    @Test func nothingInCommonGivesNoRow() throws {
        let cells = [cell(.utfall, "2026-01", 1, .kostnad, -210)]
        let rows = Rows(by: .verksamhet, level: 2)
        #expect(try table(cells, specification(rows, [utfall])).rows.map(\.id) == ["familj", "vuxen", "ao"])
    }

    @Test func unmappedAmountsStandLastBeforeTheTotal() throws {
        let register = try smallRegister().addingUnmapped()
        let rows = Rows(by: .verksamhet, level: 1, total: "Netto")
        let without = try table([cell(.utfall, "2026-01", 3, .kostnad, -100)], specification(rows, [utfall]))
        #expect(without.rows.map(\.id) == ["ifo", "ao", "total"])
        let with = try table(
            [cell(.utfall, "2026-01", 3, .kostnad, -100), cell(.utfall, "2026-01", 4, .kostnad, -300)],
            specification(rows, [utfall]), register: register)
        #expect(with.printed == ["IFO: 0", "ÄO: -1", "Ej mappat: -3", "Netto: -4"])
        let bySlag = try table(
            [cell(.utfall, "2026-01", 3, .kostnad, -100), cell(.utfall, "2026-01", 4, .kostnad, -300)],
            specification(Rows(by: .slag, total: "Netto"), [utfall]), register: register)
        #expect(bySlag.printed == ["Intäkter: 0", "Kostnader: -1", "Ej mappat: -3", "Netto: -4"])
        let unused = try table(
            [cell(.utfall, "2026-01", 3, .kostnad, -100)], specification(rows, [utfall]), register: register)
        #expect(unused.rows.map(\.id) == ["ifo", "ao", "total"])
    }

    @Test func missingFiguresAreEmptyAndNotZero() throws {
        let cells = [cell(.utfall, "2026-01", 3, .kostnad, -100), cell(.budget, "2026-05", 3, .kostnad, 0)]
        let columns: [Content] = [
            utfall, .figures(.budget, .ack, year: 0), .figures(.prognos, .helar, year: 0), .minus("c", "b"),
            .percent("d", of: "b", zeroBase: .hundred, decimals: 0),
        ]
        let rows = Rows(by: .verksamhet, level: 1, total: "Netto")
        #expect(
            try table(cells, specification(rows, columns)).printed
                == ["IFO: 0 | 0 | · | · | ·", "ÄO: -1 | 0 | · | · | ·", "Netto: -1 | 0 | · | · | ·"])
    }

    @Test(arguments: [
        ("2026-02", "ÄO: -2 | -3 | -3 | -16 | -48"), ("2026-03", "ÄO: -4 | -7 | -7 | -24 | -48"),
    ])
    func spansEndAtThePeriod(period: String, text: String) throws {
        var cells = [
            cell(.utfall, "2026-01", 3, .kostnad, -100), cell(.utfall, "2026-02", 3, .kostnad, -200),
            cell(.utfall, "2026-03", 3, .kostnad, -400), cell(.prognos, "2026", 3, .kostnad, -40_000),
        ]
        for (month, ore) in zip(1...12, [Int64](repeating: 800, count: 4) + [200, 200, 200, 200, 200, 200, 200, 200]) {
            cells.append(cell(.utfall, "2025-\(month < 10 ? "0" : "")\(month)", 3, .kostnad, -ore))
        }
        let rows = Rows(by: .verksamhet, level: 1)
        let spans: [Content] = [
            .figures(.utfall, .manad, year: 0), .figures(.utfall, .ack, year: 0), utfall,
            .figures(.utfall, .ack, year: -1), .figures(.utfall, .helar, year: -1),
        ]
        let table = try table(cells, specification(rows, spans), period: period)
        let prognos = try AggregationTests.table(
            cells, specification(rows, [.figures(.prognos, .helar, year: 0)]), period: period)
        #expect([table.printed[1], prognos.printed[1]] == [text, "ÄO: -400"])
    }

    @Test func aYearWithoutMonthsHasNoPartOfTheYear() throws {
        let cells = [
            cell(.utfall, "2025", 3, .kostnad, -900), cell(.prognos, "2026", 3, .kostnad, -700),
            cell(.prognos, "2026-03", 3, .kostnad, -100),
        ]
        let columns: [Content] = [
            .figures(.utfall, .helar, year: -1), .figures(.utfall, .ack, year: -1),
            .figures(.utfall, .manad, year: -1), .figures(.prognos, .helar, year: 0),
            .figures(.prognos, .ack, year: 0),
        ]
        let rows = Rows(by: .slag, total: "Netto")
        #expect(try table(cells, specification(rows, columns)).printed.last == "Netto: -9 | · | · | -8 | ·")
    }

    @Test func aFiscalYearMayStartInJuly() throws {
        let cells = [
            cell(.utfall, "2026-06", 3, .kostnad, -100), cell(.utfall, "2026-07", 3, .kostnad, -200),
            cell(.utfall, "2027-02", 3, .kostnad, -400), cell(.utfall, "2027-03", 3, .kostnad, -800),
        ]
        let columns: [Content] = [
            .figures(.utfall, .ack, year: 0), utfall, .figures(.utfall, .helar, year: -1),
        ]
        let table = try table(
            cells, specification(Rows(by: .slag, total: "Netto"), columns), period: "2027-02",
            firstMonth: 7)
        #expect(table.printed.last == "Netto: -6 | -6 | -1")
    }

    @Test func aSumThatDoesNotFitIsThrown() throws {
        let cells = [
            cell(.utfall, "2026-01", 1, .kostnad, .min), cell(.utfall, "2026-01", 2, .kostnad, -1),
        ]
        #expect(throws: AmountOverflow.self) {
            try table(cells, specification(Rows(by: .slag), [utfall]))
        }
    }
}
