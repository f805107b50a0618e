public import Storage

/// The files of a published run, which a new run's files are compared with and made of.
///
/// Only a file that is still as it was published is used: what is damaged must not spread.
public final class EarlierRun {
    /// A file that is as it was published.
    struct File {
        /// Where it stands.
        let path: String
        let bytes: Int64
        let sha256: String
        fileprivate let fileSystem: any FileSystem

        func open() throws(StorageError) -> FileCursor { try FileCursor(path, fileSystem) }
    }

    /// The run.
    public let run: PublishedRun
    private let digest: (String) throws(StorageError) -> String
    /// Those looked at, by path in the run.
    private var known: [String: File?] = [:]

    /// The files of a run; `digest` is that of a file on the disk.
    public init(_ run: PublishedRun, digest: @escaping (String) throws(StorageError) -> String) {
        self.run = run
        self.digest = digest
    }

    /// The file at a path of the run; nil where there is none, or it is not any more as it was published.
    func file(_ path: String) -> File? {
        if let file = known[path] { return file }
        let file = run.manifest?.outputs.first { $0.path == path && !$0.sha256.isEmpty }
            .flatMap { output -> File? in
                let path = "\(run.folder)/\(output.path)"
                guard (try? run.fileSystem.information(path))?.kind == .file, (try? digest(path)) == output.sha256
                else { return nil }
                return File(path: path, bytes: output.bytes, sha256: output.sha256, fileSystem: run.fileSystem)
            }
        known[path] = .some(file)
        return file
    }
}
