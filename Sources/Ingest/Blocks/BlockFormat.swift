import Diagnostics
import LedgerModel

/// A format whose files can be cut between records, so that the parts are read side by side.
///
/// One reader reads the first block, or as many as it takes to tell what the rest needs to know. Each block after them
/// is read by a successor of that reader, and absorbed by it in the order of the file, so that the result does not
/// depend on how many workers there are. A reader may take back that it is divisible; what successors have read of
/// later blocks is dropped then, and left to it.
protocol BlockFormat: Sendable {
    /// The length of the longest run of whole records at the start of `bytes`.
    ///
    /// Nil when the first record is not whole; with `isLast` there will be no more bytes than these.
    mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int?

    /// What is known about the block that was cut last.
    ///
    /// Fenced: it is followed by ``BlockBuffer/slack`` line feeds.
    func context(of block: UnsafeBufferPointer<UInt8>) -> BlockContext

    /// Whether a block stays in memory until it has been absorbed.
    static var keepsBlocks: Bool { get }

    /// How long a run of bytes without a cut may grow before it is refused.
    func recordLimit(_ limits: Limits) -> Int

    /// What is said of a run that is longer.
    func longRecord(limit: Int, at location: SourceLocation) -> Diagnostic

    /// Reads a block.
    mutating func read(_ block: Block, into assembly: inout LedgerAssembly) throws

    /// Whether blocks after those that have been read can be read out of order.
    var isDivisible: Bool { get }

    /// A reader for one later block: it knows what this one knows, and has found nothing yet.
    func successor() -> Self

    /// Adds what the reader of the next block has found.
    mutating func absorb(_ part: Self, into assembly: inout LedgerAssembly) throws

    /// Ends the reading.
    mutating func finish(_ assembly: inout LedgerAssembly) throws
}

extension BlockFormat {
    /// Most formats need to know nothing.
    func context(of _: UnsafeBufferPointer<UInt8>) -> BlockContext { BlockContext() }

    /// Most formats are done with a block once it has been read.
    static var keepsBlocks: Bool { false }
}
