public import LedgerModel

/// Collects the keys of the amounts of a budget or forecast from the batches of one worker.
public struct AmountKeyCollector: Sendable {
    private(set) var keys: [AmountKey] = []
    private var placements: [(hash: PlacementHash, isReport: Bool)] = []

    /// An empty collector.
    public init() {}

    /// A collector of these.
    init(_ keys: [AmountKey]) {
        self.keys = keys
    }

    /// Adds a batch; its texts must be kept, since they distinguish amounts in ledger terms.
    public mutating func add(_ batch: LedgerBatch) {
        var parts: UInt8 = 0
        for new in batch.newPlacements {
            placements.append((hash: PlacementHash(new, in: batch, parts: &parts), isReport: new.isReport))
        }
        for record in batch.records {
            let placement = placements[Int(record.placement)]
            // A table in ledger terms may list accounts without a budget.
            if record.ore == 0, !placement.isReport { continue }
            keys.append(AmountKey(record, placement.hash, isReport: placement.isReport, in: batch))
        }
    }
}
