import Diagnostics

/// The outcome of reading a source.
struct SourceReading: Sendable {
    /// The findings in the order of the file.
    var log: DiagnosticLog
    /// Its result; nil when it has errors, since it then adds nothing.
    var result: SourceResult?
}
