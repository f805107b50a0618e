import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Refuses forecasts of which only some amounts have a version, and files whose rows say another than their name.
///
/// Warns where one source of a forecast is behind another, since a table shows one version.
struct ForecastVersions: RunCheck {
    /// Figures that a table shows in one version: those of a scenario and fiscal year, amounts or volumes.
    private struct Shown: Hashable {
        let scenario: Scenario
        let year: Int
        let isVolume: Bool
        /// The mapping that has them, 0 for the pipeline's own.
        let mapping: Int
    }

    private let calendar: FiscalCalendar
    private let slag: SlagRegister
    /// The sources of figures, in order, with the versions that each has of them; nil is none.
    private var versions: [Shown: [Given]] = [:]

    private typealias Given = (source: PlannedSource, versions: Set<Period?>)

    init(_ plan: Plan) {
        calendar = plan.configuration.calendar
        slag = plan.registers.slag
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) {
        let cubes = [result.sums.cube] + result.others.map(\.totals.cube)
        var found: [Shown: Set<Period?>] = [:]
        for (mapping, cube) in cubes.enumerated() {
            for cell in cube.cells where cell.key.series.scenario.kind == .prognos {
                let shown = Shown(
                    scenario: cell.key.series.scenario, year: calendar.year(of: cell.key.period),
                    isVolume: slag[cell.key.target.slag].art == .matt, mapping: mapping)
                found[shown, default: []].insert(cell.key.series.version)
            }
        }
        for (shown, own) in found { versions[shown, default: []].append((result.source, own)) }
        guard let version = result.source.version else { return }
        let others = found.values.flatMap(\.self).compactMap(\.self).filter { $0 != version }
        if let other = others.min() {
            log.add(.otherVersion(other.description, file: version.description, at: SourceLocation(result.source.name)))
        }
    }

    mutating func finish(_: Intake, month: Period?, _: CheckNotes, log: inout DiagnosticLog) {
        // What a ledger's forecast has by one mapping it has by all of them.
        var seen: Set<Diagnostic> = []
        let shown = versions.keys.sorted {
            ($0.scenario, $0.isVolume ? 1 : 0, $0.mapping, $0.year)
                < ($1.scenario, $1.isVolume ? 1 : 0, $1.mapping, $1.year)
        }
        for one in shown {
            // Whatever the year: a version in one and none in another is a slip.
            let ofAllYears = shown.filter { $0.scenario == one.scenario && $0.isVolume == one.isVolume }
                .flatMap { versions[$0] ?? [] }
            var findings = mixed(one.scenario, ofAllYears).map { [$0] } ?? []
            if let month, one.year == calendar.year(of: month) {
                findings += behind(one.scenario, versions[one] ?? [], month)
            }
            for finding in findings where seen.insert(finding).inserted { log.add(finding) }
        }
    }

    /// What is said where some amounts have a version and others have none.
    private func mixed(
        _ scenario: Scenario, _ sources: [Given]
    ) -> Diagnostic? {
        let known = Set(sources.flatMap(\.versions).compactMap(\.self)).sorted()
        guard !known.isEmpty, let first = sources.first(where: { $0.versions.contains(nil) }) else { return nil }
        return .mixedVersions(
            scenario.rawValue, known: known.map(\.description), at: SourceLocation(first.source.name))
    }

    /// What is said of entries of which tables show nothing, since the newest version is of another entry.
    private func behind(
        _ scenario: Scenario, _ sources: [Given], _ month: Period
    ) -> [Diagnostic] {
        var newest: [(entry: SourceLocation, version: Period)] = []
        for (source, versions) in sources {
            guard let own = versions.compactMap(\.self).filter({ $0 <= month }).max() else { continue }
            if let known = newest.firstIndex(where: { $0.entry == source.configuration.location }) {
                newest[known].version = max(newest[known].version, own)
            } else {
                newest.append((source.configuration.location, own))
            }
        }
        guard let latest = newest.map(\.version).max() else { return [] }
        return newest.filter { $0.version < latest }.map {
            .versionBehind(
                scenario.rawValue, own: $0.version.description, newest: latest.description, at: $0.entry)
        }
    }
}
