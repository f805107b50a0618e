import Diagnostics
import LedgerModel
import Presentation

/// Finds the series that the versions of a table stand for, as the report of a month may see them.
///
/// Nothing that was decided or made after the month is seen, so that a rerun of February gives February's report.
struct VersionChoice {
    /// A view, and what the table has to say of it.
    struct Chosen {
        let view: FigureView
        var note: String?
    }

    private let cube: Cube
    private let scope: ReportScope

    /// The series that there are, also those of which no figure is known.
    private let all: [Series]

    /// Whether it is the versions of volumes that are chosen, rather than of amounts.
    private let ofVolumes: Bool
    private let slag: SlagRegister

    init(
        _ cube: Cube, _ scope: ReportScope, _ slag: SlagRegister, ofVolumes: Bool = false,
        unknown: UnknownFigures = UnknownFigures()
    ) {
        self.cube = cube
        self.scope = scope
        self.slag = slag
        self.ofVolumes = ofVolumes
        all = cube.series + unknown.series.filter { cube.sums(of: $0) == nil }
    }

    /// The view that a complete rule describes; a version that no file has is reported.
    func view(_ rule: TableViewRule, _ scope: ReportScope, log: inout DiagnosticLog) -> Chosen {
        guard let scenario = rule.scenario, let span = rule.span else {
            preconditionFailure("the plan of the table checks that every figure has a scenario and a span")
        }
        let years = Array(rule.years ?? 0...0)
        var note: String?
        var (series, given): ([Series], [Series]) = ([], [])
        var (seen, known): (Set<Series>, Set<Series>) = ([], [])
        var byYear: [Int: [Series]] = [:]
        for year in years.map({ scope.year + $0 }) {
            let chosen = self.chosen(rule, scenario, year: year, log: &log)
            byYear[year] = chosen.series
            series += chosen.series.filter { seen.insert($0).inserted }
            let all = chosen.note == nil && scenario.kind == .budget ? inForce(scenario, year: year) : chosen.series
            given += all.filter { known.insert($0).inserted }
            note = note ?? chosen.note
        }
        let periods = years.flatMap { self.periods(span, scenario, offset: $0) }
        return Chosen(
            view: FigureView(
                scenario, series: series, given: given, years: years.map { scope.year + $0 }, periods: periods,
                calendar: scope.calendar, byYear: scenario.kind == .prognos && years.count > 1 ? byYear : nil),
            note: note)
    }

    private func periods(_ span: TableViewRule.Span, _ scenario: Scenario, offset: Int) -> [Period] {
        let year = scope.year + offset
        let month = scope.month.advanced(byMonths: 12 * offset)
        let periods =
            switch span {
            case .manad: [month]
            case .ack: scope.calendar.months(of: year).filter { $0 <= month }
            case .helar: scope.calendar.periods(of: year)
            }
        return periods.filter { scope.contains(Series(scenario), $0) }
    }

    private func chosen(
        _ rule: TableViewRule, _ scenario: Scenario, year: Int, log: inout DiagnosticLog
    ) -> (series: [Series], note: String?) {
        let given = all.filter { $0.scenario == scenario }
        switch rule.version ?? FigureVersion.usual(of: scenario) {
        case nil: return (given, nil)
        case .gallande: return (given.filter { $0.isInForce(on: scope.lastDay) }, nil)
        case .ursprunglig:
            return (given.filter { $0.isOriginal && $0.isInForce(on: scope.lastDay) }, nil)
        case .tillagg:
            return (given.filter { !$0.isOriginal && $0.isInForce(on: scope.lastDay) }, nil)
        case .day(let day):
            guard day <= scope.lastDay else {
                return ([], "\(scenario.printed) per \(day) är inte känd i rapporten för \(scope.month).")
            }
            return (given.filter { $0.isInForce(on: day) }, nil)
        case .some(let version): return forecast(version, rule, given, year: year, log: &log)
        }
    }

    /// The series of a scenario that are in force in a fiscal year, what was computed left out.
    func inForce(_ scenario: Scenario, year: Int) -> [Series] {
        var ignored = DiagnosticLog()
        return chosen(TableViewRule(), scenario, year: year, log: &ignored).series.filter { !$0.isFill }
    }

    /// One version of a forecast.
    private func forecast(
        _ version: FigureVersion, _ rule: TableViewRule, _ given: [Series], year: Int, log: inout DiagnosticLog
    ) -> (series: [Series], note: String?) {
        guard let scenario = given.first?.scenario else { return ([], nil) }
        let periods = scope.calendar.periods(of: year)
        let made = given.filter { series in
            guard let sums = cube.sums(of: series), !series.isFill else { return false }
            return (series.version ?? scope.month) <= scope.month
                && periods.contains { sums.sums(of: $0).contains { isOfKind($0.target) } }
        }.compactMap(\.version).sorted()
        let versions = made.enumerated().filter { $0.offset == 0 || made[$0.offset - 1] != $0.element }.map(\.element)
        let fill = given.filter(\.isFill)
        switch version {
        case .latest:
            guard let latest = versions.last else {
                let isMissing = year == scope.year && given.contains { $0.version != nil }
                return (
                    given.filter { $0.version == nil },
                    isMissing ? "\(scenario.printed) för \(year) är inte gjord än." : nil
                )
            }
            let isOlder = latest < scope.month && year == scope.year
            return (
                given.filter { $0.version == latest && !$0.isFill } + fill,
                isOlder ? "\(scenario.printed) är den som gjordes efter \(MonthName.long(latest))." : nil
            )
        case .previous:
            guard versions.count > 1 else {
                return ([], "Det finns ingen tidigare version av \(scenario.printed.lowercased()).")
            }
            return (given.filter { $0.version == versions[versions.count - 2] }, nil)
        case .first:
            return (given.filter { $0.version == versions.first }, nil)
        case .month, .monthOfYear:
            return self.made(after: self.month(version, year), rule, scenario, given, year: year, log: &log)
        default: return (given, nil)
        }
    }

    private func isOfKind(_ target: Target) -> Bool { (slag[target.slag].art == .matt) == ofVolumes }

    /// The version that was made after a month; one that no file of the year has is reported.
    private func made(
        after month: Period, _ rule: TableViewRule, _ scenario: Scenario, _ given: [Series], year: Int,
        log: inout DiagnosticLog
    ) -> (series: [Series], note: String?) {
        if month > scope.month {
            return ([], "\(scenario.printed) efter \(MonthName.long(month)) är inte gjord än.")
        }
        let made = given.filter { $0.version == month }
        if !made.isEmpty { return (made, nil) }
        // The files of earlier years need not be kept.
        if year != scope.year { return ([], "\(scenario.printed) efter \(MonthName.long(month)) finns inte.") }
        log.add(
            .versionWithoutFile(
                month.description, scenario.rawValue, known: given.compactMap { $0.version?.description },
                at: rule.versionLocation ?? SourceLocation("pipeline.yaml")))
        return ([], nil)
    }

    private func month(_ version: FigureVersion, _ year: Int) -> Period {
        switch version {
        case .month(let month): return month
        case .monthOfYear(let number):
            return scope.calendar.months(of: year).first { $0.month == number } ?? scope.month
        default: return scope.month
        }
    }
}

extension Series {
    /// Whether it is a budget as first decided.
    fileprivate var isOriginal: Bool { decision.map { $0.kind == .ursprunglig } ?? true }

    /// Whether its decision is in force on a day.
    fileprivate func isInForce(on day: LedgerDate) -> Bool { decision.map { $0.isInForce(on: day) } ?? true }
}

extension Scenario {
    /// Its name in sentences of a table's notes.
    fileprivate var printed: String {
        switch rawValue {
        case "budget": "Budgeten"
        case "prognos": "Prognosen"
        default: isBuiltIn ? "Utfallet" : "Scenariot \(rawValue)"
        }
    }
}
