import Glibc

/// The real disk, through system calls.
public struct DiskFileSystem: FileSystem {
    /// The disk.
    public init() {}

    /// Opens a file (or `/dev/stdin`) for reading from its start.
    public func openInput(_ path: String) throws(StorageError) -> any InputFile {
        try DiskInput(path)
    }

    /// Creates or truncates a file for writing.
    public func createOutput(_ path: String) throws(StorageError) -> any OutputFile {
        try DiskOutput(path)
    }

    /// Standard output as a file to write to; closing it leaves it open.
    ///
    /// Opening `/dev/stdout` instead would overwrite a file that the shell appends to.
    public static func standardOutput() -> any OutputFile {
        DiskOutput(standardOutput: ())
    }

    /// What stands at a path, without following a final symbolic link; nil when nothing does.
    public func information(_ path: String) throws(StorageError) -> FileInformation? {
        try status(path) { lstat($0, &$1) }.map(FileInformation.init)
    }

    /// What stands at a path, or at the target of a link there; nil when nothing does.
    public func informationBehindLinks(_ path: String) throws(StorageError) -> FileInformation? {
        try status(path) { stat($0, &$1) }.map(FileInformation.init)
    }

    /// The identity of the file at a path, whatever the path; nil when nothing is there.
    public func identity(of path: String) throws(StorageError) -> FileIdentity? {
        try status(path) { stat($0, &$1) }.map(FileIdentity.init)
    }

    /// What the disk says of a file's content, whatever the path; nil for anything but a regular file.
    public func stamp(of path: String) throws(StorageError) -> FileStamp? {
        try status(path) { stat($0, &$1) }.flatMap(FileStamp.init)
    }

    /// The absolute path without links, `.` and `..`; nil when nothing is there.
    public func resolved(_ path: String) throws(StorageError) -> String? {
        guard let resolved = realpath(path, nil) else {
            let error = StorageError(operation: "look at", path: path, code: errno)
            if error.isMissing { return nil }
            throw error
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether two paths are of one file.
    public func areSame(_ one: String, _ other: String) throws(StorageError) -> Bool {
        guard let one = try identity(of: one) else { return false }
        return try identity(of: other) == one
    }

    private func status(
        _ path: String, by look: (String, inout stat) -> Int32
    ) throws(StorageError) -> stat? {
        var status = stat()
        do {
            try system("look at", path) { look(path, &status) }
        } catch let error where error.isMissing {
            return nil
        }
        return status
    }

    /// The names in a directory, sorted by bytes, without `.` and `..`.
    public func list(_ directory: String) throws(StorageError) -> [String] {
        try rawNames(in: directory).map { String(decoding: $0, as: UTF8.self) }.sortedByBytes()
    }

    /// The names in a directory as raw bytes, unsorted, without `.` and `..`.
    func rawNames(in directory: String) throws(StorageError) -> [[UInt8]] {
        guard let stream = opendir(directory) else {
            throw StorageError(operation: "list", path: directory, code: errno)
        }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
                    Array(UnsafeBufferPointer(start: start, count: 256).prefix { $0 != 0 })
                }
            }
            if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
        }
        if errno != 0 { throw StorageError(operation: "list", path: directory, code: errno) }
        return names
    }

    /// Creates a directory and those above it; fine when it exists.
    public func createDirectory(_ path: String) throws(StorageError) {
        do {
            try createLastDirectory(of: path)
        } catch let error where error.code == ENOENT {
            guard let parent = Self.parent(of: path) else { throw error }
            try createDirectory(parent)
            // One retry only: in places such as /proc the directory can never be created, and recursion would not end.
            try createLastDirectory(of: path)
        }
    }

    private func createLastDirectory(of path: String) throws(StorageError) {
        do {
            try system("create directory", path) { mkdir(path, 0o777) }
        } catch let error where error.code == EEXIST {
            var status = stat()
            try system("look at", path) { stat(path, &status) }
            guard status.st_mode & S_IFMT == S_IFDIR else { throw error }
        }
    }

    /// Creates a directory in one that is there; fails when anything stands at the path.
    public func createNewDirectory(_ path: String) throws(StorageError) {
        try system("create directory", path) { mkdir(path, 0o777) }
    }

    /// Renames atomically, replacing what stands at `destination`.
    public func rename(_ source: String, to destination: String) throws(StorageError) {
        try system("rename to", destination) { Glibc.rename(source, destination) }
    }

    /// Creates a symbolic link at `path` with the given text as its target.
    public func createLink(_ path: String, target: String) throws(StorageError) {
        try system("create link", path) { symlink(target, path) }
    }

    /// Makes `path` another name of the file at `existing`; fails when anything stands at the path.
    public func createHardLink(_ path: String, to existing: String) throws(StorageError) {
        try system("link", path) { link(existing, path) }
    }

    /// The text of a symbolic link.
    public func readLink(_ path: String) throws(StorageError) -> String {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = try system("read link", path) { readlink(path, &bytes, bytes.count) }
        return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Removes a file, link, or directory with all it holds; fine when nothing is there.
    public func remove(_ path: String) throws(StorageError) {
        guard let found = try information(path) else { return }
        if found.kind == .directory {
            for name in try list(path) { try remove("\(path)/\(name)") }
        }
        do {
            try system("remove", path) { found.kind == .directory ? rmdir(path) : unlink(path) }
        } catch let error where error.code == ENOENT {}
    }

    /// Makes a directory's entries durable (fsync).
    public func synchronizeDirectory(_ path: String) throws(StorageError) {
        let descriptor = try system("open directory", path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { close(descriptor) }
        try system("synchronize directory", path) { fsync(descriptor) }
    }

    /// Takes an exclusive advisory lock on a file, which is created when missing; nil when another process holds it.
    public func lock(_ path: String) throws(StorageError) -> FileLock? {
        while true {
            let descriptor = try system("open lock", path) { open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
            let lock = FileLock(descriptor: descriptor)
            do {
                try system("lock", path) { flock(descriptor, LOCK_EX | LOCK_NB) }
            } catch let error where error.code == EWOULDBLOCK {
                return nil
            }
            // The previous holder may have removed the file meanwhile; a lock on a removed file would exclude no other
            // run.
            var held = stat()
            try system("look at", path) { fstat(descriptor, &held) }
            if try identity(of: path) == FileIdentity(held) { return lock }
        }
    }

    private static func parent(of path: String) -> String? {
        let trimmed = path.utf8.last == UInt8(ascii: "/") ? path.dropLast() : path[...]
        guard let slash = trimmed.lastIndex(of: "/"), slash > trimmed.startIndex else { return nil }
        return String(trimmed[..<slash])
    }
}

extension [String] {
    /// Sorted by UTF-8 bytes, independent of the locale.
    func sortedByBytes() -> [String] {
        sorted { one, other in
            // Spans: folders grow with every run, and iterating over both strings would take three times as long.
            let (one, other) = (one.utf8.span, other.utf8.span)
            for index in 0..<Swift.min(one.count, other.count) where one[index] != other[index] {
                return one[index] < other[index]
            }
            return one.count < other.count
        }
    }
}
