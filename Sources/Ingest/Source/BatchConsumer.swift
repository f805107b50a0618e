public import LedgerModel

/// What takes the batches of one worker.
///
/// A worker has a consumer of its own, so `take` needs no lock. What must happen in the order of the source, such as
/// writing to a file, is left to what `commit` returns, which is called once for each block of the source, in order and
/// one at a time.
public struct BatchConsumer {
    /// Takes a batch; it may change it, since nobody else will see it.
    public let take: (inout LedgerBatch) throws -> Void
    /// Gives what is to be done with the batches since the last time when it is their turn.
    public let commit: () -> (() throws -> Void)?

    /// A consumer of batches, by default with nothing to do in order.
    public init(
        take: @escaping (inout LedgerBatch) throws -> Void, commit: @escaping () -> (() throws -> Void)? = { nil }
    ) {
        self.take = take
        self.commit = commit
    }
}
