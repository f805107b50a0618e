import Glibc

/// What the disk says of a file's content without reading it: as long as it is the same, so are the bytes.
///
/// The time of change is the system's own, which programs cannot set back.
public struct FileStamp: Hashable, Sendable {
    /// The disk.
    public let device: UInt64
    /// The file on the disk.
    public let inode: UInt64
    /// Size in bytes.
    public let size: Int64
    /// When its content was last changed, in nanoseconds since 1970 (UTC).
    public let modified: Int64
    /// When its content or anything about it was last changed, in nanoseconds since 1970 (UTC).
    public let changed: Int64

    /// A stamp.
    public init(device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
        self.changed = changed
    }

    /// The stamp in a file's status; nil for anything but a regular file.
    init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
