import JSON
public import LedgerModel
public import Storage

/// A run in an output folder, as readers find it.
public struct PublishedRun: Sendable {
    /// Its id, such as `2026-02.r3`.
    public let id: String
    /// The month that it is published for.
    public let period: Period
    /// Its folder, which stays this run's folder whatever is published later.
    public let folder: String
    /// Its manifest; nil when it is missing or malformed.
    public let manifest: PublishedManifest?
    let fileSystem: any FileSystem

    private init(
        in folder: String, as id: String? = nil, of period: Period, _ fileSystem: any FileSystem
    ) throws(StorageError) {
        self.id = id ?? String(folder.split(separator: "/").last ?? "")
        self.period = period
        self.folder = folder
        self.fileSystem = fileSystem
        do {
            manifest = PublishedManifest(try fileSystem.contents(of: "\(folder)/\(OutputLayout.manifest)"))
        } catch let error where error.isMissing {
            manifest = nil
        }
    }

    /// The day that it was published, ISO 8601; nil when its manifest cannot be read.
    public var day: String? { manifest?.finished.map { String($0.prefix(10)) } }

    /// Its status: where the manifest cannot be read, what its data package says.
    public var status: RunStatus {
        if let manifest { return manifest.status }
        let package = (try? fileSystem.contents(of: "\(folder)/datapackage.json")).flatMap(JSONReader.value)
        return package?["status"]?.text.flatMap(RunStatus.init) ?? .preliminar
    }

    /// The print of one of its tables.
    public func printed(_ table: String) throws(StorageError) -> [UInt8] {
        try fileSystem.contents(of: "\(folder)/\(table).txt")
    }

    // MARK: Finding

    /// The run that is published for a month, or under `latest` when no month is given; nil when none is.
    public static func find(
        output: String, period: Period?, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> PublishedRun? {
        let link = try link(in: output, of: period, fileSystem)
        return try link.map { (month, folder) throws(StorageError) in
            try PublishedRun(in: folder, of: month, fileSystem)
        }
    }

    /// The month, and the folder that its link names, which may be missing.
    private static func link(
        in output: String, of period: Period?, _ fileSystem: any FileSystem
    ) throws(StorageError) -> (month: Period, folder: String)? {
        let latest = try latestMonth(of: output, fileSystem: fileSystem)
        guard let month = period ?? latest, let run = try OutputLayout(output).target(of: month.description, fileSystem)
        else { return nil }
        return (month, "\(output)/\(run)")
    }

    /// The run that a month's next run would replace or follow; nil when nothing is published.
    ///
    /// It is the published one of the month, otherwise the one that `latest` names, otherwise that of the newest month.
    public static func standing(
        output: String, period: Period?, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> PublishedRun? {
        // Where `latest` is broken, readers of months see the newest month.
        let newest = try OutputLayout(output).newestMonth(fileSystem)
        for month in period == nil ? [nil, newest] : [period, nil, newest] {
            guard let link = try link(in: output, of: month, fileSystem),
                try fileSystem.information(link.folder)?.kind == .directory
            else { continue }
            return try PublishedRun(in: link.folder, of: link.month, fileSystem)
        }
        return nil
    }

    /// The run published for a month, or under `latest` when no month is given, if it is complete.
    ///
    /// Nil when its manifest is malformed, when a file is missing or has another size, and when `latest` is behind the
    /// month, since a run was then killed before it finished.
    public static func whole(
        output: String, period: Period?, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> PublishedRun? {
        guard let latest = try latestMonth(of: output, fileSystem: fileSystem), latest >= period ?? latest,
            let run = try find(output: output, period: period ?? latest, fileSystem: fileSystem),
            try run.manifest?.isWhole(in: run.folder, fileSystem) == true
        else { return nil }
        return run
    }

    /// The month that `latest` names; nil when nothing is published.
    public static func latestMonth(
        of output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> Period? {
        try OutputLayout(output).latestPeriod(fileSystem)
    }

    // MARK: All runs

    /// The ids of all runs that are kept, published or replaced, by month and number.
    public static func ids(
        in output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> [String] {
        try OutputLayout(output).runIDs(fileSystem).map(\.description)
    }

    /// A run that is staged and that readers do not see, under the id that it would have.
    public static func staged(
        _ run: StagedRun, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> PublishedRun {
        try PublishedRun(in: run.folder, as: run.id, of: run.manifest.period, fileSystem)
    }

    /// The last of all runs that are kept; nil when there is none.
    public static func kept(
        in output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> PublishedRun? {
        let layout = OutputLayout(output)
        guard try fileSystem.informationBehindLinks(layout.runs)?.kind == .directory,
            let last = try layout.runIDs(fileSystem).last
        else { return nil }
        return try open(last.description, in: output, fileSystem: fileSystem)
    }

    /// The run with an id; nil when there is none.
    public static func open(
        _ id: String, in output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> PublishedRun? {
        let folder = "\(OutputLayout(output).runs)/\(id)"
        guard let id = RunID(id), try fileSystem.information(folder)?.kind == .directory else { return nil }
        return try PublishedRun(in: folder, of: id.period, fileSystem)
    }
}
