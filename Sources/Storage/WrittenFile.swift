/// A file that has been written whole, as a manifest lists it.
public struct WrittenFile: Hashable, Sendable {
    /// Where it stands, relative to the folder that is published.
    public var path: String
    /// Size in bytes.
    public var bytes: Int64
    /// SHA-256 of the content, 64 lower-case hex digits.
    public var sha256: String
    /// Data rows without the header; nil for a file that has no rows.
    public var rows: Int?

    /// A written file.
    public init(path: String, bytes: Int64, sha256: String, rows: Int?) {
        self.path = path
        self.bytes = bytes
        self.sha256 = sha256
        self.rows = rows
    }
}

extension FileSystem {
    /// Throws for the first file that is missing from a folder or has another size than was written.
    public func checkWhole(_ files: [WrittenFile], in folder: String) throws(StorageError) {
        for file in files {
            let path = "\(folder)/\(file.path)"
            let found = try information(path)
            guard let found, found.kind == .file, found.size == file.bytes else {
                throw StorageError(operation: "publish", path: path, code: StorageError.isGone)
            }
        }
    }
}
