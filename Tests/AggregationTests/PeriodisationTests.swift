import LedgerModel
import Testing

@testable import Aggregation

@Suite struct PeriodisationTests {
    @Test(
        arguments: [
            (Int64(1200), Array(repeating: Int64(100), count: 12)),
            (1211, Array(repeating: 100, count: 11) + [111]), (-1211, Array(repeating: -100, count: 11) + [-111]),
            (5, Array(repeating: 0, count: 11) + [5]), (0, Array(repeating: 0, count: 12)),
        ] as [(Int64, [Int64])])
    func spreadsInTwelfths(ore: Int64, months: [Int64]) {
        #expect(Periodisation.spread(ore) == months)
    }

    @Test func spreadsByWeights() {
        let weights: [Int64] = [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]
        #expect(Periodisation.spread(-100, weights: weights) == [-14, -28, 0, 0, 0, 0, 0, 0, 0, 0, 0, -58])
    }

    @Test(arguments: [Int64.max, .min, 1, -1, 999_999_999_999])
    func losesNothingAtAnySize(ore: Int64) {
        for weights in [[Int64](repeating: .max, count: 12), Array(1...12), Array((0...11).reversed())] {
            let months = Periodisation.spread(ore, weights: weights)
            #expect(months.reduce(Int128(0)) { $0 + Int128($1) } == Int128(ore))
        }
    }

    @Test func spreadsOnlyTheBudgetAndFindsTheCurve() throws {
        let first: [Int64] = [1] + Array(repeating: 0, count: 11)
        let second: [Int64] = [0, 1] + Array(repeating: 0, count: 10)
        let periodisation = Periodisation(curves: [
            Periodisation.Curve(verksamhet: "ao", weights: first),
            Periodisation.Curve(verksamhet: "ao", slag: "intakt", weights: second),
        ])
        let cube = try Cube([
            cell(.budget, "2026", 3, .kostnad, -12), cell(.budget, "2026", 3, .intakt, 12),
            cell(.budget, "2026", 0, .kostnad, -12), cell(.budget, "2026-08", 0, .kostnad, -1),
            cell(.prognos, "2026", 3, .kostnad, -7), cell(.utfall, "2026", 3, .kostnad, -7),
        ])
        let calendar = FiscalCalendar(firstMonth: 7)
        let spread = try periodisation.applied(to: cube, registers: Registers(smallRegister()), calendar: calendar)
        try Reconciliation.check(periodised: spread, from: cube, .builtIn, calendar: calendar)
        let amounts = spread.cells.filter { $0.ore != 0 }
        #expect(amounts.contains(cell(.budget, "2026-07", 3, .kostnad, -12)))
        #expect(amounts.contains(cell(.budget, "2026-08", 3, .intakt, 12)))
        #expect(amounts.contains(cell(.budget, "2026-08", 0, .kostnad, -2)))
        #expect(amounts.contains(cell(.budget, "2027-06", 0, .kostnad, -1)))
        #expect(amounts.contains(cell(.prognos, "2026", 3, .kostnad, -7)))
        #expect(amounts.contains(cell(.utfall, "2026", 3, .kostnad, -7)))
        #expect(amounts.count == 16)
    }
}
