import Glibc
import LedgerModel
import Storage

/// Switches the links of an output folder, each by one rename, so that a link always exists.
struct OutputLinks {
    let layout: OutputLayout
    let fileSystem: any FileSystem
    /// The link's name before its rename, in the same folder: `.runs` may be on another disk.
    private let temporary: String

    /// The links that the run with an id switches.
    init(_ layout: OutputLayout, _ fileSystem: any FileSystem, id: String) {
        self.layout = layout
        self.fileSystem = fileSystem
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

    /// Makes `latest` name the newest month, which need not be the one just published.
    func moveLatest() throws(StorageError) {
        let latest = try layout.latestPeriod(fileSystem)
        guard let newest = try layout.newestPeriod(fileSystem), latest != newest,
            try !layout.isAhead(latest, of: newest, fileSystem)
        else { return }
        try prepare(target: newest.description)
        do {
            try put(OutputLayout.latest)
        } catch {
            discard()
            throw error
        }
        try fileSystem.synchronizeDirectory(layout.output)
    }
}
