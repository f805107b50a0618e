import LedgerModel
import Testing

@testable import Aggregation

/// Lists of rows over random amounts: every figure is the sum of what it selects, and formulas are exact.
@Suite struct TableListTests {
    private static let verksamheter = ["ifo", "familj", "vuxen", "ao"]
    private static let slag = ["intakt", "kostnad"]

    /// A row or column of random ids, with what it selects as a brute force finds it.
    private struct Choice {
        let selector: TableSelector
        let isTaken: (String, String) -> Bool

        init(_ random: inout SeededGenerator) {
            let some = { (ids: [String], random: inout SeededGenerator) in
                Bool.random(using: &random) ? [] : Array(ids.shuffled(using: &random).prefix(2))
            }
            let verksamhet = some(TableListTests.verksamheter, &random)
            let slag = some(TableListTests.slag, &random)
            let except = some(TableListTests.verksamheter + TableListTests.slag, &random)
            selector = AggregationTests.selector(verksamhet, slag: slag, except: except)
            isTaken = { ownVerksamhet, ownSlag in
                // Familj and vuxen lie below ifo.
                let above = ["familj", "vuxen"].contains(ownVerksamhet) ? [ownVerksamhet, "ifo"] : [ownVerksamhet]
                return (verksamhet.isEmpty || !Set(above).isDisjoint(with: verksamhet))
                    && (slag.isEmpty || slag.contains(ownSlag))
                    && Set(above + [ownSlag]).isDisjoint(with: except)
            }
        }
    }

    private func cells(_ random: inout SeededGenerator) -> [Cube.Cell] {
        (0..<12).map { _ in
            cell(
                .utfall, Bool.random(using: &random) ? "2026-01" : "2026-02", Int.random(in: 0..<4, using: &random),
                Int.random(in: 0..<2, using: &random), Int64.random(in: -100_000...100_000, using: &random))
        }
    }

    @Test(arguments: 0..<60)
    func everyFigureIsTheSumOfWhatItSelects(seed: Int) throws {
        var random = SeededGenerator(state: UInt64(seed))
        let amounts = cells(&random)
        let rows = (0..<4).map { _ in Choice(&random) }
        let columns = (0..<3).map { _ in Choice(&random) }
        let view = TableViewRule(scenario: .utfall, span: .ack)
        let signs: TableSigns = Bool.random(using: &random) ? .incomePositive : .costPositive
        let difference = TableFormula(.minus, ["r0", "r1"].map { TableReference($0, at: place) })
        let lines = rows.enumerated().map { index, row in
            TableLine(id: "r\(index)", title: "R", .figures, selector: row.selector, at: place)
        }
        let table = try table(
            amounts,
            specification(
                // A formula looks ahead.
                list: [TableLine(id: "f", title: "F", .formula(difference), at: place)] + lines,
                columns.enumerated().map { index, column in
                    TableLine(
                        id: "c\(index)", title: "C", .figures, selector: column.selector, view: view, at: place)
                }, signs: signs))
        let sign: Int64 = signs == .costPositive ? -1 : 1
        for (place, column) in columns.enumerated() {
            let sums = rows.map { sum(of: amounts, $0, column) }
            #expect(table.rows.dropFirst().map { $0.cells[place]?.value } == sums.map { .amount(Amount(ore: $0)) })
            #expect(table.rows[0].cells[place]?.value == .amount(Amount(ore: sign * (sums[0] - sums[1]))))
        }
    }

    private func sum(of cells: [Cube.Cell], _ row: Choice, _ column: Choice) -> Int64 {
        cells.reduce(0) { sum, cell in
            let target = cell.key.target
            let (verksamhet, slag) = (Self.verksamheter[target.verksamhet], Self.slag[target.slag])
            return row.isTaken(verksamhet, slag) && column.isTaken(verksamhet, slag) ? sum + cell.ore : sum
        }
    }
}
