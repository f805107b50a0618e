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

    /// The newest month that has a link to a run.
    func newestPeriod(_ fileSystem: any FileSystem) throws(StorageError) -> Period? {
        for period in try fileSystem.list(output).compactMap(Period.init).sorted().reversed() where !period.isYear {
            if let run = try target(of: period.description, fileSystem),
                run.hasPrefix("\(Self.runsFolder)/\(period).r"),
                try fileSystem.information("\(output)/\(run)")?.kind == .directory
            {
                return period
            }
        }
        return nil
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
