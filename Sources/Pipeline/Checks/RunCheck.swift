import Diagnostics
import Duplicates
import LedgerModel

/// A check of what a run reads: of each source as it is added, and of all of them before anything is derived.
///
/// A new check is a file in this folder and a line in ``RunChecks/all(_:_:_:)``.
protocol RunCheck {
    /// Takes a source without errors, in the order of the pipeline.
    mutating func add(_ source: SourceResult, _ notes: inout CheckNotes, log: inout DiagnosticLog) throws

    /// Looks at all sources together; `month` is nil in a run that is refused before its month is known.
    mutating func finish(_ intake: Intake, month: Period?, _ notes: CheckNotes, log: inout DiagnosticLog) throws
}

extension RunCheck {
    /// Many checks look at all sources alone.
    mutating func add(_: SourceResult, _: inout CheckNotes, log _: inout DiagnosticLog) throws {}

    /// Many checks look at each source alone.
    mutating func finish(_: Intake, month _: Period?, _: CheckNotes, log _: inout DiagnosticLog) throws {}
}

/// What one check has found that another must not report again.
struct CheckNotes {
    /// The names of files that are copies of files before them.
    var copies: Set<String> = []
    /// Pairs of files that are reported to share money, the earlier one first.
    var sharing: Set<[String]> = []
    /// How many vouchers of the next source can be kept to be compared.
    var voucherRoom = BookedMoney.voucherLimit
}
