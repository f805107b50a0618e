package import Storage

/// A file system that holds one file, whatever it is called, and hands it out a few bytes at a time if asked to.
package struct MemoryFile: FileSystem {
    let bytes: [UInt8]
    var readSize = Int.max

    package init(_ bytes: [UInt8], readSize: Int = .max) {
        self.bytes = bytes
        self.readSize = readSize
    }

    package init(_ text: String, readSize: Int = .max) {
        self.init(Array(text.utf8), readSize: readSize)
    }

    private final class Input: InputFile {
        var rest: ArraySlice<UInt8>
        let readSize: Int

        init(_ file: MemoryFile) {
            rest = file.bytes[...]
            readSize = file.readSize
        }

        func read(into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
            let part = rest.prefix(min(buffer.count, readSize))
            buffer.copyBytes(from: part)
            rest = rest.dropFirst(part.count)
            return part.count
        }
    }

    package func openInput(_ path: String) throws(StorageError) -> any InputFile { Input(self) }

    private func unsupported(_ operation: String, _ path: String) -> StorageError {
        StorageError(operation: operation, path: path, code: 1)
    }

    package func createOutput(_ path: String) throws(StorageError) -> any OutputFile {
        throw unsupported("create", path)
    }
    package func information(_ path: String) throws(StorageError) -> FileInformation? {
        throw unsupported("stat", path)
    }
    package func informationBehindLinks(_ path: String) throws(StorageError) -> FileInformation? {
        throw unsupported("stat", path)
    }
    package func identity(of path: String) throws(StorageError) -> FileIdentity? {
        throw unsupported("stat", path)
    }
    package func resolved(_ path: String) throws(StorageError) -> String? { throw unsupported("stat", path) }
    package func areSame(_ one: String, _ other: String) throws(StorageError) -> Bool {
        throw unsupported("stat", one)
    }
    package func list(_ directory: String) throws(StorageError) -> [String] { throw unsupported("list", directory) }
    package func glob(_ pattern: String) throws(StorageError) -> [String] { throw unsupported("glob", pattern) }
    package func createDirectory(_ path: String) throws(StorageError) { throw unsupported("create", path) }
    package func createNewDirectory(_ path: String) throws(StorageError) { throw unsupported("create", path) }
    package func rename(_ source: String, to destination: String) throws(StorageError) {
        throw unsupported("rename", source)
    }
    package func createLink(_ path: String, target: String) throws(StorageError) { throw unsupported("link", path) }
    package func createHardLink(_ path: String, to existing: String) throws(StorageError) {
        throw unsupported("link", path)
    }
    package func readLink(_ path: String) throws(StorageError) -> String { throw unsupported("read", path) }
    package func remove(_ path: String) throws(StorageError) { throw unsupported("remove", path) }
    package func synchronizeDirectory(_ path: String) throws(StorageError) { throw unsupported("synchronize", path) }
    package func lock(_ path: String) throws(StorageError) -> FileLock? { throw unsupported("lock", path) }
}
