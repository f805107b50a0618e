public import Diagnostics
import Ingest
import LedgerModel
public import Storage

/// An inspection of one export: its format, its content and its errors.
public struct Inspection {
    /// The file as the user named it.
    public let file: String
    /// The findings.
    public let log: DiagnosticLog
    let summary: SourceSummary?
    let sums: RecordSums
    /// The disk error that prevented reading the file, if any.
    private let refusal: StorageError?

    /// Reads a file to its end.
    ///
    /// A file that the disk refuses counts as unreadable, like one that is no export: the inspection of the next file
    /// must not depend on it.
    public init(of file: String, fileSystem: any FileSystem = DiskFileSystem()) throws {
        self.file = file
        var sums = RecordSums()
        do {
            let reading = try SourceReader(fileSystem: fileSystem).read(SourceOptions(path: file)) { batch in
                sums.add(batch)
            }
            (summary, log, refusal) = (reading.summary, reading.log, nil)
        } catch let error as StorageError {
            (summary, log, refusal) = (nil, DiagnosticLog(), error)
        }
        sums.finishSource()
        self.sums = sums
    }

    /// Whether the file could be read to its end, with or without findings.
    public var isReadable: Bool { summary != nil }

    /// The reason why it could not.
    var reason: String {
        let finding = log.diagnostics.last { $0.severity == .error }?.message
        return refusal?.description ?? finding ?? "the file cannot be read"
    }
}
