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
            if try layout.leftRuns(of: month, fileSystem).isEmpty { try links.forget(name) }
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

    /// Notes the run that a month is about to leave for another or for none, besides those that it has left before.
    ///
    /// So two rollbacks in a row stand as long as the inputs are those of either. The return to a run that was left
    /// undoes what came after it.
    private func noteLeft(of month: Period, for next: RunID?) throws(StorageError) {
        let noted = try layout.leftRuns(of: month, fileSystem)
        var left = noted
        if let next, let place = noted.firstIndex(of: next) {
            left = Array(noted[..<place])
        } else if let published = try layout.publishedRun(of: month, fileSystem) {
            left.append(published)
        } else if noted.isEmpty, let last = try layout.runIDs(fileSystem).last(where: { $0.period == month }) {
            left.append(last)
        }
        left.removeAll { $0 == next }
        if left == noted || noted.isEmpty && left.isEmpty { return }
        // A note of none is void; it is removed once the run is back.
        if left.isEmpty, let next { left = [next] }
        try links.note(OutputLayout.left(of: month), left.map(\.description).joined(separator: " "))
    }

    /// Publishes a closed revision of an open month again: a copy that is open, since closing is for `close` alone.
    public func publishOpen(_ revision: Revision, started: String, now: () -> String) throws -> Commit {
        guard let run = try PublishedRun.open(revision.id, in: layout.output, fileSystem: fileSystem) else {
            throw DamagedFile(path: "\(layout.runs)/\(revision.id)")
        }
        try noteLeft(of: revision.period, for: nil)
        return try publish(run, as: .preliminar, started: started, now: now)
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
