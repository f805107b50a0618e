extension FileSystem {
    /// All bytes of a file: for small ones, such as configuration, that are needed whole.
    public func contents(of path: String) throws(StorageError) -> [UInt8] {
        var contents: [UInt8] = []
        try forEachBlock(of: path) { contents.append(contentsOf: $0) }
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

    private func forEachBlock(
        of path: String, _ body: (UnsafeRawBufferPointer) -> Void
    ) throws(StorageError) {
        let file = try openInput(path)
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
        defer { block.deallocate() }
        while true {
            let count = try file.read(into: block)
            if count == 0 { return }
            body(UnsafeRawBufferPointer(rebasing: block[..<count]))
        }
    }
}
