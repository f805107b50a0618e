public import LedgerModel

/// Collects the rows of a table with their texts, to see whether rows that seem repeated differ in text.
public struct TextRowCollector: Sendable {
    private var rows = LooseRows()
    private var placements: [(hash: PlacementHash, isReport: Bool)] = []
    private var parts: UInt8 = 0

    /// An empty collector.
    public init() {}

    /// Adds a batch that has texts; batches come in the order of the source.
    public mutating func add(_ batch: LedgerBatch) {
        for new in batch.newPlacements {
            placements.append((hash: PlacementHash(new, in: batch, parts: &parts), isReport: new.isReport))
        }
        rows.append(
            LooseRows(
                batch.records.lazy.filter { $0.ore != 0 }.map { record in
                    let placement = placements[Int(record.placement)]
                    return AmountKey(record, placement.hash, isReport: placement.isReport, in: batch).row
                }))
    }

    /// What is repeated including its text; nil when nothing is.
    public func repetition() -> Repetition? { rows.repetition() }
}
