import Glibc

/// The largest file that is read whole.
private let wholeFileLimit = 256 << 20

extension FileSystem {
    /// All bytes of a file, for small ones such as configuration.
    ///
    /// Throws when it has more than 256 MiB, as `/dev/zero` has.
    public func contents(of path: String) throws(StorageError) -> [UInt8] {
        var contents: [UInt8] = []
        try forEachBlock(of: path) { (block) throws(StorageError) in
            contents.append(contentsOf: block)
            if contents.count > wholeFileLimit { throw StorageError(operation: "read", path: path, code: EFBIG) }
        }
        return contents
    }

    /// Size in bytes and SHA-256 (64 lower-case hex digits) of a file of any size.
    public func digest(of path: String) throws(StorageError) -> (bytes: Int64, sha256: String) {
        var bytes: Int64 = 0
        var digest = SHA256Digest()
        try forEachBlock(of: path) { block in
            bytes += Int64(block.count)
            digest.update(block)
        }
        return (bytes, digest.finish())
    }

    /// Writes the bytes of a file of any size to another.
    public func copy(_ path: String, to writer: FileWriter) throws(StorageError) {
        try forEachBlock(of: path) { (block) throws(StorageError) in try writer.write(block) }
    }

    private func forEachBlock(
        of path: String, _ body: (UnsafeRawBufferPointer) throws(StorageError) -> Void
    ) throws(StorageError) {
        let file = try openInput(path)
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
        defer { block.deallocate() }
        while true {
            let count = try file.read(into: block)
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: block[..<count]))
        }
    }

    /// Creates a directory in an existing one; fine when it exists.
    ///
    /// Unlike ``createDirectory(_:)`` it fails when the folders above have vanished, and with them their content.
    public func createSubdirectory(_ path: String) throws(StorageError) {
        do {
            try createNewDirectory(path)
        } catch let error where error.code == EEXIST {}
    }
}
