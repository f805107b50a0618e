public import LedgerModel

/// Takes the batches of one worker and notes what each amount of a budget or forecast is for.
public struct AmountKeyCollector: Sendable {
    private(set) var keys: [AmountKey] = []
    private var codings: [(hash: CodingHash, isReport: Bool)] = []

    /// A collector of nothing yet.
    public init() {}

    /// Adds a batch; texts must be kept, since they tell amounts in ledger terms apart.
    public mutating func add(_ batch: LedgerBatch) {
        var parts: UInt8 = 0
        for new in batch.newCodings {
            codings.append((hash: CodingHash(new, in: batch, parts: &parts), isReport: new.slag != nil))
        }
        for record in batch.records {
            let coding = codings[Int(record.coding)]
            // A table in ledger terms may list accounts without a budget.
            if record.ore == 0, !coding.isReport { continue }
            keys.append(AmountKey(record, coding.hash, isReport: coding.isReport, in: batch))
        }
    }
}
