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
    static let latest = "latest"
    static let manifest = "manifest.json"

    init(_ output: String) {
        self.output = output
    }

    /// The id of a month's next run, one above the highest that there is; only the holder of the lock may ask.
    func nextRun(of period: Period, _ fileSystem: any FileSystem) throws(StorageError) -> String {
        let stem = "\(period).r"
        let numbers = try fileSystem.list(runs).filter { $0.hasPrefix(stem) }.map { Int($0.dropFirst(stem.count)) ?? 0 }
        return "\(stem)\((numbers.max() ?? 0) + 1)"
    }

    /// The newest month that has a link.
    func newestPeriod(_ fileSystem: any FileSystem) throws(StorageError) -> Period? {
        try fileSystem.list(output).compactMap(Period.init).filter { !$0.isYear }.max()
    }

    /// The month that `latest` names; nil when there is no such link.
    func latestPeriod(_ fileSystem: any FileSystem) throws(StorageError) -> Period? {
        let link = "\(output)/\(Self.latest)"
        guard try fileSystem.information(link)?.kind == .link else { return nil }
        return Period(try fileSystem.readLink(link))
    }
}
