public import LedgerModel

/// Takes the rows of a table with their texts, to see whether rows that seem to come again differ in these.
public struct TextRowCollector: Sendable {
    private var rows = LooseRows()
    private var codings: [(hash: CodingHash, isReport: Bool)] = []
    private var parts: UInt8 = 0

    /// A collector of nothing yet.
    public init() {}

    /// Adds a batch that has texts; batches come in the order of the source.
    public mutating func add(_ batch: LedgerBatch) {
        for new in batch.newCodings {
            codings.append((hash: CodingHash(new, in: batch, parts: &parts), isReport: new.slag != nil))
        }
        rows.append(
            LooseRows(
                batch.records.lazy.filter { $0.ore != 0 }.map { record in
                    let coding = codings[Int(record.coding)]
                    return AmountKey(record, coding.hash, isReport: coding.isReport, in: batch).row
                }))
    }

    /// What stands twice with its text; nil when nothing does.
    public func repetition() -> Repetition? { rows.repetition() }
}
