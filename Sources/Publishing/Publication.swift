public import Diagnostics
import JSON
import LedgerModel
public import Storage

/// A run being published: files are staged out of sight, and one rename shows them to readers.
///
/// ```
/// <output>/.lock                    held while a publication is open
/// <output>/.runs/.staging-1f0c…/    where files are written
/// <output>/.runs/.staging-1f0c….lock    held as long as they are
/// <output>/.link-1f0c…              a link before its rename
/// <output>/.runs/2026-02.r3/        what the staging folder becomes
/// <output>/2026-02 -> .runs/2026-02.r3
/// <output>/latest -> 2026-02        the newest month there is
/// ```
///
/// Until ``commit()`` has renamed the link, readers see the run before; from then on they see this one. A process
/// that is killed leaves a staging folder, or a complete run that no link names, and never anything in between. A
/// publication that is let go without a commit, or cannot show its run, removes it. Runs that have been replaced are
/// kept.
///
/// Before the link is switched, each file is looked at once more: no reader sees a run that somebody has taken files
/// from, whatever has become of the locks. For the same reason the staging folder is made once, and files are created
/// in folders that are there: below
/// ``staging`` use ``FileSystem/createSubdirectory(_:)``.
///
/// A reader of several files resolves the link once and reads below what it named, so as not to mix two runs.
public final class Publication: Destination {
    private let layout: OutputLayout
    private let fileSystem: any FileSystem
    private let lock: FileLock
    private var files: [WrittenFile] = []
    /// Those that are not durable yet: they are on their way to the disk before any of them is waited for.
    private var openFiles: [any OutputFile] = []
    /// So many are left open at most, of the few that a process may have.
    private static let openLimit = 32
    private var report: Report?
    /// The run whose link waits for its name; nil before it is staged and after it is shown.
    private var staged: StagedRun?
    /// Whether the files are still in ``staging``, where no link can name them.
    private var isStaged = true
    private let folder: StagingFolder
    private let links: OutputLinks

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
        try StagingFolder.clear(layout, fileSystem)
        return Publication(layout, fileSystem, lock, try StagingFolder(layout, fileSystem))
    }

    private init(_ layout: OutputLayout, _ fileSystem: any FileSystem, _ lock: FileLock, _ folder: StagingFolder) {
        self.layout = layout
        self.fileSystem = fileSystem
        self.lock = lock
        self.folder = folder
        links = OutputLinks(layout, fileSystem, id: folder.id)
    }

    deinit {
        abandon()
    }

    /// The folder to write into until the commit.
    public var staging: String { folder.path }

    /// Where records are written to; hand what a ``RecordOutput`` gives at its end to ``add(_:)``.
    public var records: RecordPlace { .folder(staging, fileSystem) }

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

    /// What the other destinations are given: the run of a manifest, one above the last one of its month.
    public func run(of manifest: RunManifest) throws(StorageError) -> StagedRun {
        StagedRun(id: try layout.nextRun(of: manifest.period, fileSystem), manifest: manifest, folder: staging)
    }

    /// Writes the data package and the manifest, and makes all of it durable.
    public func stage(_ run: StagedRun) throws(StorageError) {
        if let report { try write(DataPackage(report: report, files: files).render()) }
        let json = run.manifest.json(run: run.id, outputs: files)
        try write(RenderedFile(path: OutputLayout.manifest, text: JSONText.document(json)))

        for file in openFiles { try file.synchronizeAndClose() }
        openFiles.removeAll()
        try synchronize(staging)
        try fileSystem.checkWhole(files, in: staging)
        // Before anything is switched, since all is or nothing.
        for name in [run.manifest.period.description, OutputLayout.latest] { try links.check(name) }
        try links.prepare(target: "\(OutputLayout.runsFolder)/\(run.id)")
        staged = run
    }

    /// Shows the staged run to readers, by the rename of a link.
    ///
    /// When it throws, readers see the run before.
    public func commit() throws(StorageError) -> (any Error)? {
        guard let run = staged else { preconditionFailure("a run is staged before it is committed") }
        try show(run.id, as: run.manifest.period.description)
        staged = nil
        do {
            try fileSystem.synchronizeDirectory(layout.output)
            try links.moveLatest()
            return nil
        } catch {
            return error
        }
    }

    /// Gives the run its name and switches the month's link to it; takes the name away again when that fails.
    private func show(_ run: String, as month: String) throws(StorageError) {
        let named = "\(layout.runs)/\(run)"
        try fileSystem.rename(staging, to: named)
        isStaged = false
        do {
            try fileSystem.synchronizeDirectory(layout.runs)
            // Again: by its new name nobody takes it for something that was left, so that it stays as it is now.
            try fileSystem.checkWhole(files, in: named)
            try links.put(month)
        } catch {
            // A network disk may have done what it says has failed. A link without a run would do harm, a run without
            // a link does none: where it cannot be told, the run stays.
            do {
                if try layout.target(of: month, fileSystem) == "\(OutputLayout.runsFolder)/\(run)" {
                    return links.discard()
                }
                try fileSystem.rename(named, to: staging)
                isStaged = true
            } catch {}
            throw error
        }
    }

    /// Removes what was staged and not committed, and gives the locks up.
    public func abandon() {
        if staged != nil { links.discard() }
        staged = nil
        // What cannot be removed now is removed when the next run starts.
        if isStaged { try? fileSystem.remove(staging) }
        isStaged = false
        folder.letGo(fileSystem)
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
}
