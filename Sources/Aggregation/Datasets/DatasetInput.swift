public import LedgerModel

/// What datasets are made from.
public struct DatasetInput: Sendable {
    /// The sums, with the budget periodised.
    public var cube: Cube
    /// The verksamheter, with the row for unmapped amounts when they are collected.
    public var register: Register
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

    /// What datasets are made from.
    public init(
        cube: Cube, register: Register, scope: ReportScope, konton: [String: String] = [:],
        unmapped: [UnmappedPlacement] = [], rules: [RuleLine] = [], konteringar: KonteringSums = KonteringSums()
    ) {
        self.cube = cube
        self.register = register
        self.scope = scope
        self.konton = konton
        self.unmapped = unmapped
        self.rules = rules
        self.konteringar = konteringar
    }

    /// The figures that are shown, by series, fiscal year and target.
    func figures() -> [FigureSeries] {
        var series: [FigureSeries.Identity: [Cube.Cell]] = [:]
        for cell in cube.cells where scope.contains(cell.key.series, cell.key.period) {
            let year = scope.calendar.year(of: cell.key.period)
            let identity = FigureSeries.Identity(series: cell.key.series, year: year, target: cell.key.target)
            series[identity, default: []].append(cell)
        }
        return series.map { FigureSeries(identity: $0.key, cells: $0.value) }.sorted { $0.identity < $1.identity }
    }

    /// The months that a series has rows for in a fiscal year, given those it has figures for.
    func months(of series: Series, year: Int, withFigures months: [Period]) -> [Period] {
        guard series.scenario.fillsEveryMonth else { return months }
        return scope.calendar.months(of: year).filter { scope.contains(series, $0) }
    }

    /// The id, slag and scenario of a series, as datasets name them.
    func names(_ series: FigureSeries) -> [DatasetValue] {
        let target = series.identity.target
        let (verksamhet, scenario) = (register.verksamheter[target.verksamhet].id, series.identity.series.scenario)
        return [verksamhet, target.slag.rawValue, scenario.rawValue].map(DatasetValue.text)
    }
}
