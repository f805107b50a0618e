public import Diagnostics
import JSON
public import LedgerModel
import Publishing

/// How a run ended.
public struct RunResult: Sendable {
    /// The ways a run can end; the command line turns them into exit statuses.
    public enum Ending: Hashable, Sendable {
        /// Published under this run id, such as `2026-02.r3`.
        case published(run: String)
        /// Published under this run id, but a later step failed: switching `latest`, or making the link durable.
        case publishedInTrouble(run: String)
        /// The inputs are those of the published run.
        case nothingNew
        /// Everything is in order; nothing was to be written.
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
    /// The pipeline's name, once its configuration was read.
    public var pipeline: String?
    /// The warnings that the previously published run did not have, when the run succeeded.
    public var news = DiagnosticLog()
    /// What was not published and what readers see instead, when the run was refused.
    public var refusal: Refusal?

    /// What would have changed, when a run of a closed month was refused; nil when it is not known.
    public var difference: RunComparison?

    /// The status that the tables say in print.
    var mark: StatusMark?

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

    /// The tables as their `.txt` prints them.
    public var prints: [String] { tables.map { mark?.printed($0) ?? Printing.text($0) } }

    /// The number of new warnings, repetitions in a file counted once.
    public var newWarnings: Int { FoldedFinding.folded(news.diagnostics).count }

    /// The result in a line without line end: `socialnamnden: published 2026-02 (2026-02.r3), 2 new warnings`.
    ///
    /// Nil when the run was refused, or found nothing new.
    public var success: String? {
        let (name, month) = (pipeline ?? "", period?.description ?? "")
        let count = "\(newWarnings) new warning\(newWarnings == 1 ? "" : "s")"
        switch ending {
        case .published(let run): return "\(name): published \(month) (\(run)), \(count)"
        case .checked: return "\(name): \(month) would be published, \(count)"
        case .nothingNew: return "\(name): \(month) stays, \(count)"
        default: return nil
        }
    }

    /// The JSON log's line about a run that was not refused: an object without line end.
    public func json(time: String) -> String {
        let (event, run): (String, String?) =
            switch ending {
            case .published(let run): ("published", run)
            case .checked: ("checked", nil)
            default: ("nothing_new", nil)
            }
        return Printing.event(
            event, level: "info", time: time, pipeline: pipeline ?? "", run: run,
            [
                JSONValue.Member("period", .string(period?.description)),
                JSONValue.Member("warnings", .integer(log.count(.warning))),
                JSONValue.Member("new_warnings", .integer(newWarnings)),
            ])
    }
}
