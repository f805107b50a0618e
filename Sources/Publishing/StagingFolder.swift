import Glibc
import Storage

/// The folder that a run is written into, and the lock that shows other runs that it is in use.
///
/// The output folder's lock normally keeps runs apart. Where it fails, because it was removed or the disk does not
/// share locks between hosts, each run still has a folder of its own, and missing files are noticed.
final class StagingFolder {
    /// Distinguishes this folder, its lock and its link from those of every other run on any host.
    let id: String
    /// Where files are written.
    let path: String
    private let lockPath: String
    private let lock: FileLock
    private var isHeld = true

    private static let lockSuffix = ".lock"

    /// Creates the folder, once: if it disappears later, it is not created again.
    init(_ layout: OutputLayout, _ fileSystem: any FileSystem) throws(StorageError) {
        // Random, since process numbers repeat between hosts and containers.
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        id = String(repeating: "0", count: 16 - digits.count) + digits
        path = "\(layout.runs)/\(OutputLayout.stagingPrefix)\(id)"
        lockPath = path + Self.lockSuffix
        // The lock first, so that the folder never exists without it.
        guard let lock = try fileSystem.lock(lockPath) else {
            throw StorageError(operation: "lock", path: lockPath, code: EWOULDBLOCK)
        }
        self.lock = lock
        do {
            try fileSystem.createNewDirectory(path)
        } catch {
            try? fileSystem.remove(lockPath)
            throw error
        }
    }

    /// Releases the lock, so that other runs may remove the folder.
    func letGo(_ fileSystem: any FileSystem) {
        guard isHeld else { return }
        isHeld = false
        try? fileSystem.remove(lockPath)
        lock.release()
    }

    /// Removes what killed runs have left: staging folders that no run holds, their locks, and prepared links.
    static func clear(_ layout: OutputLayout, _ fileSystem: any FileSystem) throws(StorageError) {
        for id in try leftovers(layout, fileSystem) {
            let folder = "\(layout.runs)/\(OutputLayout.stagingPrefix)\(id)"
            guard let lock = try fileSystem.lock(folder + lockSuffix) else { continue }
            defer { lock.release() }
            try fileSystem.remove(folder)
            try fileSystem.remove("\(layout.output)/\(OutputLayout.linkPrefix)\(id)")
            try fileSystem.remove(folder + lockSuffix)
        }
    }

    /// The ids of runs that have left something, or are still running.
    static func leftovers(_ layout: OutputLayout, _ fileSystem: any FileSystem) throws(StorageError) -> [String] {
        var ids: Set<Substring> = []
        for name in try fileSystem.list(layout.runs) where name.hasPrefix(OutputLayout.stagingPrefix) {
            let id = name.dropFirst(OutputLayout.stagingPrefix.count)
            ids.insert(id.hasSuffix(lockSuffix) ? id.dropLast(lockSuffix.count) : id)
        }
        for name in try fileSystem.list(layout.output) where name.hasPrefix(OutputLayout.linkPrefix) {
            ids.insert(name.dropFirst(OutputLayout.linkPrefix.count))
        }
        return ids.map(String.init).sorted()
    }
}
