public import Diagnostics
import JSON
public import LedgerModel
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
/// <output>/latest -> 2026-02        the newest month that the sources reach
/// ```
///
/// Until ``commit()`` has renamed the link, readers see the previous run; from then on they see this one. A killed
/// process leaves a staging folder, or a complete run that no link names, never anything in between. A publication that
/// is released without a commit, or whose commit fails, removes its run. Replaced runs are kept.
///
/// A file whose content an earlier revision has becomes a further name of that one (a hard link), where the disk can:
/// it takes no room, and is not waited for. See ``EarlierFiles``.
///
/// Before the link is switched, the existence and size of each file is checked again, so that readers never see a run
/// from which files were removed, even if the locks failed. For the same reason the staging folder is created once, and
/// files are created only in existing folders: below ``staging`` use ``FileSystem/createSubdirectory(_:)``.
///
/// A reader of several files resolves the link once and reads below its target, so as not to mix two runs.
public final class Publication: Destination {
    let hold: OutputHold
    private var layout: OutputLayout { hold.layout }
    var fileSystem: any FileSystem { hold.fileSystem }
    private var links: OutputLinks { hold.links }
    private(set) var files: [WrittenFile] = []
    /// Files that are written and not looked for among the earlier ones yet.
    private var ended: [EndedFile] = []
    /// Files that were durable when they were added.
    private var durable: [WrittenFile] = []
    /// Files not yet durable: all are being written to the disk before the first is waited for.
    private var openFiles: [any OutputFile] = []
    /// The most files left open, since a process may have only so many.
    private static let openLimit = 32
    private var earlier: EarlierFiles?
    private var report: Report?
    /// The staged run, whose link is prepared; nil before staging and after the commit.
    private var staged: Staged?

    private struct Staged {
        let id: String
        let month: Period
        /// What its commit notes, before it shows the run.
        let notes: () throws(StorageError) -> Void
    }

    /// Takes the output folder's lock, removes what a killed run left, and creates a staging folder.
    ///
    /// Returns nil when another run holds the lock.
    public static func open(
        output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> Publication? {
        try fileSystem.createDirectory(output)
        return try OutputHold.take(OutputLayout(output), fileSystem).map(Publication.init)
    }

    init(_ hold: OutputHold) {
        self.hold = hold
    }

    deinit {
        abandon()
    }

    /// The folder to write into until the commit.
    public var staging: String { hold.folder.path }

    /// Where records are written; pass the files of an ended ``RecordOutput`` to ``add(_:)-([EndedFile])``.
    public var records: RecordPlace { .folder(staging, fileSystem) }

    /// Registers files that were written into ``staging`` and are durable; their paths are relative to it.
    public func add(_ files: [WrittenFile]) {
        self.files += files
        durable += files
    }

    /// Registers files that were written into ``staging`` and are still open: what is new is made durable.
    public func add(_ files: [EndedFile]) throws(StorageError) {
        self.files += files.map(\.written)
        ended += files
        if earlier != nil { try settleEnded() }
    }

    /// Writes a report in the chosen formats, and its tables in print.
    public func write(_ report: Report, formats: [any OutputSink]) throws(StorageError) {
        self.report = report
        try share(with: report.period)
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
        let (manifest, links) = (run.manifest, links)
        try share(with: manifest.period)
        if let report { try write(DataPackage(report: report, files: files, run: run.id).render()) }
        try write(manifest: manifest.json(run: run.id, outputs: files))
        // Once these inputs are published, what was left before stands no longer.
        try stage(run.id, of: manifest.period) { () throws(StorageError) in
            try links.forget(OutputLayout.left(of: manifest.period))
            try links.note(reach: manifest.reach, publishing: manifest.period)
        }
    }

    /// Writes the manifest, which is no output of its own.
    func write(manifest: JSONValue) throws(StorageError) {
        try write(RenderedFile(path: OutputLayout.manifest, text: JSONText.document(manifest)))
    }

    /// Makes all files durable and prepares the link of the month; `notes` is done just before it is switched.
    func stage(
        _ id: String, of month: Period, notes: @escaping () throws(StorageError) -> Void = {}
    ) throws(StorageError) {
        try settleEnded()
        for file in durable { _ = try earlier?.replace(file, in: staging) }
        durable.removeAll()
        for file in openFiles { try file.synchronizeAndClose() }
        openFiles.removeAll()
        try synchronize(staging)
        try fileSystem.checkWhole(files, in: staging)
        // Checked before anything is switched, since either all links are switched or none.
        for name in [month.description, OutputLayout.latest] { try links.check(name) }
        try links.prepare(target: "\(OutputLayout.runsFolder)/\(id)")
        staged = Staged(id: id, month: month, notes: notes)
    }

    /// Shows the staged run to readers, by the rename of a link.
    ///
    /// When it throws, readers still see the previous run.
    public func commit() throws(StorageError) -> (any Error)? {
        guard let run = staged else { preconditionFailure("a run is staged before it is committed") }
        try show(run)
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
    private func show(_ run: Staged) throws(StorageError) {
        let named = "\(layout.runs)/\(run.id)"
        try fileSystem.rename(staging, to: named)
        do {
            try fileSystem.synchronizeDirectory(layout.runs)
            // Checked again: under its new name no other run removes it as a leftover.
            try fileSystem.checkWhole(files, in: named)
            try run.notes()
            try links.put(run.month.description)
        } catch {
            // On a network disk an operation may succeed and still report failure. A link without a run does harm, a
            // run without a link does none: when in doubt, the run stays.
            do {
                let target = try layout.target(of: run.month.description, fileSystem)
                if target == "\(OutputLayout.runsFolder)/\(run.id)" { return links.discard() }
                try fileSystem.rename(named, to: staging)
            } catch {}
            throw error
        }
    }

    /// Lets `latest` follow what the sources reach, where nothing is published.
    public func follow(reach: Period?) throws(StorageError) {
        guard let newest = try layout.newestPeriod(fileSystem) else { return }
        try links.note(reach: reach, publishing: newest)
        try links.moveLatest()
    }

    /// Removes what was staged and not committed, and releases the locks.
    public func abandon() {
        if staged != nil { links.discard() }
        staged = nil
        hold.release()
    }

    // MARK: Files

    /// From now on files become further names of those of earlier revisions that a run of the month may share.
    private func share(with month: Period) throws(StorageError) {
        if earlier != nil { return }
        earlier = EarlierFiles(month, layout, fileSystem)
        try settleEnded()
    }

    private func settleEnded() throws(StorageError) {
        for file in ended { try settle(file) }
        ended.removeAll()
    }

    func write(_ file: RenderedFile) throws(StorageError) {
        try write(file.path) { writer throws(StorageError) in
            try writer.write(file.content)
            writer.rows = file.rows
        }
    }

    /// Writes a file of the run's trace, piece by piece; `path` starts with ``trace``.
    public func writeTrace(
        _ path: String, _ body: (FileWriter) throws(StorageError) -> Void
    ) throws(StorageError) {
        try makeFolders(above: path)
        try write(path, body)
    }

    /// Takes over a file of an earlier run under a path of its own, as a further name; false where that cannot be.
    public func share(_ path: String, _ name: String, of run: EarlierRun) throws(StorageError) -> Bool {
        guard let file = run.file(name) else { return false }
        try makeFolders(above: path)
        do {
            try fileSystem.createHardLink("\(staging)/\(path)", to: file.path)
        } catch {
            return false
        }
        files.append(WrittenFile(path: path, bytes: file.bytes, sha256: file.sha256, rows: nil))
        return true
    }

    /// The folder of the run's trace, relative to the run's folder.
    public static var trace: String { OutputLayout.trace }

    /// Makes the folders that a file of the staging folder is to stand in.
    func makeFolders(above path: String) throws(StorageError) {
        var folder = staging
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            try fileSystem.createSubdirectory(folder)
        }
    }

    private func write(_ path: String, _ body: (FileWriter) throws(StorageError) -> Void) throws(StorageError) {
        try makeRoom()
        let writer = FileWriter(try fileSystem.createOutput("\(staging)/\(path)"))
        try body(writer)
        let file = try writer.end(as: path)
        files.append(file.written)
        if earlier != nil { return try settle(file) }
        // Before the month is known; what does not wait is durable, and shared in the end.
        if ended.count == Self.openLimit { durable.append(try ended.removeFirst().synchronizeAndClose()) }
        ended.append(file)
    }

    /// Shares a file with an earlier revision, or starts to make it durable.
    private func settle(_ file: EndedFile) throws(StorageError) {
        guard let output = file.output else { return }
        // What becomes another file's name is let go of, and never waited for.
        if try earlier?.replace(file.written, in: staging) == true { return }
        try makeRoom()
        output.startSynchronizing()
        openFiles.append(output)
    }

    private func makeRoom() throws(StorageError) {
        if openFiles.count == Self.openLimit { try openFiles.removeFirst().synchronizeAndClose() }
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
