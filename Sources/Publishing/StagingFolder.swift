import Glibc
import Storage

/// The folder that a run is written into, and the lock that tells other runs that somebody holds it.
///
/// The output folder's lock keeps runs apart. Where it does not, because somebody has removed it or the disk does not
/// tell other hosts of locks, each run still has a folder of its own, and whatever is missing from it is noticed.
final class StagingFolder {
    /// What tells this folder, its lock and its link from those of every other run on any host.
    let id: String
    /// Where files are written.
    let path: String
    private let lockPath: String
    private let lock: FileLock
    private var isHeld = true

    private static let lockSuffix = ".lock"

    /// Makes the folder, once: where it is missing later on, it is not made again.
    init(_ layout: OutputLayout, _ fileSystem: any FileSystem) throws(StorageError) {
        // From the kernel: a process number is another host's, and another container's, too.
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        id = String(repeating: "0", count: 16 - digits.count) + digits
        path = "\(layout.runs)/\(OutputLayout.stagingPrefix)\(id)"
        lockPath = path + Self.lockSuffix
        // First the lock, so that the folder is never without it.
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

    /// Lets other runs know that nobody holds the folder any more.
    func letGo(_ fileSystem: any FileSystem) {
        guard isHeld else { return }
        isHeld = false
        try? fileSystem.remove(lockPath)
        lock.release()
    }

    /// Removes what killed runs have left: staging folders that nobody holds, their locks, and links on their way.
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

    /// The ids of runs that have left something, or are still at work.
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
