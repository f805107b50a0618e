import LedgerModel
import Testing

@testable import Aggregation

@Suite struct CubeTests {
    private let calendar = FiscalCalendar()

    @Test func mergesInAnyOrder() throws {
        let one = try Cube([cell(.utfall, "2026-01", 0, .kostnad, 5), cell(.budget, "2026", 1, .intakt, 7)])
        let other = try Cube([cell(.utfall, "2026-01", 0, .kostnad, -2), cell(.utfall, "2025", 1, .intakt, 1)])
        var (left, right) = (one, other)
        try left.merge(other)
        try right.merge(one)
        #expect(left == right)
        #expect(left.cells.map(\.ore) == [1, 3, 7])
    }

    @Test func knowsItsMonthsAndYears() throws {
        let cube = try Cube([
            cell(.utfall, "2026-03", 1, .kostnad, 0), cell(.utfall, "2026-01", 0, .kostnad, 5),
            cell(.utfall, "2027", 0, .kostnad, 5), cell(.budget, "2026-12", 1, .intakt, 7),
            cell(.utfall, "2026-03", 0, .kostnad, 5),
        ])
        #expect(cube.months(of: .utfall).map(\.description) == ["2026-01", "2026-03"])
        #expect(cube.latestMonth?.description == "2026-03")
        #expect(cube.years(of: .utfall, in: calendar) == [2026, 2027])
    }

    @Test func aYearWithoutCellsIsMissing() throws {
        let cube = try Cube([cell(.budget, "2026-12", 1, .intakt, 7)])
        let missing = try [0, 1].map { offset in
            try view(.budget, .helar, year: offset, in: cube, scope("2026-12")).isMissing(in: cube, .builtIn)
        }
        #expect(missing == [false, true])
    }

    @Test func aSumThatDoesNotFitIsThrown() throws {
        let cells = [cell(.utfall, "2026-01", 0, .kostnad, .max), cell(.utfall, "2026-01", 0, .kostnad, 1)]
        #expect(throws: AmountOverflow.self) { try Cube(cells) }
    }
}
