public import LedgerModel

/// What datasets are made from.
public struct DatasetInput: Sendable {
    /// The sums, with the budget periodised.
    public var cube: Cube
    /// The verksamheter, with the row for unmapped amounts when they are collected.
    public var register: Register
    /// The fiscal year's months.
    public var calendar: FiscalCalendar
    /// The month of the run.
    public var period: Period
    /// The fiscal years shown: the period's own and those that tables compare with.
    public var years: [Int]
    /// The names of the accounts in the sources, empty where there is none.
    public var konton: [String: String]
    /// What no rule takes.
    public var unmapped: [UnmappedCoding]
    /// The rules of the mapping table, from the top.
    public var rules: [RuleLine]
    /// What each kontering of the outcome has.
    public var konteringar: KonteringSums

    /// What datasets are made from.
    public init(
        cube: Cube, register: Register, calendar: FiscalCalendar, period: Period, years: [Int],
        konton: [String: String] = [:], unmapped: [UnmappedCoding] = [],
        rules: [RuleLine] = [], konteringar: KonteringSums = KonteringSums()
    ) {
        self.cube = cube
        self.register = register
        self.calendar = calendar
        self.period = period
        self.years = years
        self.konton = konton
        self.unmapped = unmapped
        self.rules = rules
        self.konteringar = konteringar
    }

    /// The figures of the years by scenario, fiscal year and target; outcome booked after the period is left out.
    func figures() -> [FigureSeries] {
        let cells = cube.restricted(toYears: years, of: calendar).cells
            .filter { $0.key.scenario != .utfall || $0.key.period <= period }
        var series: [FigureSeries.Identity: [Cube.Cell]] = [:]
        for cell in cells {
            let year = calendar.year(of: cell.key.period)
            let identity = FigureSeries.Identity(scenario: cell.key.scenario, year: year, target: cell.key.target)
            series[identity, default: []].append(cell)
        }
        return series.map { FigureSeries(identity: $0.key, cells: $0.value) }.sorted { $0.identity < $1.identity }
    }

    /// Whether outcome of a month or year is shown: of the years shown, and not booked after the period.
    func shows(outcomeOf month: Period) -> Bool {
        month <= period && years.contains(calendar.year(of: month))
    }

    /// The months that a scenario has rows for in a fiscal year, given those it has figures for.
    func months(of scenario: Scenario, year: Int, withFigures months: [Period]) -> [Period] {
        switch scenario {
        case .utfall: calendar.months(of: year).filter { $0 <= period }
        case .budget: calendar.months(of: year)
        case .prognos: months
        }
    }

    /// The id, slag and scenario of a series, as datasets name them.
    func names(_ series: FigureSeries) -> [DatasetValue] {
        let target = series.identity.target
        let (verksamhet, scenario) = (register.verksamheter[target.verksamhet].id, series.identity.scenario)
        return [verksamhet, target.slag.rawValue, scenario.rawValue].map(DatasetValue.text)
    }
}
