import Glibc

/// An exclusive advisory lock on a file, held until ``release()``, the last reference, or the end of the process.
///
/// The system drops the lock with the process, so a killed run never leaves one behind; the lock file itself stays.
public final class FileLock: Sendable {
    private let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        _ = close(descriptor)
    }

    /// Releases the lock; harmless when it is released already.
    public func release() {
        _ = flock(descriptor, LOCK_UN)
    }
}
