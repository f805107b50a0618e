import Glibc
import LedgerModel
import Storage

/// Switches the links of an output folder, each by one rename, so that there is always one of them.
struct OutputLinks {
    let layout: OutputLayout
    let fileSystem: any FileSystem
    /// Where a link stands on its way, beside its destination: `.runs` may be on another disk.
    private let temporary: String

    /// Links that are switched by the run with an id.
    init(_ layout: OutputLayout, _ fileSystem: any FileSystem, id: String) {
        self.layout = layout
        self.fileSystem = fileSystem
        temporary = "\(layout.output)/\(OutputLayout.linkPrefix)\(id)"
    }

    /// Fails where something stands in the place of a link that is none.
    func check(_ name: String) throws(StorageError) {
        let link = "\(layout.output)/\(name)"
        if let found = try fileSystem.information(link), found.kind != .link {
            throw StorageError(operation: "replace", path: link, code: StorageError.isNoLink)
        }
    }

    /// Makes a link that waits for its name, which shows that the disk has room for it, and links at all.
    func prepare(target: String) throws(StorageError) {
        try fileSystem.createLink(temporary, target: target)
    }

    /// Gives the link that waits its name.
    func put(_ name: String) throws(StorageError) {
        try check(name)
        try fileSystem.rename(temporary, to: "\(layout.output)/\(name)")
    }

    /// Removes a link that was prepared and not put.
    func discard() {
        // What cannot be removed now is removed when the next run starts.
        try? fileSystem.remove(temporary)
    }

    /// Lets `latest` name the newest month there is, which need not be the one that was just published.
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
