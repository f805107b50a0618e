import Glibc

/// A file of the disk, or standard output, open for writing.
final class DiskOutput: OutputFile {
    private var descriptor: Int32
    private let path: String
    private let isOwner: Bool
    private var written = 0
    /// The offset up to which write-back has been started.
    private var started = 0

    private static let writeBehind = 4 << 20

    /// Standard output, which stays open: it belongs to the process.
    init(standardOutput: Void) {
        path = "standard output"
        descriptor = STDOUT_FILENO
        isOwner = false
    }

    init(_ path: String) throws(StorageError) {
        self.path = path
        isOwner = true
        descriptor = try system("create", path) { open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    }

    deinit {
        if isOwner, descriptor >= 0 { _ = close(descriptor) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let count = try system("write", path) { Glibc.write(descriptor, part.baseAddress, part.count) }
            rest = rest.dropFirst(count)
            written += count
        }
        if isOwner, written - started >= Self.writeBehind { startSynchronizing() }
    }

    func startSynchronizing() {
        _ = posix_fadvise(descriptor, off_t(started), off_t(written - started), POSIX_FADV_DONTNEED)
        started = written
    }

    func synchronizeAndClose() throws(StorageError) {
        do {
            try system("synchronize", path) { fsync(descriptor) }
        } catch let error where error.code == EINVAL {
            // A pipe or a terminal has nothing to make durable.
        }
        guard isOwner else { return }
        let closing = descriptor
        descriptor = -1
        // Linux frees the descriptor even when a signal interrupts close, so it must not be called twice.
        if close(closing) != 0, errno != EINTR { throw StorageError(operation: "close", path: path, code: errno) }
    }
}
