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
/// Until ``commit()`` has renamed the link, readers see the previous run; from then on they see this one. A killed
/// process leaves a staging folder, or a complete run that no link names, never anything in between. A publication that
/// is released without a commit, or whose commit fails, removes its run. Replaced runs are kept.
///
/// Before the link is switched, the existence and size of each file is checked again, so that readers never see a run
/// from which files were removed, even if the locks failed. For the same reason the staging folder is created once, and
/// files are created only in existing folders: below ``staging`` use ``FileSystem/createSubdirectory(_:)``.
///
/// A reader of several files resolves the link once and reads below its target, so as not to mix two runs.
public final class Publication: Destination {
    private let layout: OutputLayout
    private let fileSystem: any FileSystem
    private let lock: FileLock
    private var files: [WrittenFile] = []
    /// Files not yet durable: all are being written to the disk before the first is waited for.
    private var openFiles: [any OutputFile] = []
    /// The most files left open, since a process may have only so many.
    private static let openLimit = 32
    private var report: Report?
    /// The staged run, whose link is prepared; nil before staging and after the commit.
    private var staged: StagedRun?
    /// Whether the files are still in ``staging``, which no link names.
    private var isStaged = true
    private let folder: StagingFolder
    private let links: OutputLinks

    /// Takes the output folder's lock, removes what a killed run left, and creates a staging folder.
    ///
    /// Returns nil when another run holds the lock.
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

    /// Where records are written; pass the files of a finished ``RecordOutput`` to ``add(_:)``.
    public var records: RecordPlace { .folder(staging, fileSystem) }

    /// Registers files that were written into ``staging``; their paths are relative to it.
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

    /// The run of a manifest as other destinations get it, numbered one above the last run of its month.
    public func run(of manifest: RunManifest) throws(StorageError) -> StagedRun {
        StagedRun(id: try layout.nextRun(of: manifest.period, fileSystem), manifest: manifest, folder: staging)
    }

    /// Writes the data package and the manifest, and makes all files durable.
    public func stage(_ run: StagedRun) throws(StorageError) {
        if let report { try write(DataPackage(report: report, files: files).render()) }
        let json = run.manifest.json(run: run.id, outputs: files)
        try write(RenderedFile(path: OutputLayout.manifest, text: JSONText.document(json)))

        for file in openFiles { try file.synchronizeAndClose() }
        openFiles.removeAll()
        try synchronize(staging)
        try fileSystem.checkWhole(files, in: staging)
        // Checked before anything is switched, since either all links are switched or none.
        for name in [run.manifest.period.description, OutputLayout.latest] { try links.check(name) }
        try links.prepare(target: "\(OutputLayout.runsFolder)/\(run.id)")
        staged = run
    }

    /// Shows the staged run to readers, by the rename of a link.
    ///
    /// When it throws, readers still see the previous run.
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

    /// Renames the run to its id and switches the month's link to it; undoes the rename when that fails.
    private func show(_ run: String, as month: String) throws(StorageError) {
        let named = "\(layout.runs)/\(run)"
        try fileSystem.rename(staging, to: named)
        isStaged = false
        do {
            try fileSystem.synchronizeDirectory(layout.runs)
            // Checked again: under its new name no other run removes it as a leftover.
            try fileSystem.checkWhole(files, in: named)
            try links.put(month)
        } catch {
            // On a network disk an operation may succeed and still report failure. A link without a run does harm, a
            // run without a link does none: when in doubt, the run stays.
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

    /// Removes what was staged and not committed, and releases the locks.
    public func abandon() {
        if staged != nil { links.discard() }
        staged = nil
        // If this fails, the next run removes it.
        if isStaged { try? fileSystem.remove(staging) }
        isStaged = false
        folder.letGo(fileSystem)
        lock.release()
    }

    private func write(_ file: RenderedFile) throws(StorageError) {
        try write(file.path) { writer throws(StorageError) in
            try writer.write(file.content)
            writer.rows = file.rows
        }
    }

    /// Writes a file of the run's trace, piece by piece; `path` starts with ``trace``.
    public func writeTrace(
        _ path: String, _ body: (FileWriter) throws(StorageError) -> Void
    ) throws(StorageError) {
        var folder = staging
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            try fileSystem.createSubdirectory(folder)
        }
        try write(path, body)
    }

    /// The folder of the run's trace, relative to the run's folder.
    public static var trace: String { OutputLayout.trace }

    private func write(_ path: String, _ body: (FileWriter) throws(StorageError) -> Void) throws(StorageError) {
        if openFiles.count == Self.openLimit { try openFiles.removeFirst().synchronizeAndClose() }
        let output = try fileSystem.createOutput("\(staging)/\(path)")
        let writer = FileWriter(output)
        try body(writer)
        files.append(try writer.end(as: path))
        openFiles.append(output)
    }

    /// Makes the entries of a folder and of its subfolders durable; the files themselves already are.
    private func synchronize(_ directory: String) throws(StorageError) {
        for name in try fileSystem.list(directory) {
            let path = "\(directory)/\(name)"
            if try fileSystem.information(path)?.kind == .directory { try synchronize(path) }
        }
        try fileSystem.synchronizeDirectory(directory)
    }
}
