import Diagnostics
import Storage

/// The outcome of reading a source.
struct SourceReading: Sendable {
    /// The findings in the order of the file.
    var log: DiagnosticLog
    /// What the disk says of the file, when that was the same before and after reading.
    var stamp: FileStamp?
    /// Its result; nil when it has errors, since it then adds nothing.
    var result: SourceResult?
}
