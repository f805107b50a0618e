public import Diagnostics
import Glibc
public import LedgerModel
public import Storage

/// A run being published: files are staged out of sight, and one rename shows them to readers.
///
/// ```
/// <output>/.lock                    held while a publication is open
/// <output>/.runs/.staging-1234/     where files are written
/// <output>/.runs/2026-02.r3/        what the staging folder becomes
/// <output>/2026-02 -> .runs/2026-02.r3
/// <output>/latest -> 2026-02        the newest month there is
/// ```
///
/// Until ``commit(_:)`` has renamed the link, readers see the run before; from then on they see this one. A process
/// that is killed leaves a staging folder, or a complete run that no link names, and never anything in between. A
/// publication that is let go without a commit removes what it staged. Runs that have been replaced are kept.
///
/// A reader of several files resolves the link once and reads below what it named, so as not to mix two runs.
public final class Publication {
    private let layout: OutputLayout
    private let fileSystem: any FileSystem
    private let lock: FileLock
    private var files: [WrittenFile] = []
    /// Those that are not durable yet: they are on their way to the disk before any of them is waited for.
    private var openFiles: [any OutputFile] = []
    /// So many are left open at most, of the few that a process may have.
    private static let openLimit = 32
    private var report: Report?
    /// Whether the files are still in ``staging``, where no link can name them.
    private var isStaged = true

    /// Takes the output folder's lock, clears what a killed run left, and makes a staging folder.
    ///
    /// Gives nil when another run holds the lock.
    public static func open(
        output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> Publication? {
        let layout = OutputLayout(output)
        try fileSystem.createDirectory(output)
        guard let lock = try fileSystem.lock(layout.lock) else { return nil }
        try fileSystem.createDirectory(layout.runs)
        for name in try fileSystem.list(layout.runs) where name.hasPrefix(OutputLayout.stagingPrefix) {
            try fileSystem.remove("\(layout.runs)/\(name)")
        }
        let publication = Publication(layout, fileSystem, lock)
        try fileSystem.createDirectory(publication.staging)
        return publication
    }

    private init(_ layout: OutputLayout, _ fileSystem: any FileSystem, _ lock: FileLock) {
        self.layout = layout
        self.fileSystem = fileSystem
        self.lock = lock
        // The process number keeps two runs apart even when someone has removed the lock file between them.
        staging = "\(layout.runs)/\(OutputLayout.stagingPrefix)\(getpid())"
    }

    deinit {
        abandon()
    }

    /// The folder to write into until the commit.
    public let staging: String

    /// A writer of the normalized transactions, plain or as gzip; hand what it has written to ``add(_:)``.
    public func transactionWriter(verksamheter: [String], isGzip: Bool = false) -> TransactionWriter {
        TransactionWriter(fileSystem: fileSystem, directory: staging, verksamheter: verksamheter, isGzip: isGzip)
    }

    /// Counts files in that were written into ``staging``; their paths are relative to it.
    public func add(_ files: [WrittenFile]) {
        self.files += files
    }

    /// Writes a report in the chosen formats, and its tables in print.
    public func write(_ report: Report, formats: [any OutputSink]) throws(StorageError) {
        self.report = report
        for sink in formats + [TextSink()] {
            for file in sink.render(report) { try write(file) }
        }
    }

    /// Writes the findings of the run.
    public func write(_ log: DiagnosticLog) throws(StorageError) {
        try write(DiagnosticLines.render(log))
    }

    /// Writes the data package and the manifest, makes all of it durable and shows it to readers.
    ///
    /// Returns the run's id, such as `2026-02.r3`. When it throws, readers see the run before, or, if only the last
    /// durability failed, this one.
    public func commit(_ manifest: RunManifest) throws(StorageError) -> String {
        defer { abandon() }
        if let report { try write(DataPackage(report: report, files: files).render()) }
        let run = try layout.nextRun(of: manifest.period, fileSystem)
        let json = manifest.json(run: run, outputs: files)
        try write(RenderedFile(path: OutputLayout.manifest, text: JSONText.document(json)))

        for file in openFiles { try file.synchronizeAndClose() }
        openFiles.removeAll()
        try synchronize(staging)
        // Before anything is switched, since all is or nothing.
        for name in [manifest.period.description, OutputLayout.latest] { try checkLink(name) }
        // Once the run has its name it is never removed: a run without a link is harmless, a link without a run is not.
        try fileSystem.rename(staging, to: "\(layout.runs)/\(run)")
        isStaged = false
        try fileSystem.synchronizeDirectory(layout.runs)
        try switchLink(manifest.period.description, to: "\(OutputLayout.runsFolder)/\(run)")
        try moveLatest()
        return run
    }

    /// Removes what was staged and gives the lock up; does nothing after a commit.
    public func abandon() {
        // What cannot be removed now is removed when the next run starts.
        if isStaged { try? fileSystem.remove(staging) }
        isStaged = false
        lock.release()
    }

    private func write(_ file: RenderedFile) throws(StorageError) {
        if openFiles.count == Self.openLimit { try openFiles.removeFirst().synchronizeAndClose() }
        let output = try fileSystem.createOutput("\(staging)/\(file.path)")
        let writer = FileWriter(output)
        try writer.write(file.content)
        writer.rows = file.rows
        files.append(try writer.end(as: file.path))
        openFiles.append(output)
    }

    /// Makes the entries of a folder and of those below it durable; the files were when they were closed.
    private func synchronize(_ directory: String) throws(StorageError) {
        for name in try fileSystem.list(directory) {
            let path = "\(directory)/\(name)"
            if try fileSystem.information(path)?.kind == .directory { try synchronize(path) }
        }
        try fileSystem.synchronizeDirectory(directory)
    }

    /// Lets `latest` name the newest month there is, which need not be the one that was just published.
    private func moveLatest() throws(StorageError) {
        guard let newest = try layout.newestPeriod(fileSystem), try layout.latestPeriod(fileSystem) != newest else {
            return
        }
        try switchLink(OutputLayout.latest, to: newest.description)
    }

    /// Fails where something stands in the place of a link that is none.
    private func checkLink(_ name: String) throws(StorageError) {
        let link = "\(layout.output)/\(name)"
        if let found = try fileSystem.information(link), found.kind != .link {
            throw StorageError(operation: "replace", path: link, code: EEXIST)
        }
    }

    /// Puts a link in place of the one with the same name by one rename, so that there is always one of them.
    private func switchLink(_ name: String, to target: String) throws(StorageError) {
        let link = "\(layout.output)/\(name)"
        try checkLink(name)
        let temporary = "\(staging)-link"
        try fileSystem.createLink(temporary, target: target)
        do {
            try fileSystem.rename(temporary, to: link)
        } catch {
            try? fileSystem.remove(temporary)
            throw error
        }
        try fileSystem.synchronizeDirectory(layout.output)
    }
}

extension Publication {
    /// The folder of the run that is published for a month, or under `latest` when no month is given.
    ///
    /// Nil when none is. The folder goes on naming the same run, whatever is published meanwhile.
    public static func currentRun(
        output: String, period: Period?, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> String? {
        let layout = OutputLayout(output)
        let latest = try layout.latestPeriod(fileSystem)
        guard let month = period ?? latest, let run = try layout.target(of: month.description, fileSystem) else {
            return nil
        }
        return "\(output)/\(run)"
    }

    /// What the run that is published for a month, or under `latest` when no month is given, says of itself.
    ///
    /// Nil when none is, or its manifest is damaged or missing.
    public static func manifest(
        of output: String, period: Period?, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> PublishedManifest? {
        do {
            guard let run = try currentRun(output: output, period: period, fileSystem: fileSystem) else { return nil }
            return PublishedManifest(try fileSystem.contents(of: "\(run)/\(OutputLayout.manifest)"))
        } catch let error where error.isMissing {
            return nil
        }
    }

    /// The month that `latest` names; nil when nothing is published.
    public static func latestMonth(
        of output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> Period? {
        try OutputLayout(output).latestPeriod(fileSystem)
    }

    /// The name of the pipeline that has published a month, or what `latest` names when no month is given.
    ///
    /// Nil when nobody has, or a damaged manifest does not tell.
    public static func owner(
        of output: String, period: Period?, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> String? {
        try manifest(of: output, period: period, fileSystem: fileSystem)?.pipeline
    }

    /// What is published for a month, or under `latest` when no month is given.
    ///
    /// Nil when nothing is, when the manifest is not as it was written, or a file is missing or not as long as it was,
    /// and when `latest` lags behind that month, since a run was then killed before it was done. Throws when there is
    /// no manifest, or it cannot be read.
    public static func current(
        output: String, period: Period?, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> Published? {
        guard let latest = try OutputLayout(output).latestPeriod(fileSystem), latest >= period ?? latest,
            let run = try currentRun(output: output, period: period, fileSystem: fileSystem)
        else { return nil }
        let text = try fileSystem.contents(of: "\(run)/\(OutputLayout.manifest)")
        guard let manifest = PublishedManifest(text), try manifest.isWhole(in: run, fileSystem) else { return nil }
        return Published(
            period: period ?? latest, latestMonth: manifest.latestMonth, awaitedMonth: manifest.awaitedMonth,
            nextDate: manifest.nextDate, fingerprint: manifest.fingerprint)
    }
}
