import LedgerModel
import Testing

@testable import Aggregation

@Suite struct ReconciliationTests {
    private let rows = Rows(by: .verksamhet, level: 1, total: "Netto")
    private let columns: [Content] = [
        .figures(.utfall, .ack, year: 0), .figures(.prognos, .helar, year: 0),
    ]
    private let cells = [
        cell(.utfall, "2026-01", 1, .kostnad, -100), cell(.utfall, "2026-02", 3, .intakt, 30),
    ]

    @Test func aTableOfTheCubePasses() throws {
        let specification = specification(rows, columns)
        let table = try table(cells, specification)
        try Reconciliation.check(table, of: try plan(specification), cube: try Cube(cells))
    }

    @Test(arguments: [0, 1, 2])
    func anOreTooMuchInAnyRowFails(row: Int) throws {
        let specification = specification(rows, columns)
        var table = try table(cells, specification)
        guard case .amount(let amount)? = table.rows[row].cells[0]?.value else {
            Issue.record("an amount")
            return
        }
        table.rows[row].cells[0]?.value = .amount(Amount(ore: amount.ore + 1))
        #expect(throws: ReconciliationFailure.self) {
            try Reconciliation.check(table, of: try plan(specification), cube: try Cube(cells))
        }
    }

    @Test func aFigureForNothingFails() throws {
        let specification = specification(rows, columns)
        var table = try table(cells, specification)
        table.rows[2].cells[1] = Table.Cell(.amount(.zero))
        #expect(throws: ReconciliationFailure.self) {
            try Reconciliation.check(table, of: try plan(specification), cube: try Cube(cells))
        }
    }

    @Test func aLostRecordFails() throws {
        let outcome = SourceTotals(mapped: ControlTotals(records: 1))
        #expect(throws: ReconciliationFailure.self) {
            try Reconciliation.check(outcome, parsed: ControlTotals(records: 2), collects: false)
        }
    }

    @Test func aSpreadThatLosesAnOreFails() throws {
        let cube = try Cube([cell(.budget, "2026", 1, .kostnad, -100)])
        let spread = try Cube([cell(.budget, "2026-01", 1, .kostnad, -99)])
        let failure = #expect(throws: ReconciliationFailure.self) {
            try Reconciliation.check(periodised: spread, from: cube, .builtIn, calendar: FiscalCalendar())
        }
        #expect(failure?.description == "budget 2026 spread: expected -100, found -99")
    }
}
