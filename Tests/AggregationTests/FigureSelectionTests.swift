import Diagnostics
import LedgerModel
import Testing

@testable import Aggregation

@Suite struct FigureSelectionTests {
    private static let cells = [
        cell(.utfall, "2025-02", 0, .kostnad, -1), cell(.utfall, "2025-12", 0, .kostnad, -2),
        cell(.utfall, "2026-01", 0, .kostnad, -4), cell(.utfall, "2026-02", 0, .kostnad, -8),
        cell(.utfall, "2026-02", 0, .intakt, 16), cell(.utfall, "2026-02", 1, .kostnad, -32),
        cell(.utfall, "2026-03", 0, .kostnad, -64), cell(.budget, "2026-03", 0, .kostnad, -128),
        cell(Series(.budget, decision: april), "2026-03", 0, .kostnad, -256),
        cell(.prognos, "2026", 0, .kostnad, -512),
    ]
    private static let april = Decision(id: "42", decided: LedgerDate(unchecked: 20_260_420), kind: .tillagg)

    @Test(
        arguments: [
            (.utfall, .manad, 0, -24), (.utfall, .ack, 0, -28), (.utfall, .helar, 0, -28), (.utfall, .ack, -1, -1),
            (.utfall, .helar, -1, -3), (.budget, .ack, 0, 0), (.budget, .helar, 0, -128), (.budget, .helar, -1, nil),
            (Scenario("plan", like: .budget), .helar, 0, nil),
            (.prognos, .helar, 0, -512), (.prognos, .ack, 0, nil), (.prognos, .helar, -1, nil),
        ] as [(Scenario, TableViewRule.Span, Int, Int64?)])
    func takesTheCellsOfAViewAndItsTargets(
        scenario: Scenario, span: TableViewRule.Span, offset: Int, sum: Int64?
    ) throws {
        let (cube, scope) = (try Cube(Self.cells), try scope())
        var log = DiagnosticLog()
        let rule = TableViewRule(scenario: scenario, span: span, years: offset...offset)
        let view = VersionChoice(cube, scope, .builtIn).view(rule, scope, log: &log).view
        let selection = FigureSelection(view, TargetSelection(verksamheter: [1], slag: [0, 1]))
        let everything = FigureSelection(view, TargetSelection(verksamheter: 0...3, slag: [0, 1]))
        let cost = FigureSelection(view, TargetSelection(verksamheter: [0, 1], slag: [1]), sign: .minus)
        #expect(try everything.sum(in: cube, .builtIn) == sum)
        #expect(view.isMissing(in: cube, .builtIn) == (sum == nil))
        for selection in [selection, everything, cost] where sum != nil {
            let taken = cube.cells.filter { selection.contains($0.key) }.reduce(0) { $0 + $1.ore }
            #expect(try selection.sum(in: cube, .builtIn) == (selection.sign == .plus ? taken : -taken))
        }
    }

    @Test func aTableKnowsWhatItsFiguresAreSumsOf() throws {
        let columns: [Content] = [
            .figures(.utfall, .ack, year: 0), .figures(.utfall, .helar, year: -1), .minus("a", "b"),
        ]
        for rows in [
            Rows(by: .slag, total: "Netto"),
            Rows(by: .verksamhet, under: "ifo", total: "Netto"),
        ] {
            let table = try table(Self.cells, specification(rows, columns))
            for (row, line) in table.rows.enumerated() {
                let sums = try columns.indices.map {
                    try table.selection(row: row, column: $0)?.sum(in: try Cube(Self.cells), .builtIn)
                }
                let amounts = line.cells.prefix(2)
                #expect(
                    sums.prefix(2).map { $0.map { Table.Value.amount(Amount(ore: $0)) } } == amounts.map { $0?.value })
                #expect(sums[2] == nil)
            }
        }
    }
}
