import LedgerModel

/// What an amount of a budget or forecast is for, and where it stands.
struct AmountKey: Hashable, Comparable, Sendable {
    /// Of codes, period and, in ledger terms, text.
    let hash: UInt64
    /// The source, by the order in which they were added.
    var source: UInt32
    let line: UInt32

    /// The key of a record on a coding with a hash; `isReport` when it is in report terms, which have no text.
    init(_ record: LedgerRecord, _ coding: CodingHash, isReport: Bool, in batch: LedgerBatch) {
        let start = Mixing.fold(coding.whole ^ UInt64(UInt32(bitPattern: record.date.rawValue)))
        let whole = isReport ? start : Mixing.bytes(batch.text.span, record.text.bounds, after: start)
        hash = whole & ~1 | (isReport ? 1 : 0)
        source = 0
        line = record.line
    }

    /// Whether it is in report terms: verksamhet, slag and period.
    var isReport: Bool { hash & 1 == 1 }

    static func < (left: AmountKey, right: AmountKey) -> Bool {
        (left.hash, left.source, left.line) < (right.hash, right.source, right.line)
    }
}
