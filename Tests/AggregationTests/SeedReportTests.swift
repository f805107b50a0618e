import Diagnostics
import LedgerModel
import Testing

@testable import Aggregation

/// The committee's report per February 2026, from öre whose printed rows do not add up to their printed totals.
@Suite struct SeedReportTests {
    /// By verksamhet in ten thousands of kronor: utfall feb, budget feb, prognos, budget, utfall 2025.
    private static let rows: [(namn: String, net: [Int64])] = [
        ("Administration och nämnd", [-300, -420, -2550, -2550, -1934]),
        ("Individ- och familjeomsorg", [-1278, -1620, -9544, -9836, -8244]),
        ("Äldreomsorg", [-7580, -8100, -47212, -48630, -44584]),
        ("Funktionshinderomsorg", [-3140, -3520, -20572, -21138, -19814]),
        ("Social psykiatri", [-400, -400, -2460, -2398, -2350]),
        ("FoU Nordost", [-10, 0, 0, 0, 0]),
        ("Familjerätt", [0, 0, 0, 0, 0]),
        ("Stimulansmedel", [0, 0, 0, 0, 0]),
        ("Egen regi", [-220, -150, -360, 0, 310]),
    ]
    /// The committee's income, all of it put on one verksamhet here.
    private static let income: [Int64] = [6076, 5920, 38270, 36140, 37672]

    private func cells() -> [Cube.Cell] {
        Self.rows.enumerated().flatMap { index, row in
            Kind.allCases.flatMap { slag in
                let ore = zip(row.net, Self.income).map { net, income in
                    let ownIncome = index == 1 ? income : 0
                    return (slag == .intakt ? ownIncome : net - ownIncome) * 1_000_000
                }
                return [
                    cell(.utfall, "2026-02", index, slag, ore[0]), cell(.utfall, "2026-03", index, slag, 7_000_000_000),
                    cell(.budget, "2026-01", index, slag, ore[1]),
                    cell(.budget, "2026-12", index, slag, ore[3] - ore[1]), cell(.prognos, "2026", index, slag, ore[2]),
                    cell(.utfall, "2025", index, slag, ore[4]),
                ]
            }
        }
    }

    private func specification(_ rows: Rows) -> TableSpecification {
        let columns: [(String, String, Content)] = [
            ("utfall_ack", "Utfall {mon} {year}", .figures(.utfall, .ack, year: 0)),
            ("budget_ack", "Budget {mon} {year}", .figures(.budget, .ack, year: 0)),
            ("prognos", "Prognos helår {year}", .figures(.prognos, .helar, year: 0)),
            ("budget", "Budget helår {year}", .figures(.budget, .helar, year: 0)),
            ("avvikelse", "Avvikelse mot budget helår", .minus("prognos", "budget")),
            (
                "avvikelse_procent", "Avvikelse mot budget helår %",
                .percent("avvikelse", of: "budget", zeroBase: .hundred, decimals: 0)
            ),
            ("utfall_fg", "Utfall helår {year-1}", .figures(.utfall, .helar, year: -1)),
        ]
        return TableSpecification(
            id: "t", title: "Per {period}", unit: .mnkr, decimals: 1, rows: rows.lines,
            columns: columns.map { $0.2.column($0.0, title: $0.1) }, isShortForm: true)
    }

    private func table(_ rows: Rows) throws -> Table {
        let register = try Register(Self.rows.enumerated().map { (id: "v\($0)", namn: $1.namn, overordnad: "") })
        let (cube, shown) = (try Cube(cells()), try scope())
        let registers = Registers(register)
        let plan = try plan(specification(rows), registers)
        var builder = TableBuilder(cube: cube, registers: registers, scope: shown)
        var log = DiagnosticLog()
        let table = try builder.table(plan, log: &log)
        try Reconciliation.check(table, of: plan, cube: cube)
        return table
    }

    @Test func printsDriftredovisning() throws {
        let table = try table(Rows(by: .slag, total: "Nettokostnader"))
        #expect(table.title == "Per 2026-02")
        #expect(
            table.columns.map(\.title) == [
                "Utfall feb 2026", "Budget feb 2026", "Prognos helår 2026", "Budget helår 2026",
                "Avvikelse mot budget helår", "Avvikelse mot budget helår %", "Utfall helår 2025",
            ])
        #expect(
            table.printed == [
                "Intäkter: 60,8 | 59,2 | 382,7 | 361,4 | 21,3 | 6% | 376,7",
                "Kostnader: -190,0 | -201,3 | -1 209,7 | -1 206,9 | -2,8 | 0% | -1 142,9",
                "Nettokostnader: -129,3 | -142,1 | -827,0 | -845,5 | 18,5 | -2% | -766,2",
            ])
    }

    @Test func printsNettokostnader() throws {
        let table = try table(Rows(by: .verksamhet, level: 1, total: "Nettokostnader"))
        #expect(
            table.printed == [
                "Administration och nämnd: -3,0 | -4,2 | -25,5 | -25,5 | 0,0 | 0% | -19,3",
                "Individ- och familjeomsorg: -12,8 | -16,2 | -95,4 | -98,4 | 2,9 | -3% | -82,4",
                "Äldreomsorg: -75,8 | -81,0 | -472,1 | -486,3 | 14,2 | -3% | -445,8",
                "Funktionshinderomsorg: -31,4 | -35,2 | -205,7 | -211,4 | 5,7 | -3% | -198,1",
                "Social psykiatri: -4,0 | -4,0 | -24,6 | -24,0 | -0,6 | 3% | -23,5",
                "FoU Nordost: -0,1 | 0,0 | 0,0 | 0,0 | 0,0 | · | 0,0",
                "Familjerätt: 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | · | 0,0",
                "Stimulansmedel: 0,0 | 0,0 | 0,0 | 0,0 | 0,0 | · | 0,0",
                "Egen regi: -2,2 | -1,5 | -3,6 | 0,0 | -3,6 | 100% | 3,1",
                "Nettokostnader: -129,3 | -142,1 | -827,0 | -845,5 | 18,5 | -2% | -766,2",
            ])
        #expect(table.rows[2].cells[2]?.value.forMachines.description == "-472120000.00")
        #expect(table.rows[2].cells[5]?.value.forMachines.description == "-2.9159")
    }
}
