public import LedgerModel
public import Storage

/// The revisions of an output folder, of which one may be published in the place of another; its lock is held.
///
/// Readers of a month and of `latest` see a complete run at every moment, also when the program is killed: each link is
/// switched by one rename, and what a kill leaves half done is mended by the next run.
public final class OutputRevisions {
    private let hold: OutputHold
    private var layout: OutputLayout { hold.layout }
    private var fileSystem: any FileSystem { hold.fileSystem }
    private var links: OutputLinks { hold.links }

    /// Takes the lock of an output folder that has runs; nil when another run holds it.
    public static func open(
        output: String, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(StorageError) -> OutputRevisions? {
        try OutputHold.take(OutputLayout(output), fileSystem).map(OutputRevisions.init)
    }

    private init(_ hold: OutputHold) {
        self.hold = hold
    }

    /// All revisions, by month and number.
    public func all(of month: Period? = nil) throws(StorageError) -> [Revision] {
        try Revision.all(in: layout.output, of: month, fileSystem: fileSystem)
    }

    /// The first file of a revision that is not any more as it was published; nil when all are.
    public func damage(of revision: Revision) throws(StorageError) -> String? {
        let folder = "\(layout.runs)/\(revision.id)"
        guard let manifest = revision.manifest else { return OutputLayout.manifest }
        guard try manifest.isWhole(in: folder, fileSystem) else { return "its folder" }
        for file in manifest.outputs {
            if file.sha256.isEmpty { continue }
            if try fileSystem.digest(of: "\(folder)/\(file.path)").sha256 != file.sha256 { return file.path }
        }
        return nil
    }

    // MARK: What readers see

    /// Publishes a revision of a month in the place of the one that is; returns what failed once readers saw it.
    ///
    /// What is left is noted first, so that no kill leaves a rollback that the next run would undo.
    public func publish(_ revision: Revision) throws(StorageError) -> (any Error)? {
        let (month, name) = (revision.period, OutputLayout.left(of: revision.period))
        for link in [month.description, OutputLayout.latest] { try links.check(link) }
        try noteLeft(of: month, for: RunID(revision.id))
        do {
            try links.set(month.description, to: "\(OutputLayout.runsFolder)/\(revision.id)")
        } catch {
            // The link may be switched, and only not be durable.
            guard let now = try? layout.publishedRun(of: month, fileSystem), now.description == revision.id else {
                throw error
            }
            return error
        }
        do {
            try links.moveLatest()
            if try layout.leftRun(of: month, fileSystem) == nil { try links.forget(name) }
            return nil
        } catch {
            return error
        }
    }

    /// Takes a month away from readers; its revisions are kept.
    ///
    /// `latest` leaves the month before it goes, so that it never leads nowhere.
    public func unpublish(_ month: Period) throws(StorageError) {
        for link in [month.description, OutputLayout.latest] { try links.check(link) }
        try noteLeft(of: month, for: nil)
        do {
            try links.moveLatest(except: month)
            try fileSystem.remove("\(layout.output)/\(month)")
            try fileSystem.synchronizeDirectory(layout.output)
        } catch {
            // The next run would do the same.
            try? links.moveLatest()
            throw error
        }
    }

    /// Notes the run that a month is about to leave for another or for none; an earlier note stands.
    private func noteLeft(of month: Period, for next: RunID?) throws(StorageError) {
        if try layout.leftRun(of: month, fileSystem) != nil { return }
        var left = try layout.publishedRun(of: month, fileSystem)
        if left == nil { left = try layout.runIDs(fileSystem).last { $0.period == month } }
        guard let left, left != next else { return }
        try links.note(OutputLayout.left(of: month), left.description)
    }

    /// Publishes a copy of the published run that differs in status alone.
    ///
    /// Throws ``DamagedFile`` when a file of the run is not any more as it was published.
    public func publish(
        _ run: PublishedRun, as status: RunStatus, started: String, now: () -> String
    ) throws -> Commit {
        let publication = Publication(hold)
        defer { publication.abandon() }
        let id = try publication.stageCopy(of: run, as: status, started: started, finished: now())
        return Commit(run: id, trouble: try publication.commit())
    }

    // MARK: What is kept

    /// The revisions that are too many when so many of each month are kept.
    public func excess(over keep: Int) throws(StorageError) -> [Revision] {
        try Revision.excess(over: keep, in: layout.output, fileSystem: fileSystem)
    }

    /// Removes revisions; each loses its name first, so that half of one is never taken for a revision.
    public func remove(_ revisions: [Revision]) throws(StorageError) {
        if revisions.isEmpty { return }
        for revision in revisions {
            let doomed = "\(hold.folder.path)/\(revision.id)"
            try fileSystem.rename("\(layout.runs)/\(revision.id)", to: doomed)
            try fileSystem.remove(doomed)
        }
        try fileSystem.synchronizeDirectory(layout.runs)
    }

    /// Releases the lock.
    public func release() {
        hold.release()
    }
}
