import Diagnostics
import Duplicates
import LedgerModel

/// A check of a run's sources: of each one as it is added, and of all before anything is derived.
///
/// A new check is a file in this folder and a line in ``RunChecks/all(_:_:_:)``.
protocol RunCheck {
    /// Takes a source without errors, in the order of the pipeline.
    mutating func add(_ source: SourceResult, _ notes: inout CheckNotes, log: inout DiagnosticLog) throws

    /// Looks at all sources together; `month` is nil in a run that is refused before its month is known.
    mutating func finish(_ intake: Intake, month: Period?, _ notes: CheckNotes, log: inout DiagnosticLog) throws
}

extension RunCheck {
    /// Default for checks that only look at all sources together.
    mutating func add(_: SourceResult, _: inout CheckNotes, log _: inout DiagnosticLog) throws {}

    /// Default for checks that only look at each source.
    mutating func finish(_: Intake, month _: Period?, _: CheckNotes, log _: inout DiagnosticLog) throws {}
}

/// What checks share, so that one does not report what another has reported.
struct CheckNotes {
    /// The names of files that are copies of files before them.
    var copies: Set<String> = []
    /// Pairs of files reported to share money, the earlier one first.
    var sharing: Set<[String]> = []
    /// The number of vouchers of the next source that can be kept for comparison.
    var voucherRoom = BookedMoney.voucherLimit
}
