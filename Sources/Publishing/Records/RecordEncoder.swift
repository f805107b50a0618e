public import LedgerModel

/// Encodes the batches of one source that one worker reads.
public protocol RecordEncoder: AnyObject {
    /// Encodes a batch; `assignments` says where its new placements go, one for each, in the same order.
    ///
    /// A layout without verksamheter needs no assignments.
    func encode(_ batch: LedgerBatch, _ assignments: [Assignment])
    /// Gives what has been encoded since the last time, in the order of the source; may be empty.
    func take() -> any RecordPiece
}
