import Glibc
import LedgerModel
import Storage

/// Switches the links of an output folder, each by one rename, so that a link always exists.
struct OutputLinks {
    let layout: OutputLayout
    let fileSystem: any FileSystem
    /// The link's name before its rename, in the same folder: `.runs` may be on another disk.
    private let temporary: String
    private let id: String

    /// The links that the run with an id switches.
    init(_ layout: OutputLayout, _ fileSystem: any FileSystem, id: String) {
        self.layout = layout
        self.fileSystem = fileSystem
        self.id = id
        temporary = "\(layout.output)/\(OutputLayout.linkPrefix)\(id)"
    }

    /// Throws when something other than a link has the link's name.
    func check(_ name: String) throws(StorageError) {
        let link = "\(layout.output)/\(name)"
        if let found = try fileSystem.information(link), found.kind != .link {
            throw StorageError(operation: "replace", path: link, code: StorageError.isNoLink)
        }
    }

    /// Makes a link under its temporary name, which shows that the disk has room for it and supports links.
    func prepare(target: String) throws(StorageError) {
        try fileSystem.createLink(temporary, target: target)
    }

    /// Renames the prepared link to its name.
    func put(_ name: String) throws(StorageError) {
        try check(name)
        try fileSystem.rename(temporary, to: "\(layout.output)/\(name)")
    }

    /// Removes a prepared link that was not renamed.
    func discard() {
        // If this fails, the next run removes it.
        try? fileSystem.remove(temporary)
    }

    /// Switches a link of the output folder, and makes that durable.
    func set(_ name: String, to target: String) throws(StorageError) {
        try prepare(target: target)
        do {
            try put(name)
        } catch {
            discard()
            throw error
        }
        try fileSystem.synchronizeDirectory(layout.output)
    }

    /// Makes `latest` name the newest month that the sources reach, which need not be the one just published.
    ///
    /// `excluded` is a month that is about to go; without any other, `latest` is removed.
    func moveLatest(except excluded: Period? = nil) throws(StorageError) {
        let latest = try layout.latestPeriod(fileSystem)
        let newest = try layout.newestPeriod(except: excluded, fileSystem)
        let isAhead = try latest != excluded ? layout.isAhead(latest, of: newest, fileSystem) : false
        guard let wanted = try layout.newestReached(except: excluded, fileSystem) else {
            guard excluded != nil, latest == excluded else { return }
            try fileSystem.remove("\(layout.output)/\(OutputLayout.latest)")
            return try fileSystem.synchronizeDirectory(layout.output)
        }
        guard latest != wanted, !isAhead else { return }
        try set(OutputLayout.latest, to: wanted.description)
    }

    // MARK: Notes

    /// Sets a link in the folder of runs, by which a later run knows what to leave as it is.
    func note(_ name: String, _ target: String) throws(StorageError) {
        let prepared = "\(layout.runs)/\(OutputLayout.stagingPrefix)\(id).link"
        try fileSystem.createLink(prepared, target: target)
        do {
            try fileSystem.rename(prepared, to: "\(layout.runs)/\(name)")
        } catch {
            // If this fails, the next run removes it.
            try? fileSystem.remove(prepared)
            throw error
        }
        try fileSystem.synchronizeDirectory(layout.runs)
    }

    /// Removes such a link; fine when there is none.
    func forget(_ name: String) throws(StorageError) {
        let path = "\(layout.runs)/\(name)"
        guard try fileSystem.information(path) != nil else { return }
        try fileSystem.remove(path)
        try fileSystem.synchronizeDirectory(layout.runs)
    }

    /// Notes how far the sources reach where a later month is published, so that `latest` does not name that one.
    ///
    /// `month` is the one that is about to be.
    func note(reach: Period?, publishing month: Period) throws(StorageError) {
        let noted = try layout.reach(fileSystem)
        let newest = try layout.newestPeriod(fileSystem)
        if let reach, max(newest ?? month, month) > reach {
            if noted != reach { try note(OutputLayout.reach, reach.description) }
        } else if noted != nil {
            try forget(OutputLayout.reach)
        }
    }
}
