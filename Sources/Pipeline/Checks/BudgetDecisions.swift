import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Refuses transfers that do not add up to 0 on their day, and forecasts of which only some have a version.
///
/// Warns where one source of a forecast is behind another, since a table shows one version.
struct BudgetDecisions: RunCheck {
    private let calendar: FiscalCalendar
    private let slag: SlagRegister
    /// The first source of each series that has a decision or a version.
    private var sources: [Series: String] = [:]
    /// The versions of each source of forecasts, by what a table shows one version of.
    private var versions: [Versioned: [SourceLocation: Set<Period>]] = [:]

    /// Figures that a table shows in one version: those of a scenario by one mapping, amounts or volumes.
    private struct Versioned: Hashable {
        let scenario: Scenario
        let mapping: Int
        let isVolume: Bool
    }

    init(_ plan: Plan) {
        calendar = plan.configuration.calendar
        slag = plan.registers.slag
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) {
        for cube in [result.sums.cube] + result.others.map(\.totals.cube) {
            for series in cube.series where sources[series] == nil { sources[series] = result.source.name }
        }
        noteVersions(result)
        guard let version = result.source.version else { return }
        let others = result.sums.cube.series.compactMap(\.version).filter { $0 != version }
        if let other = others.first {
            log.add(.otherVersion(other.description, file: version.description, at: SourceLocation(result.source.name)))
        }
    }

    private mutating func noteVersions(_ result: SourceResult) {
        let cubes = [result.sums.cube] + result.others.map(\.totals.cube)
        for (mapping, cube) in cubes.enumerated() {
            for cell in cube.cells {
                guard let version = cell.key.series.version else { continue }
                let isVolume = slag[cell.key.target.slag].art == .matt
                let kind = Versioned(scenario: cell.key.series.scenario, mapping: mapping, isVolume: isVolume)
                versions[kind, default: [:]][result.source.configuration.location, default: []].insert(version)
            }
        }
    }

    mutating func finish(_ intake: Intake, month: Period?, _: CheckNotes, log: inout DiagnosticLog) throws {
        // A source in report terms of another mapping is in its cube alone, one in ledger terms in all of them.
        var reported: Set<Transfer> = []
        for cube in [intake.totals.cube] + intake.others.map(\.totals.cube) {
            try checkTransfers(cube, &reported, log: &log)
        }
        checkVersions([intake.totals.cube] + intake.others.map(\.totals.cube), log: &log)
        if let month { reportBehind(month, log: &log) }
    }

    /// What a transfer moves within one fiscal year.
    private struct Transfer: Hashable {
        let scenario: Scenario
        let id: String
        let decided: LedgerDate?
        let year: Int
    }

    private func checkTransfers(_ cube: Cube, _ reported: inout Set<Transfer>, log: inout DiagnosticLog) throws {
        var sums: [Transfer: Amount] = [:]
        var places: [Transfer: String] = [:]
        for cell in cube.cells {
            guard let decision = cell.key.series.decision, decision.kind == .omforing else { continue }
            let transfer = Transfer(
                scenario: cell.key.series.scenario, id: decision.id, decided: decision.decided,
                year: calendar.year(of: cell.key.period))
            try sums[transfer, default: .zero].add(Amount(ore: cell.ore))
            if places[transfer] == nil { places[transfer] = sources[cell.key.series] }
        }
        let wrong = sums.filter { $0.value != .zero }.sorted {
            let (one, other) = ($0.key, $1.key)
            return (one.scenario, one.year, one.id, one.decided?.rawValue ?? 0)
                < (other.scenario, other.year, other.id, other.decided?.rawValue ?? 0)
        }
        for (transfer, sum) in wrong where reported.insert(transfer).inserted {
            log.add(
                .transferIsNotZero(
                    transfer.id + (transfer.decided.map { " of \($0)" } ?? ""), year: transfer.year,
                    amount: sum.description,
                    at: SourceLocation(places[transfer] ?? "")))
        }
    }

    /// Amounts and volumes have versions of their own.
    private func checkVersions(_ cubes: [Cube], log: inout DiagnosticLog) {
        for isVolume in [false, true] {
            let own = Set(
                cubes.flatMap(\.cells).lazy.filter { (slag[$0.key.target.slag].art == .matt) == isVolume }
                    .map(\.key.series)
            ).sorted()
            for scenario in Set(own.map(\.scenario)).sorted() where scenario.kind == .prognos {
                let versions = own.filter { $0.scenario == scenario }.compactMap(\.version)
                let first = own.first { $0.scenario == scenario && $0.version == nil }
                guard !versions.isEmpty, let first else { continue }
                log.add(
                    .mixedVersions(
                        scenario.rawValue, known: versions.map(\.description),
                        at: SourceLocation(sources[first] ?? "")))
            }
        }
    }

    /// The newest version of a scenario is that of its newest source; what another source has is then in no table.
    private func reportBehind(_ month: Period, log: inout DiagnosticLog) {
        var behind: [SourceLocation: Behind] = [:]
        for (kind, sources) in versions {
            let newest = sources.compactMapValues { versions in versions.filter { $0 <= month }.max() }
            guard let first = newest.values.max() else { continue }
            for (source, version) in newest where version < first {
                behind[source] = Behind(scenario: kind.scenario.rawValue, own: version, newest: first)
            }
        }
        for (source, versions) in behind.sorted(by: { ($0.key.line ?? 0) < ($1.key.line ?? 0) }) {
            log.add(
                .versionBehind(
                    versions.scenario, own: versions.own.description, newest: versions.newest.description, at: source))
        }
    }

    private struct Behind {
        let scenario: String
        let own: Period
        let newest: Period
    }
}
