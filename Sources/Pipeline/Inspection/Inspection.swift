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

    /// Reads a file to its end; throws ``StorageError`` when the disk fails.
    public init(of file: String, fileSystem: any FileSystem = DiskFileSystem()) throws {
        self.file = file
        var sums = RecordSums()
        let reading = try SourceReader(fileSystem: fileSystem).read(SourceOptions(path: file)) { batch in
            sums.add(batch)
        }
        summary = reading.summary
        log = reading.log
        sums.finishSource()
        self.sums = sums
    }

    /// Whether the file could be read to its end, whatever was found on the way.
    public var isReadable: Bool { summary != nil }

    /// Why it could not.
    var reason: String {
        log.diagnostics.last { $0.severity == .error }?.message ?? "the file cannot be read"
    }
}
