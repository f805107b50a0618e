import Diagnostics
import LedgerModel

/// Finds where a source can be cut between records, without reading them.
protocol RecordCutter: SendableMetatype {
    /// What is known of a block when it is cut.
    associatedtype Context

    /// The length of the longest run of whole records at the start of `bytes`.
    ///
    /// Nil when the first record is not whole; with `isLast` there will be no more bytes than these.
    mutating func cut(_ bytes: ByteView, isLast: Bool) -> Int?

    /// What is known about the block that was cut last, and how many line feeds it holds.
    ///
    /// Fenced: it is followed by ``BlockBuffer/slack`` line feeds.
    func look(at block: ByteView) -> (context: Context, lines: Int)

    /// How long a run of bytes without a cut may grow before it is refused.
    func recordLimit(_ limits: Limits) -> Int

    /// What is said of a run that is longer.
    func longRecord(limit: Int, at location: SourceLocation) -> Diagnostic
}
