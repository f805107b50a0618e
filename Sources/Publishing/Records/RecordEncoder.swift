public import LedgerModel

/// Encodes the batches of one source that one worker reads.
public protocol RecordEncoder: AnyObject {
    /// Encodes a batch; `assignments` are the destinations of its new placements, in the same order.
    ///
    /// A layout without verksamheter needs no assignments.
    func encode(_ batch: LedgerBatch, _ assignments: [Assignment])
    /// Returns what was encoded since the last call, in the order of the source; may be empty.
    func take() -> any RecordPiece
}
