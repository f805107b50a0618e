/// The few disk operations that the program needs; a protocol so that tests can fail operation *k*.
///
/// Paths are as given by the user: absolute, or relative to the working directory. All operations throw
/// ``StorageError`` with the operation, the path and the system's reason.
public protocol FileSystem: Sendable {
    /// Opens a file (or `/dev/stdin`) for reading from its start.
    func openInput(_ path: String) throws(StorageError) -> any InputFile
    /// Creates or truncates a file for writing.
    func createOutput(_ path: String) throws(StorageError) -> any OutputFile
    /// What stands at a path, without following a final symbolic link; nil when nothing does.
    func information(_ path: String) throws(StorageError) -> FileInformation?
    /// What stands at a path, or at the target of a link there; nil when nothing does.
    func informationBehindLinks(_ path: String) throws(StorageError) -> FileInformation?
    /// The identity of the file at a path, whatever the path; nil when nothing is there.
    func identity(of path: String) throws(StorageError) -> FileIdentity?
    /// What the disk says of a file's content, whatever the path; nil for anything but a regular file.
    func stamp(of path: String) throws(StorageError) -> FileStamp?
    /// The absolute path without links, `.` and `..`; nil when nothing is there.
    func resolved(_ path: String) throws(StorageError) -> String?
    /// Whether two paths are of one file.
    func areSame(_ one: String, _ other: String) throws(StorageError) -> Bool
    /// The names in a directory, sorted by bytes, without `.` and `..`.
    func list(_ directory: String) throws(StorageError) -> [String]
    /// Paths that match a shell pattern (`*`, `?`, `[...]`), sorted by bytes; a pattern without match gives none.
    ///
    /// It matches letters, composed or decomposed; see ``FileNamePattern``.
    func glob(_ pattern: String) throws(StorageError) -> [String]
    /// Creates a directory and those above it; fine when it exists.
    func createDirectory(_ path: String) throws(StorageError)
    /// Creates a directory in one that is there; fails when anything stands at the path.
    func createNewDirectory(_ path: String) throws(StorageError)
    /// Renames atomically, replacing what stands at `destination`.
    func rename(_ source: String, to destination: String) throws(StorageError)
    /// Creates a symbolic link at `path` with the given text as its target.
    func createLink(_ path: String, target: String) throws(StorageError)
    /// Makes `path` another name of the file at `existing`; fails when anything stands at the path.
    func createHardLink(_ path: String, to existing: String) throws(StorageError)
    /// The text of a symbolic link.
    func readLink(_ path: String) throws(StorageError) -> String
    /// Removes a file, link, or directory with all it holds; fine when nothing is there.
    func remove(_ path: String) throws(StorageError)
    /// Makes a directory's entries durable (fsync).
    func synchronizeDirectory(_ path: String) throws(StorageError)
    /// Takes an exclusive advisory lock on a file, which is created when missing; nil when another process holds it.
    func lock(_ path: String) throws(StorageError) -> FileLock?
}

extension FileSystem {
    /// Default for disks that say nothing that can be trusted: files are always read.
    public func stamp(of path: String) throws(StorageError) -> FileStamp? { nil }
}
