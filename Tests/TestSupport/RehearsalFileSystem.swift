import Glibc
package import Storage
import Synchronization

/// The disk, on which operation *k* fails, or at which the program is killed.
///
/// Operations are counted from 1 in the order they are asked for. Nothing is made durable for real, which would only
/// make tests slow; that it is asked for stands in ``operations``.
package final class RehearsalFileSystem: FileSystem {
    /// What goes wrong.
    package enum Fault: Hashable, Sendable, CustomStringConvertible {
        /// Nothing.
        case none
        /// Operation *k* fails, those after it succeed.
        case failure(at: Int)
        /// Operation *k* and all after it fail, as if the program were gone; a write leaves half its bytes.
        case crash(at: Int)

        /// For test output.
        package var description: String {
            switch self {
            case .none: "no fault"
            case .failure(let number): "failure at \(number)"
            case .crash(let number): "crash at \(number)"
            }
        }
    }

    private let disk = DiskFileSystem()
    private let fault: Fault
    private let locksHold: Bool
    private let before: @Sendable (Int, String) throws(StorageError) -> Void
    private let log = Mutex<[String]>([])

    /// A disk with a fault; `before` is called with the number of each operation, and may do anything, or refuse it.
    ///
    /// When `locksHold` is false, every lock is granted, as on a network disk that does not share locks between hosts.
    package init(
        _ fault: Fault = .none, locksHold: Bool = true,
        before: @escaping @Sendable (Int, String) throws(StorageError) -> Void = { _, _ in }
    ) {
        self.fault = fault
        self.locksHold = locksHold
        self.before = before
    }

    /// What was asked for so far, such as `rename /a /b`, whether it succeeded or not.
    package var operations: [String] { log.withLock { $0 } }

    /// Whether the fault has been met.
    package var isTriggered: Bool {
        switch fault {
        case .none: false
        case .failure(let number), .crash(let number): operations.count >= number
        }
    }

    fileprivate func perform(_ operation: String) throws(StorageError) {
        let number = log.withLock { log in
            log.append(operation)
            return log.count
        }
        try before(number, operation)
        let fails =
            switch fault {
            case .none: false
            case .failure(let at): number == at
            case .crash(let at): number >= at
            }
        if fails { throw StorageError(operation: operation, path: "rehearsal", code: EIO) }
    }

    /// Whether the operation that has just failed was the one in whose midst the program was killed.
    fileprivate var isTornNow: Bool {
        if case .crash(let number) = fault { return operations.count == number }
        return false
    }

    package func openInput(_ path: String) throws(StorageError) -> any InputFile {
        try perform("open \(path)")
        return try disk.openInput(path)
    }

    package func createOutput(_ path: String) throws(StorageError) -> any OutputFile {
        try perform("create \(path)")
        return RehearsalOutput(try disk.createOutput(path), path, self)
    }

    package func information(_ path: String) throws(StorageError) -> FileInformation? {
        try perform("look at \(path)")
        return try disk.information(path)
    }

    package func informationBehindLinks(_ path: String) throws(StorageError) -> FileInformation? {
        try perform("look behind \(path)")
        return try disk.informationBehindLinks(path)
    }

    package func identity(of path: String) throws(StorageError) -> FileIdentity? {
        try perform("identify \(path)")
        return try disk.identity(of: path)
    }

    package func stamp(of path: String) throws(StorageError) -> FileStamp? {
        try perform("stamp \(path)")
        return try disk.stamp(of: path)
    }

    package func resolved(_ path: String) throws(StorageError) -> String? {
        try perform("resolve \(path)")
        return try disk.resolved(path)
    }

    package func areSame(_ one: String, _ other: String) throws(StorageError) -> Bool {
        try perform("compare \(one) \(other)")
        return try disk.areSame(one, other)
    }

    package func list(_ directory: String) throws(StorageError) -> [String] {
        try perform("list \(directory)")
        return try disk.list(directory)
    }

    package func glob(_ pattern: String) throws(StorageError) -> [String] {
        try perform("glob \(pattern)")
        return try disk.glob(pattern)
    }

    package func createDirectory(_ path: String) throws(StorageError) {
        try perform("create directory \(path)")
        try disk.createDirectory(path)
    }

    package func createNewDirectory(_ path: String) throws(StorageError) {
        try perform("create directory \(path)")
        try disk.createNewDirectory(path)
    }

    package func rename(_ source: String, to destination: String) throws(StorageError) {
        try perform("rename \(source) \(destination)")
        try disk.rename(source, to: destination)
    }

    package func createLink(_ path: String, target: String) throws(StorageError) {
        try perform("link \(path) \(target)")
        try disk.createLink(path, target: target)
    }

    package func createHardLink(_ path: String, to existing: String) throws(StorageError) {
        try perform("hard link \(path) \(existing)")
        try disk.createHardLink(path, to: existing)
    }

    package func readLink(_ path: String) throws(StorageError) -> String {
        try perform("read link \(path)")
        return try disk.readLink(path)
    }

    package func remove(_ path: String) throws(StorageError) {
        try perform("remove \(path)")
        try disk.remove(path)
    }

    package func synchronizeDirectory(_ path: String) throws(StorageError) {
        try perform("synchronize \(path)")
    }

    package func lock(_ path: String) throws(StorageError) -> FileLock? {
        try perform("lock \(path)")
        if locksHold { return try disk.lock(path) }
        try disk.createOutput(path).synchronizeAndClose()
        let elsewhere = TemporaryDirectory()
        return try withExtendedLifetime(elsewhere) { () throws(StorageError) in
            try disk.lock("\(elsewhere.path)/lock")
        }
    }
}

private final class RehearsalOutput: OutputFile {
    private let file: any OutputFile
    private let path: String
    private let rehearsal: RehearsalFileSystem

    init(_ file: any OutputFile, _ path: String, _ rehearsal: RehearsalFileSystem) {
        self.file = file
        self.path = path
        self.rehearsal = rehearsal
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
        do {
            try rehearsal.perform("write \(path)")
        } catch {
            if rehearsal.isTornNow { try file.write(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])) }
            throw error
        }
        try file.write(bytes)
    }

    func startSynchronizing() {
        // Nobody hears of a failure.
        try? rehearsal.perform("start \(path)")
        file.startSynchronizing()
    }

    func synchronizeAndClose() throws(StorageError) {
        try rehearsal.perform("synchronize \(path)")
    }
}
