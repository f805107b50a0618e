import Glibc

/// A file of the disk, open for reading.
final class DiskInput: InputFile {
    private let descriptor: Int32
    private let path: String
    /// The file's state when it was opened; nil for what has no size, such as a pipe.
    private let opened: stat?
    private var byteCount: Int64 = 0

    init(_ path: String) throws(StorageError) {
        self.path = path
        descriptor = try system("open", path) { open(path, O_RDONLY | O_CLOEXEC) }
        let status = try? Self.status(descriptor, path)
        opened = status.flatMap { $0.st_mode & S_IFMT == S_IFREG ? $0 : nil }
    }

    deinit {
        _ = close(descriptor)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
        let count = try system("read", path) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
        byteCount += Int64(count)
        if count == 0, !buffer.isEmpty { try checkUnchanged() }
        return count
    }

    func skip(_ count: Int64) throws(StorageError) {
        try system("read", path) { lseek(descriptor, off_t(count), SEEK_CUR) }
        byteCount += count
    }

    /// Throws when the file has changed since it was opened: what was read may be incomplete.
    private func checkUnchanged() throws(StorageError) {
        guard let opened else { return }
        let now = try Self.status(descriptor, path)
        let isSame =
            now.st_size == byteCount && now.st_mtim.tv_sec == opened.st_mtim.tv_sec
            && now.st_mtim.tv_nsec == opened.st_mtim.tv_nsec
        guard isSame else { throw StorageError(operation: "read", path: path, code: StorageError.hasChanged) }
    }

    private static func status(_ descriptor: Int32, _ path: String) throws(StorageError) -> stat {
        var status = stat()
        try system("look at", path) { fstat(descriptor, &status) }
        return status
    }
}
