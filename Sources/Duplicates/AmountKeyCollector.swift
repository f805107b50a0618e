public import LedgerModel

/// Takes the batches of one worker and notes what each amount of a budget or forecast is for.
public struct AmountKeyCollector: Sendable {
    private(set) var keys: [AmountKey] = []
    private var placements: [(hash: PlacementHash, isReport: Bool)] = []

    /// A collector of nothing yet.
    public init() {}

    /// A collector of these.
    init(_ keys: [AmountKey]) {
        self.keys = keys
    }

    /// Adds a batch; texts must be kept, since they tell amounts in ledger terms apart.
    public mutating func add(_ batch: LedgerBatch) {
        var parts: UInt8 = 0
        for new in batch.newPlacements {
            placements.append((hash: PlacementHash(new, in: batch, parts: &parts), isReport: new.slag != nil))
        }
        for record in batch.records {
            let placement = placements[Int(record.placement)]
            // A table in ledger terms may list accounts without a budget.
            if record.ore == 0, !placement.isReport { continue }
            keys.append(AmountKey(record, placement.hash, isReport: placement.isReport, in: batch))
        }
    }
}
