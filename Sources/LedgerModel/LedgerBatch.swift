/// A run of records in source order, about ``capacity`` of them, with the texts they refer to.
///
/// A batch is a value: the reader fills it, hands it on, and gets it back to fill again, so that a whole export passes
/// through the memory of one batch.
public struct LedgerBatch: Sendable {
    /// With how many records a batch is handed on; one that takes a block as a whole may hold the block's more.
    public static let capacity = 16 * 1024

    /// The records in source order.
    public var records: [LedgerRecord]
    /// The vouchers that the records refer to, in source order; empty unless texts are kept.
    public var vouchers: [VoucherHead]
    /// UTF-8 bytes that the ``TextRange``s of records and vouchers point into.
    public var text: [UInt8]
    /// Codings met for the first time, in order: the first has index ``firstNewCoding``.
    public var newCodings: [NewCoding]
    /// Index of the first of ``newCodings``.
    public var firstNewCoding: Int

    /// An empty batch.
    public init() {
        records = []
        vouchers = []
        text = []
        newCodings = []
        firstNewCoding = 0
    }

    /// Whether it carries neither records nor codings.
    public var isEmpty: Bool { records.isEmpty && newCodings.isEmpty }

    /// Makes the batch empty for reuse, keeping its memory; the next coding will have index `nextCoding`.
    public mutating func removeAll(nextCoding: Int) {
        records.removeAll(keepingCapacity: true)
        vouchers.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        newCodings.removeAll(keepingCapacity: true)
        firstNewCoding = nextCoding
    }

    /// How much is in a batch.
    public struct Mark: Sendable {
        fileprivate let records: Int
        fileprivate let vouchers: Int
        fileprivate let text: Int
    }

    /// How much is in it now, and `records` that are not in it yet, although their vouchers and texts are.
    public func mark(andRecords records: Int = 0) -> Mark {
        Mark(records: self.records.count + records, vouchers: vouchers.count, text: text.count)
    }

    /// Takes back all records, vouchers and texts since `mark`; new codings stay.
    public mutating func rewind(to mark: Mark) {
        records.removeLast(max(0, records.count - mark.records))
        vouchers.removeLast(vouchers.count - mark.vouchers)
        text.removeLast(text.count - mark.text)
    }

    /// The text of a range, for places where speed does not matter.
    public func string(_ range: TextRange) -> String {
        String(decoding: text[range.bounds], as: UTF8.self)
    }

    /// Appends UTF-8 text and returns where it stands.
    public mutating func append(text string: some Sequence<UInt8>) -> TextRange {
        let offset = text.count
        text.append(contentsOf: string)
        return TextRange(offset: UInt32(offset), count: UInt32(text.count - offset))
    }
}
