public import Diagnostics
import Ingest
import LedgerModel
public import Storage

/// A look at one export: what it is, what it holds, what is wrong with it.
public struct Inspection {
    /// The file as the user named it.
    public let file: String
    /// The findings.
    public let log: DiagnosticLog
    let summary: SourceSummary?
    let sums: RecordSums
    /// Why the disk refused the file; nil when it did not.
    private let refusal: StorageError?

    /// Reads a file to its end.
    ///
    /// A file that the disk refuses is unreadable, like one that is no export: the look at the next must not depend on
    /// it.
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

    /// Whether the file could be read to its end, whatever was found on the way.
    public var isReadable: Bool { summary != nil }

    /// Why it could not.
    var reason: String {
        let finding = log.diagnostics.last { $0.severity == .error }?.message
        return refusal?.description ?? finding ?? "the file cannot be read"
    }
}
