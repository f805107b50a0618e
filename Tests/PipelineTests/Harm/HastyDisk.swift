import Storage

/// The disk, on which nothing is made durable, which would only make tests slow.
struct HastyDisk: FileSystem {
    private let disk = DiskFileSystem()

    /// Writes a file.
    func write(_ bytes: [UInt8], to path: String) throws {
        let file = try disk.createOutput(path)
        try bytes.withUnsafeBytes { bytes in try file.write(bytes) }
    }

    func openInput(_ path: String) throws(StorageError) -> any InputFile { try disk.openInput(path) }
    func information(_ path: String) throws(StorageError) -> FileInformation? { try disk.information(path) }
    func informationBehindLinks(_ path: String) throws(StorageError) -> FileInformation? {
        try disk.informationBehindLinks(path)
    }
    func identity(of path: String) throws(StorageError) -> FileIdentity? { try disk.identity(of: path) }
    func resolved(_ path: String) throws(StorageError) -> String? { try disk.resolved(path) }
    func areSame(_ one: String, _ other: String) throws(StorageError) -> Bool { try disk.areSame(one, other) }
    func list(_ directory: String) throws(StorageError) -> [String] { try disk.list(directory) }
    func glob(_ pattern: String) throws(StorageError) -> [String] { try disk.glob(pattern) }
    func createOutput(_ path: String) throws(StorageError) -> any OutputFile {
        HastyOutput(file: try disk.createOutput(path))
    }
    func createDirectory(_ path: String) throws(StorageError) { try disk.createDirectory(path) }
    func createNewDirectory(_ path: String) throws(StorageError) { try disk.createNewDirectory(path) }
    func rename(_ source: String, to destination: String) throws(StorageError) {
        try disk.rename(source, to: destination)
    }
    func createLink(_ path: String, target: String) throws(StorageError) { try disk.createLink(path, target: target) }
    func createHardLink(_ path: String, to existing: String) throws(StorageError) {
        try disk.createHardLink(path, to: existing)
    }
    func readLink(_ path: String) throws(StorageError) -> String { try disk.readLink(path) }
    func remove(_ path: String) throws(StorageError) { try disk.remove(path) }
    func synchronizeDirectory(_ path: String) throws(StorageError) {}
    func lock(_ path: String) throws(StorageError) -> FileLock? { try disk.lock(path) }
}

private final class HastyOutput: OutputFile {
    private let file: any OutputFile

    init(file: any OutputFile) { self.file = file }

    func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) { try file.write(bytes) }
    func startSynchronizing() {}
    func synchronizeAndClose() throws(StorageError) {}
}
