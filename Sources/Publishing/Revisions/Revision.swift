public import LedgerModel
public import Storage

/// A run that is kept in an output folder, published or not.
public struct Revision: Sendable {
    /// Its id, such as `2026-02.r3`.
    public let id: String
    /// Its month.
    public let period: Period
    /// Its number among the runs of the month, from 1.
    public let number: Int
    /// Whether the month's link names it.
    public let isPublished: Bool
    /// Whether readers find it under `latest`.
    public let isLatest: Bool
    /// Whether a rollback or an unpublishing left it, so that runs with its inputs publish nothing.
    public let isLeft: Bool
    /// Its status, also where its manifest cannot be read.
    public let status: RunStatus
    /// Its manifest; nil when it is missing or malformed.
    public let manifest: PublishedManifest?

    /// All that an output folder keeps, by month and number; of one month if `month` is given.
    public static func all(
        in output: String, of month: Period? = nil, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> [Revision] {
        let layout = OutputLayout(output)
        guard try fileSystem.informationBehindLinks(layout.runs)?.kind == .directory else { return [] }
        let ids = try layout.runIDs(fileSystem).filter { month == nil || $0.period == month }
        var revisions: [Revision] = []
        for id in ids {
            if let revision = try Revision(id, layout, fileSystem) { revisions.append(revision) }
        }
        return revisions
    }

    /// The months that have revisions, ascending.
    public static func months(
        in output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> [Period] {
        let layout = OutputLayout(output)
        guard try fileSystem.informationBehindLinks(layout.runs)?.kind == .directory else { return [] }
        return Set(try layout.runIDs(fileSystem).map(\.period)).sorted()
    }

    /// Reads a revision; nil when it is none.
    private init?(_ id: RunID, _ layout: OutputLayout, _ fileSystem: any FileSystem) throws(StorageError) {
        let run = try PublishedRun.open(id.description, in: layout.output, fileSystem: fileSystem)
        guard let run else { return nil }
        self.id = id.description
        period = id.period
        number = id.number
        isPublished = try layout.publishedRun(of: id.period, fileSystem) == id
        let latest = try layout.latestPeriod(fileSystem)
        isLatest = isPublished && latest == id.period
        isLeft = try layout.leftRuns(of: id.period, fileSystem).contains(id)
        manifest = run.manifest
        status = run.status
    }

    /// The revisions that are too many when so many of each month are kept, the newest ones.
    ///
    /// Never one that is published or closed, nor one that was left by hand, since a run is held against it. One whose
    /// manifest cannot be read may be closed, so it stays as well.
    public static func excess(
        over keep: Int, in output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> [Revision] {
        let layout = OutputLayout(output)
        guard try fileSystem.informationBehindLinks(layout.runs)?.kind == .directory else { return [] }
        let ids = try layout.runIDs(fileSystem)
        var excess: [Revision] = []
        for (index, id) in ids.enumerated() {
            // Sorted by month and number: as many of the month follow. Manifests of others are not read.
            guard keep < ids.count - index, ids[index + keep].period == id.period,
                let revision = try Revision(id, layout, fileSystem)
            else { continue }
            let isOpen = revision.manifest.map { $0.status != .definitiv } ?? false
            if isOpen, !revision.isPublished, !revision.isLeft { excess.append(revision) }
        }
        return excess
    }

    /// The runs that rollbacks or an unpublishing of a month have left, the last one last.
    public static func left(
        of month: Period, in output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> [PublishedRun] {
        var left: [PublishedRun] = []
        for run in try OutputLayout(output).leftRuns(of: month, fileSystem) {
            let run = try PublishedRun.open(run.description, in: output, fileSystem: fileSystem)
            if let run { left.append(run) }
        }
        return left
    }

    /// Whether it is noted that the sources do not reach all that is published.
    public static func isReachNoted(
        in output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> Bool {
        try OutputLayout(output).reach(fileSystem) != nil
    }

    /// The newest month with such a run; nil when there is none.
    public static func newestLeftMonth(
        in output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> Period? {
        let layout = OutputLayout(output)
        guard try fileSystem.informationBehindLinks(layout.runs)?.kind == .directory else { return nil }
        let months = try fileSystem.list(layout.runs).compactMap { name in
            name.hasSuffix(".left") ? Period(String(name.dropLast(".left".count))) : nil
        }
        for month in months.sorted().reversed() where !month.isYear {
            if try !layout.leftRuns(of: month, fileSystem).isEmpty { return month }
        }
        return nil
    }
}
