public import Diagnostics
public import LedgerModel

/// Computes forecasts of the report's year from the months so far, for each place of the report.
///
/// Whole öre, rounded once, half away from zero. A place that its method cannot compute has no figure, which is
/// reported; sums that include it have none either.
public struct ComputedForecasts {
    private let cube: Cube
    private let registers: Registers
    private let scope: ReportScope
    private let periodisation: Periodisation

    /// Forecasts over a cube whose budget has been periodised.
    public init(cube: Cube, registers: Registers, scope: ReportScope, periodisation: Periodisation) {
        self.cube = cube
        self.registers = registers
        self.scope = scope
        self.periodisation = periodisation
    }

    /// The figures of the plans, as a cube, and the places that have none; throws when one does not fit.
    public func computed(
        _ plans: [ForecastPlan], log: inout DiagnosticLog
    ) throws(AmountOverflow) -> (cube: Cube, unknown: UnknownFigures) {
        var cells: [Cube.Cell] = []
        var unknown = UnknownFigures()
        for plan in plans {
            let figures = try figures(of: plan, log: &log)
            add(figures, to: Series(plan.scenario), &cells, &unknown)
            guard let filled = plan.fills else { continue }
            let gaps = gaps(of: filled, figures)
            add(gaps, to: Series(filled, isFill: true), &cells, &unknown)
            report(gaps.filter { $0.ore != nil }, filling: filled, log: &log)
        }
        return (try Cube(cells), unknown)
    }

    private func add(
        _ figures: [Figure], to series: Series, _ cells: inout [Cube.Cell], _ unknown: inout UnknownFigures
    ) {
        for figure in figures {
            if let ore = figure.ore {
                cells.append(Cube.Cell(Cube.Key(series, Period(year: scope.year), figure.target), ore: ore))
            } else {
                unknown.add(figure.target, of: series)
            }
        }
    }

    /// A place, and its figure of the year; nil where it cannot be computed.
    private typealias Figure = (target: Target, ore: Int64?)

    // MARK: Figures

    private func figures(of plan: ForecastPlan, log: inout DiagnosticLog) throws(AmountOverflow) -> [Figure] {
        let year = scope.calendar.months(of: scope.year)
        let soFar = year.filter { $0 <= scope.month }
        let last = scope.calendar.periods(of: scope.year - 1)
        let lastSoFar = soFar.map { $0.advanced(byMonths: -12) }
        let outcome = try sums(.utfall, soFar)
        let rest = try sums(.budget, year.filter { $0 > scope.month })
        let hasBudget = try !sums(.budget, year).isEmpty
        let (lastYear, lastPart) = (try sums(.utfall, last), try sums(.utfall, lastSoFar))
        var figures: [Figure] = []
        for target in Set(outcome.keys).union(rest.keys).sorted() {
            if registers.slag[target.slag].art == .matt { continue }
            guard let method = plan.method(for: target, registers) else {
                figures.append((target, nil))
                continue
            }
            let booked = outcome[target] ?? 0
            let result: Result
            switch method.kind {
            case .runRate:
                guard outcome[target] != nil else { continue }
                result = share(booked, of: periodisation.weights(target, in: registers), soFar.count)
            case .restOfBudget:
                result = hasBudget ? .ore(try booked.plus(rest[target] ?? 0)) : .none("there is no budget")
            case .lastYearCurve:
                guard outcome[target] != nil else { continue }
                result = curve(booked, part: lastPart[target] ?? 0, whole: lastYear[target] ?? 0)
            }
            switch result {
            case .ore(let ore): figures.append((target, ore))
            case .none(let reason):
                figures.append((target, nil))
                report(target, method, plan, reason, log: &log)
            }
        }
        return figures
    }

    private enum Result {
        case ore(Int64)
        /// There is no figure, for a reason.
        case none(String)
    }

    private func share(_ booked: Int64, of weights: [Int64], _ months: Int) -> Result {
        let part = weights.prefix(months).reduce(Int128(0)) { $0 + Int128($1) }
        let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
        if part == 0 { return .none("the budget's curve gives the months so far no share of the year") }
        return rounded(Fraction(Int128(booked) * whole, per: part))
    }

    private func curve(_ booked: Int64, part: Int64, whole: Int64) -> Result {
        if part == 0 || whole == 0 { return .none("last year had nothing to compare with") }
        if (part < 0) != (whole < 0) { return .none("last year's part and whole have different signs") }
        return rounded(Fraction(Int128(booked) * Int128(whole), per: Int128(part)))
    }

    private func rounded(_ fraction: Fraction) -> Result {
        Int64(exactly: fraction.rounded).map(Result.ore) ?? .none("the figure is too large")
    }

    /// What the series in force of a scenario have on each place over some periods.
    private func sums(_ scenario: Scenario, _ periods: [Period]) throws(AmountOverflow) -> [Target: Int64] {
        guard let first = periods.first else { return [:] }
        let series = VersionChoice(cube, scope, registers.slag).inForce(scenario, year: scope.calendar.year(of: first))
        var sums: [Target: Int64] = [:]
        for part in series.compactMap(cube.sums) {
            for period in periods {
                for sum in part.sums(of: period) { sums[sum.target] = try (sums[sum.target] ?? 0).plus(sum.ore) }
            }
        }
        return sums
    }

    // MARK: Gaps

    /// The figures on verksamheter for which no file gives a forecast, neither on them nor on one above them.
    private func gaps(of scenario: Scenario, _ figures: [Figure]) -> [Figure] {
        let series = VersionChoice(cube, scope, registers.slag).inForce(scenario, year: scope.year)
        var given: Set<Int> = []
        for part in series.compactMap(cube.sums) {
            for period in scope.calendar.periods(of: scope.year) {
                for sum in part.sums(of: period) { given.insert(sum.target.verksamhet) }
            }
        }
        let verksamheter = registers.verksamheter.verksamheter
        return figures.filter { figure in
            var place: Int? = figure.target.verksamhet
            while let current = place {
                if given.contains(current) { return false }
                place = verksamheter[current].overordnad
            }
            return true
        }
    }

    // MARK: Findings

    private func report(
        _ target: Target, _ method: ForecastPlan.Method, _ plan: ForecastPlan, _ reason: String,
        log: inout DiagnosticLog
    ) {
        log.add(
            .forecastNotComputable(
                plan.scenario.rawValue, method: method.kind.rawValue,
                verksamhet: registers.verksamheter.verksamheter[target.verksamhet].id,
                slag: registers.slag[target.slag].id, reason: reason, at: method.location))
    }

    private func report(_ gaps: [Figure], filling scenario: Scenario, log: inout DiagnosticLog) {
        guard !gaps.isEmpty else { return }
        var ids: [String] = []
        for figure in gaps {
            let id = registers.verksamheter.verksamheter[figure.target.verksamhet].id
            if ids.last != id { ids.append(id) }
        }
        log.add(
            .computedForecasts(
                scenario.rawValue, places: Array(ids.prefix(10)), count: ids.count,
                at: SourceLocation("pipeline.yaml")))
    }
}
