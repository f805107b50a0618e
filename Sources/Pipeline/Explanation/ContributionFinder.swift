import Aggregation
import Configuration
import LedgerModel
import Mapping

/// Finds what the amounts of a selection come from, in the trace of a run.
struct ContributionFinder {
    private let run: TracedRun
    /// The position of the mapping, among those of the run.
    private let mapping: Int
    private let registers: Registers
    /// With the budget by month, and with computed forecasts.
    private let cube: Cube
    private var destinations: MappedDestinations
    private let sums: [(source: Int, sums: [TracedSums])]
    private let entries: [AmountComparison.Entry]

    /// For the figures of one mapping of a run; `cube` is derived from them.
    init(_ run: TracedRun, mapping: Int, cube: Cube) throws {
        self.run = run
        self.mapping = mapping
        self.cube = cube
        let own = run.mappings[mapping]
        registers = own.registers
        destinations = MappedDestinations(own.table, own.registers)
        sums = try run.sums()
        entries = try run.entries()
    }

    /// The contributions to a selection, in the order of the sources.
    mutating func contributions(to selection: FigureSelection) throws -> [Contribution] {
        let sign: Int64 = selection.sign == .plus ? 1 : -1
        // Appended, since those of ledgers may be hundreds of thousands.
        var found = try booked(selection, sign)
        found += try amounts(selection, sign)
        found += try computed(selection, sign)
        return found
    }

    private func target(_ place: MappedDestinations.Place?) -> Target? {
        guard let place, let verksamhet = registers.verksamheter.index(of: place.verksamhet),
            let slag = registers.slag.index(of: place.slag)
        else { return nil }
        return Target(verksamhet: verksamhet, slag: slag)
    }

    // MARK: Ledgers

    private func booked(_ selection: FigureSelection, _ sign: Int64) throws -> [Contribution] {
        var found: [Contribution] = []
        for (index, all) in sums {
            let (source, sums) = (run.index.sources[index], all[mapping])
            let series = Series(source.scenario)
            let shared = Contribution.Source(source.path, series)
            let pages = sums.konteringar.pages.filter { selection.view.includes(series, $0.period) }
            for place in pages.isEmpty ? 0..<0 : 0..<sums.konteringar.list.count {
                // Most konteringar stand elsewhere; their codes are not read.
                guard pages.contains(where: { $0[place].rows > 0 }) else { continue }
                let rule = sums.konteringar.list.rule(at: place)
                let kontering = sums.konteringar.list.kontering(at: place)
                let destination = destinations.destination(ofRule: rule, konto: kontering.konto)
                guard let target = target(destination.place), selection.targets.contains(target) else { continue }
                for page in pages where page[place].rows > 0 {
                    found.append(
                        Contribution(
                            source: shared, placement: .ledger(kontering), target: target,
                            period: page.period, ore: (0 - page[place].ore) * sign,
                            origin: .ledger(rows: page[place].rows), line: destination.line))
                }
            }
            for cell in sums.reports.cells
            where selection.targets.contains(cell.key.target) && selection.view.includes(series, cell.key.period) {
                let verksamhet = registers.verksamheter.verksamheter[cell.key.target.verksamhet].id
                found.append(
                    Contribution(
                        source: shared,
                        placement: .report(verksamhet: verksamhet, slag: registers.slag[cell.key.target.slag].id),
                        target: cell.key.target, period: cell.key.period, ore: cell.ore * sign,
                        origin: .ledger(rows: 1), line: nil))
            }
        }
        return found
    }

    // MARK: Budgets and forecasts

    /// The amounts of one place, series and period that are spread together.
    private struct Group: Hashable {
        let series: Series
        let period: Period
        let target: Target
    }

    private mutating func amounts(_ selection: FigureSelection, _ sign: Int64) throws -> [Contribution] {
        var found: [Contribution] = []
        /// What the amounts of a group so far add up to, and what of that is in the selection.
        var before: [Group: (all: Int64, part: Int64)] = [:]
        for entry in entries {
            let amount = entry.amount
            let destination = destination(of: entry)
            guard let target = target(destination.place), selection.targets.contains(target),
                selection.view.series.contains(entry.series)
            else { continue }
            let group = Group(series: entry.series, period: amount.date.period, target: target)
            let known = before[group] ?? (0, 0)
            let all = try Amount(ore: known.all).adding(Amount(ore: 0 - amount.ore)).ore
            // Öre that are left over go to the last amount, as they do when all are spread together.
            guard let part = try part(of: all, group, selection) else { continue }
            before[group] = (all, part)
            found.append(
                Contribution(
                    source: Contribution.Source(entry.source.path, entry.series), placement: amount.placement,
                    target: target,
                    period: amount.date.period, ore: (part - known.part) * sign, origin: .amount(amount),
                    line: destination.line))
        }
        return found
    }

    private mutating func destination(of entry: AmountComparison.Entry) -> MappedDestinations.Destination {
        switch entry.amount.placement {
        case .ledger: return destinations.destination(of: entry.amount.placement, on: entry.amount.date)
        case .report(let verksamhet, let slag):
            let isOwn = entry.source.mapping == run.mappings[mapping].name
            return .init(place: isOwn ? .init(verksamhet: verksamhet, slag: slag) : nil, line: nil)
        }
    }

    /// What of a group's amount a selection includes; nil when none of its months.
    private func part(of ore: Int64, _ group: Group, _ selection: FigureSelection) throws -> Int64? {
        let cell = Cube.Cell(Cube.Key(group.series, group.period, group.target), ore: ore)
        let calendar = run.plan.configuration.calendar
        let spread = try run.plan.configuration.periodisation.applied(
            to: Cube([cell]), registers: registers, calendar: calendar)
        let parts = spread.cells.filter { selection.view.includes($0.key.series, $0.key.period) }
        // A mean or last figure of a volume holds for every month, and is no sum of them.
        if registers.slag[group.target.slag].accumulation != .summa { return parts.isEmpty ? nil : ore }
        return parts.isEmpty ? nil : parts.reduce(0) { $0 + $1.ore }
    }

    // MARK: Computed forecasts

    private func computed(_ selection: FigureSelection, _ sign: Int64) throws -> [Contribution] {
        let scenarios = run.plan.forecasts.map(\.scenario)
        let series = selection.view.series.filter { $0.isFill || scenarios.contains($0.scenario) }
        guard !series.isEmpty else { return [] }
        return cube.cells.compactMap { cell in
            guard series.contains(cell.key.series), selection.targets.contains(cell.key.target),
                selection.view.includes(cell.key.series, cell.key.period)
            else { return nil }
            let plan = run.plan.forecasts.first {
                cell.key.series.isFill ? $0.fills == cell.key.series.scenario : $0.scenario == cell.key.series.scenario
            }
            let target = cell.key.target
            let verksamhet = registers.verksamheter.verksamheter[target.verksamhet].id
            return Contribution(
                source: Contribution.Source(run.index.pipeline, cell.key.series),
                placement: .report(verksamhet: verksamhet, slag: registers.slag[target.slag].id), target: target,
                period: cell.key.period, ore: cell.ore * sign,
                origin: .computed(method: plan?.methodName(for: target, registers) ?? "computed"), line: nil)
        }
    }
}
