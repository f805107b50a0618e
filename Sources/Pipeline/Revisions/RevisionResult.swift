public import Diagnostics

/// How a command on the revisions of an output folder ended.
public struct RevisionResult: Sendable {
    /// Its exit status.
    public let status: ExitStatus
    /// What it did or why it did nothing, a line without line end; empty where the findings say it.
    public let text: String
    /// The findings: what is wrong with the configuration or the folder.
    public let log: DiagnosticLog

    init(_ status: ExitStatus, _ text: String, log: DiagnosticLog = DiagnosticLog()) {
        self.status = status
        self.text = text
        self.log = log
    }
}
