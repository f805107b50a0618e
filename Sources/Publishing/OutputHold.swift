import LedgerModel
import Storage

/// An output folder whose lock is held, with a staging folder of its own: what changes it goes through one.
final class OutputHold {
    let layout: OutputLayout
    let fileSystem: any FileSystem
    let folder: StagingFolder
    let links: OutputLinks
    private let lock: FileLock
    private var isHeld = true

    /// Takes the lock, removes what a killed run left, and creates a staging folder; nil when another run holds it.
    static func take(_ layout: OutputLayout, _ fileSystem: any FileSystem) throws(StorageError) -> OutputHold? {
        guard let lock = try fileSystem.lock(layout.lock) else { return nil }
        try fileSystem.createDirectory(layout.runs)
        try StagingFolder.clear(layout, fileSystem)
        return OutputHold(layout, fileSystem, lock, try StagingFolder(layout, fileSystem))
    }

    private init(_ layout: OutputLayout, _ fileSystem: any FileSystem, _ lock: FileLock, _ folder: StagingFolder) {
        self.layout = layout
        self.fileSystem = fileSystem
        self.lock = lock
        self.folder = folder
        links = OutputLinks(layout, fileSystem, id: folder.id)
    }

    deinit {
        release()
    }

    /// Removes the staging folder unless it has become a run, and releases the locks.
    func release() {
        guard isHeld else { return }
        isHeld = false
        // If this fails, the next run removes it.
        try? fileSystem.remove(folder.path)
        folder.letGo(fileSystem)
        lock.release()
    }
}
