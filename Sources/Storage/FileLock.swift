import Glibc

/// An exclusive advisory lock on a file, held until ``release()`` or the end of the process.
public final class FileLock: Sendable {
    private let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Gives the lock up; calling it is the holder's last use of the lock.
    public func release() {
        _ = close(descriptor)
    }
}
