import LedgerModel
import Storage

/// Where things stand in an output folder.
struct OutputLayout {
    /// The output folder.
    let output: String
    /// The file that is locked while a run writes.
    var lock: String { "\(output)/.lock" }
    /// The folder that holds all runs.
    var runs: String { "\(output)/\(Self.runsFolder)" }

    /// The link in ``runsFolder`` that names the month to which sources reach, where later months are published.
    static let reach = ".reach"

    /// The name in ``runsFolder`` of the link to the run that a rollback or an unpublishing of a month has left.
    static func left(of month: Period) -> String { "\(month).left" }

    static let runsFolder = ".runs"
    static let stagingPrefix = ".staging-"
    /// The prefix of a link that has not been renamed to its final name yet.
    static let linkPrefix = ".link-"
    static let latest = "latest"
    static let manifest = "manifest.json"
    /// The folder of a run that holds what it was made of.
    static let trace = ".trace"

    init(_ output: String) {
        self.output = output
    }

    /// The id of a month's next run, one above the highest; must be called with the lock held.
    func nextRun(of period: Period, _ fileSystem: any FileSystem) throws(StorageError) -> String {
        let last = try runIDs(fileSystem).last { $0.period == period }?.number ?? 0
        return RunID(period: period, number: last + 1).description
    }

    /// The ids of all runs, by month and number.
    func runIDs(_ fileSystem: any FileSystem) throws(StorageError) -> [RunID] {
        try fileSystem.list(runs).compactMap(RunID.init).sorted()
    }

    /// The newest month that has a link to a run, among those up to `last`, and without `excluded`.
    func newestPeriod(
        through last: Period? = nil, except excluded: Period? = nil, _ fileSystem: any FileSystem
    ) throws(StorageError) -> Period? {
        for period in try fileSystem.list(output).compactMap(Period.init).sorted().reversed()
        where !period.isYear && period != excluded && period <= last ?? period {
            if let run = try target(of: period.description, fileSystem),
                run.hasPrefix("\(Self.runsFolder)/\(period).r"),
                try fileSystem.information("\(output)/\(run)")?.kind == .directory
            {
                return period
            }
        }
        return nil
    }

    /// The month that `latest` is to name: the newest that is published and that the sources reach.
    ///
    /// It is the newest of all where it is not known how far they reach, or none that they reach is published.
    func newestReached(except excluded: Period? = nil, _ fileSystem: any FileSystem) throws(StorageError) -> Period? {
        guard let reach = try reach(fileSystem) else { return try newestPeriod(except: excluded, fileSystem) }
        if let reached = try newestPeriod(through: reach, except: excluded, fileSystem) { return reached }
        return try newestPeriod(except: excluded, fileSystem)
    }

    /// The month to which the sources reach, where later months are published; nil where it does not matter.
    func reach(_ fileSystem: any FileSystem) throws(StorageError) -> Period? {
        try target(of: "\(Self.runsFolder)/\(Self.reach)", fileSystem).flatMap(Period.init)
    }

    /// The run that a month's link names; nil when there is no such link, or it names no run of the month.
    func publishedRun(of month: Period, _ fileSystem: any FileSystem) throws(StorageError) -> RunID? {
        guard let target = try target(of: month.description, fileSystem), target.hasPrefix("\(Self.runsFolder)/") else {
            return nil
        }
        return RunID(String(target.dropFirst(Self.runsFolder.count + 1))).flatMap { $0.period == month ? $0 : nil }
    }

    /// The run that a rollback or an unpublishing of a month has left; nil when there is none.
    ///
    /// A note that names the published run is void: the command that made it was killed, or the run has come back. So
    /// is one where the published run is gone, which is to be published anew.
    func leftRuns(of month: Period, _ fileSystem: any FileSystem) throws(StorageError) -> [RunID] {
        guard let target = try target(of: "\(Self.runsFolder)/\(Self.left(of: month))", fileSystem) else { return [] }
        var published: RunID?
        if let name = try self.target(of: month.description, fileSystem) {
            published = RunID(String(name.dropFirst(Self.runsFolder.count + 1)))
            guard let published, try isThere(published, fileSystem) else { return [] }
        }
        var left: [RunID] = []
        for run in target.split(separator: " ").compactMap({ RunID(String($0)) }) {
            if run.period == month, run != published, try isThere(run, fileSystem) { left.append(run) }
        }
        return left
    }

    private func isThere(_ run: RunID, _ fileSystem: any FileSystem) throws(StorageError) -> Bool {
        try fileSystem.information("\(runs)/\(run)")?.kind == .directory
    }

    /// The same, where the output folder may not exist yet.
    func newestMonth(_ fileSystem: any FileSystem) throws(StorageError) -> Period? {
        guard try fileSystem.informationBehindLinks(output)?.kind == .directory else { return nil }
        return try newestPeriod(fileSystem)
    }

    /// The month that `latest` names; nil when there is no such link.
    func latestPeriod(_ fileSystem: any FileSystem) throws(StorageError) -> Period? {
        try target(of: Self.latest, fileSystem).flatMap(Period.init)
    }

    /// Whether `latest` names a later month than the newest link, and that month exists.
    func isAhead(
        _ latest: Period?, of newest: Period?, _ fileSystem: any FileSystem
    ) throws(StorageError) -> Bool {
        guard let latest, let newest, latest > newest else { return false }
        return try fileSystem.informationBehindLinks("\(output)/\(latest)")?.kind == .directory
    }

    /// The target of a link of the output folder; nil when there is no such link.
    func target(of name: String, _ fileSystem: any FileSystem) throws(StorageError) -> String? {
        let link = "\(output)/\(name)"
        guard try fileSystem.information(link)?.kind == .link else { return nil }
        return try fileSystem.readLink(link)
    }
}
