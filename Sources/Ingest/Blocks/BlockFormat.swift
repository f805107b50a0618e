import Diagnostics
import LedgerModel

/// A format whose files can be cut between records, so that the parts are read side by side.
///
/// One reader reads the first block, which tells what the rest needs to know. Each block after it is read by a
/// successor of that reader, and absorbed by it in the order of the file, so that the result does not depend on how
/// many workers there are.
protocol BlockFormat: Sendable {
    /// The length of the longest run of whole records at the start of `bytes`.
    ///
    /// Nil when the first record is not whole, and the count when `isLast`.
    func cut(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int?

    /// How long a run of bytes without a cut may grow before it is refused.
    func recordLimit(_ limits: Limits) -> Int

    /// What is said of a run that is longer.
    func longRecord(limit: Int, at location: SourceLocation) -> Diagnostic

    /// Reads a block.
    mutating func read(_ block: Block, into assembly: inout LedgerAssembly) throws

    /// Whether blocks after the first can be read out of order.
    var isDivisible: Bool { get }

    /// A reader for one later block: it knows what this one knows, and has found nothing yet.
    func successor() -> Self

    /// Adds what the reader of the next block has found.
    mutating func absorb(_ part: Self, into assembly: inout LedgerAssembly) throws

    /// Ends the reading.
    mutating func finish(_ assembly: inout LedgerAssembly) throws
}
