public import LedgerModel

/// What datasets are made from.
public struct DatasetInput: Sendable {
    /// The sums, with the budget periodised.
    public var cube: Cube
    /// The registers, with the row for unmapped amounts when they are collected.
    public var registers: Registers
    /// The month of the run, and which years and months are shown.
    public var scope: ReportScope
    /// The names of the accounts in the sources, empty where there is none.
    public var konton: [String: String]
    /// The placements that no rule takes.
    public var unmapped: [UnmappedPlacement]
    /// The rules of the mapping table, from the top.
    public var rules: [RuleLine]
    /// The totals of each kontering of the outcome.
    public var konteringar: KonteringSums
    /// The slag of an account where a rule says none; nil where a rule must say.
    public var slagOfAccount: @Sendable (String) -> Int?

    /// What datasets are made from.
    public init(
        cube: Cube, registers: Registers, scope: ReportScope, konton: [String: String] = [:],
        unmapped: [UnmappedPlacement] = [], rules: [RuleLine] = [], konteringar: KonteringSums = KonteringSums(),
        slagOfAccount: (@Sendable (String) -> Int?)? = nil
    ) {
        self.cube = cube
        self.registers = registers
        self.scope = scope
        self.konton = konton
        self.unmapped = unmapped
        self.rules = rules
        self.konteringar = konteringar
        // Without a register of slag the account's class says it.
        self.slagOfAccount =
            slagOfAccount ?? { [slag = registers.slag] in slag.slag(ofClass: AccountClass(konto: $0).art) }
    }

    /// The figures in force that are shown, by scenario, fiscal year and target; volumes are left out.
    func figures() throws(AmountOverflow) -> [FigureSeries] {
        let versions = VersionChoice(cube, scope, registers.slag)
        var inForce: [Scenario: [Int: Set<Series>]] = [:]
        for scenario in Set(cube.series.map(\.scenario)) {
            for year in scope.years {
                inForce[scenario, default: [:]][year] = Set(versions.inForce(scenario, year: year))
            }
        }
        var figures: [FigureSeries.Identity: [Period: Int64]] = [:]
        for series in cube.series {
            let years = scope.years.filter { inForce[series.scenario]?[$0]?.contains(series) ?? false }
            for sum in cube.sums(of: series)?.sums ?? [] {
                let year = scope.calendar.year(of: sum.period)
                guard years.contains(year), scope.contains(series, sum.period),
                    registers.slag[sum.target.slag].art != .matt
                else { continue }
                let identity = FigureSeries.Identity(scenario: series.scenario, year: year, target: sum.target)
                let known = figures[identity]?[sum.period] ?? 0
                figures[identity, default: [:]][sum.period] = try known.plus(sum.ore)
            }
        }
        return figures.map { FigureSeries(identity: $0.key, sums: $0.value) }.sorted { $0.identity < $1.identity }
    }

    /// The months that a scenario has rows for in a fiscal year, given those it has figures for.
    func months(of scenario: Scenario, year: Int, withFigures months: [Period]) -> [Period] {
        guard scenario.fillsEveryMonth else { return months }
        return scope.calendar.months(of: year).filter { scope.contains(Series(scenario), $0) }
    }

    /// The id, slag and scenario of a series, as datasets name them.
    func names(_ series: FigureSeries) -> [DatasetValue] {
        let target = series.identity.target
        let verksamhet = registers.verksamheter.verksamheter[target.verksamhet].id
        return [verksamhet, registers.slag[target.slag].id, series.identity.scenario.rawValue].map(DatasetValue.text)
    }
}
