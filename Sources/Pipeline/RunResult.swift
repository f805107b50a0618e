public import Diagnostics
public import LedgerModel

/// How a run ended.
public struct RunResult: Sendable {
    /// The ways a run ends; the face turns them into exit statuses.
    public enum Ending: Hashable, Sendable {
        /// Published under this run id, such as `2026-02.r3`.
        case published(run: String)
        /// Published under this run id, but something after it failed: `latest`, or making the link durable.
        case publishedInTrouble(run: String)
        /// The inputs are those of what is published already.
        case nothingNew
        /// Everything is in order, and nothing was to be written.
        case checked
        /// The configuration is wrong.
        case badConfiguration
        /// A source is missing.
        case noSource
        /// The data is wrong.
        case badData
        /// Another run holds the output folder.
        case locked
        /// The output cannot be written.
        case cannotWrite
    }

    /// How it ended.
    public var ending: Ending
    /// The findings.
    public var log: DiagnosticLog
    /// The month, once it was known.
    public var period: Period?
    /// The tables, when they were made.
    public var tables: [Table]
    /// Where the output is.
    public var output: String?

    /// How a run ended.
    public init(
        ending: Ending, log: DiagnosticLog, period: Period? = nil, tables: [Table] = [], output: String? = nil
    ) {
        self.ending = ending
        self.log = log
        self.period = period
        self.tables = tables
        self.output = output
    }
}
