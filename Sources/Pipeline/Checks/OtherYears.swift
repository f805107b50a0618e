import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Reports budgets and forecasts whose time is doubtful.
///
/// Without figures for the run's fiscal year, which is a mistake; of a year or a decision far off; and forecasts of
/// some months alone.
struct OtherYears: RunCheck {
    /// No plan reaches further from the year of a report, in years.
    private static let farOff = 10

    private let calendar: FiscalCalendar
    /// The fiscal years that each source has figures of.
    private var years: [(source: PlannedSource, years: [Int])] = []
    /// The months that forecasts give without an amount for the year, by source and fiscal year.
    private var months: [(source: PlannedSource, year: Int, months: [Period])] = []
    /// The last decision of each source that has some.
    private var decisions: [(source: PlannedSource, last: LedgerDate)] = []

    init(_ plan: Plan) {
        calendar = plan.configuration.calendar
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log _: inout DiagnosticLog) {
        // Amounts that no rule takes have findings of their own.
        guard result.sums.unmappedPlacements.isEmpty || !result.sums.cube.isEmpty else { return }
        years.append((result.source, result.years))
        let series = result.cubes.flatMap(\.series)
        if let last = series.compactMap({ $0.decision?.decided }).max() { decisions.append((result.source, last)) }
        guard result.source.configuration.scenario.kind == .prognos else { return }
        let periods = Set(
            result.cubes.flatMap(\.cells).filter { $0.key.series.scenario.kind == .prognos }.map(\.key.period))
        for year in result.years where !periods.contains(Period(year: year)) {
            let given = calendar.months(of: year).filter(periods.contains)
            months.append((result.source, year, given))
        }
    }

    mutating func finish(_ intake: Intake, month: Period?, _: CheckNotes, log: inout DiagnosticLog) {
        guard let month else { return }
        let year = calendar.year(of: month)
        for (source, found) in years where !source.configuration.scenario.isOutcome {
            for other in found where abs(other - year) > Self.farOff {
                let scenario = source.configuration.scenario.rawValue
                log.add(.farYear(other, from: year, scenario, at: SourceLocation(source.name)))
            }
        }
        for (source, last) in decisions where calendar.year(of: last.period) > year + 1 {
            log.add(.farDecision(last.description, from: year, at: SourceLocation(source.name)))
        }
        for part in months where part.year == year && part.months.count < 12 {
            log.add(
                .partOfForecast(
                    part.source.configuration.scenario.rawValue, year: year, months: part.months.count,
                    at: SourceLocation(part.source.name)))
        }
        for (source, found) in years where !found.contains(year) {
            // A table may compare with the budget of the year before, which has a file of its own.
            let compared = intake.plan.comparedYears(source.configuration.scenario).map { year + $0 }
            if !compared.filter(found.contains).isEmpty { continue }
            // A forecast made in an earlier year is of that year.
            if let version = source.version, calendar.year(of: version) < year { continue }
            let location = SourceLocation(source.name)
            switch source.configuration.scenario.kind {
            case .utfall: continue
            case .budget: log.add(.budgetForOtherYear(year, found: found, at: location))
            case .prognos: log.add(.prognosForOtherYear(year, found: found, at: location))
            }
        }
    }
}

extension Plan {
    /// The fiscal years, from the report's own, that tables compare a scenario of; the report's own is none.
    func comparedYears(_ scenario: Scenario) -> [Int] {
        configuration.tables.flatMap { $0.rows + $0.columns }.filter { $0.view.scenario ?? scenario == scenario }
            .flatMap { $0.view.years.map(Array.init) ?? [] }.filter { $0 != 0 }
    }
}
