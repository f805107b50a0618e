import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Refuses forecasts of which only some amounts have a version, and files whose rows say another than their name.
///
/// Warns where a source lacks a version that tables show of another.
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
        var found: [Shown: Set<Period?>] = [:]
        for (mapping, cube) in result.cubes.enumerated() {
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

    mutating func finish(_ intake: Intake, month: Period?, _: CheckNotes, log: inout DiagnosticLog) {
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
            if let month {
                let years = ([0] + intake.plan.comparedYears(one.scenario)).map { calendar.year(of: month) + $0 }
                if years.contains(one.year) { findings += lacking(one, month, intake.plan) }
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

    /// What is said of entries that lack a version which tables show of another entry.
    private func lacking(_ shown: Shown, _ month: Period, _ plan: Plan) -> [Diagnostic] {
        var entries: [(entry: SourceLocation, versions: Set<Period>)] = []
        for (source, versions) in versions[shown] ?? [] {
            let own = Set(versions.compactMap(\.self).filter { $0 <= month })
            // One without versions is refused, and a later one is not seen.
            if own.isEmpty { continue }
            if let known = entries.firstIndex(where: { $0.entry == source.configuration.location }) {
                entries[known].versions.formUnion(own)
            } else {
                entries.append((source.configuration.location, own))
            }
        }
        let all = Set(entries.flatMap(\.versions)).sorted()
        let used = Set(
            plan.configuration.tables.flatMap { $0.rows + $0.columns }
                .filter { $0.view.scenario ?? shown.scenario == shown.scenario }.map { $0.view.version ?? .latest })
        var wanted: [Period] = used.contains(.first) ? Array(all.prefix(1)) : []
        if used.contains(.previous) { wanted += all.dropLast().suffix(1) }
        if used.contains(.latest) { wanted += all.suffix(1) }
        return entries.flatMap { entry in
            Set(wanted).sorted().filter { !entry.versions.contains($0) }.map {
                .versionLacking(shown.scenario.rawValue, $0.description, at: entry.entry)
            }
        }
    }
}
