import Diagnostics

/// How reading a source went.
struct SourceReading: Sendable {
    /// The findings in the order of the file.
    var log: DiagnosticLog
    /// What it gave; nil when it has errors, since it adds nothing then.
    var result: SourceResult?
}
