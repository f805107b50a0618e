import Glibc

/// A disk operation that failed: a problem in the world, not in the data.
public struct StorageError: Error, Hashable, Sendable {
    /// What was tried, as a verb phrase: `open`, `write`, `rename`.
    public let operation: String
    /// The path it was tried on.
    public let path: String
    /// The system's error number (`errno`).
    public let code: Int32

    /// A failed operation.
    public init(operation: String, path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// The system's text for the error number, such as `No space left on device`.
    public var reason: String {
        switch code {
        case Self.hasChanged: "it has changed while it was read; run again once it is written"
        case Self.isNotUTF8: "its name is not UTF-8; give it another"
        case Self.isGone: "it is no longer there as it was written"
        case Self.isNoLink: "it is no link; move away what stands there"
        default: String(cString: strerror(code))
        }
    }

    /// The error number for a file that changed while it was read; the system has none.
    static let hasChanged: Int32 = -1
    /// The error number for a file name that cannot be distinguished from another.
    static let isNotUTF8: Int32 = -2
    /// The error number for a written file that has since vanished or changed size.
    public static let isGone: Int32 = -3
    /// The error number for a file or folder in the place of one of our links.
    public static let isNoLink: Int32 = -4
}

extension StorageError: CustomStringConvertible {
    /// A sentence for people: `cannot open budget.csv: No such file or directory`.
    public var description: String { "cannot \(operation) \(path): \(reason)" }
}

extension StorageError {
    /// Whether it failed because nothing exists at the path.
    public var isMissing: Bool { code == ENOENT || code == ENOTDIR || code == Self.isGone }

    /// Whether it failed on output rather than on input.
    public var isOfOutput: Bool { !["open", "read", "read link", "list", "look at", "search for"].contains(operation) }
}
