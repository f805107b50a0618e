import Glibc

/// What stands at a path.
public struct FileInformation: Hashable, Sendable {
    /// The kinds of things that matter here.
    public enum Kind: Hashable, Sendable {
        /// A regular file.
        case file
        /// A directory.
        case directory
        /// A symbolic link.
        case link
        /// A pipe, device or socket.
        case other
    }

    /// What it is.
    public let kind: Kind
    /// Size in bytes.
    public let size: Int64
    /// When its content was last changed, in seconds since 1970 (UTC).
    public let modified: Int64

    /// Information about a file.
    public init(kind: Kind, size: Int64, modified: Int64 = 0) {
        self.kind = kind
        self.size = size
        self.modified = modified
    }

    /// The information in a file's status.
    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            case S_IFLNK: .link
            default: .other
            }
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec)
    }
}
