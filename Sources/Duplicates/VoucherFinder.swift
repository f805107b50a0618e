public import LedgerModel

/// Finds vouchers of a source again by their keys, in order to name them.
public struct VoucherFinder {
    /// A voucher with its name, as the source writes it.
    public struct Found: Hashable, Sendable {
        /// Its key.
        public let key: UInt64
        /// The line of its first row.
        public let line: UInt32
        /// Series and number, such as `A 12`.
        public let label: String
        /// Its date.
        public let date: LedgerDate
    }

    /// The vouchers found, in the order of the source.
    public private(set) var found: [Found] = []
    private let keys: Set<UInt64>

    /// A search for some keys.
    public init(_ keys: [UInt64]) {
        self.keys = Set(keys)
    }

    /// Looks through a batch, which must have texts.
    public mutating func add(_ batch: LedgerBatch) {
        for stretch in batch.stretches where keys.contains(VoucherEntry.key(stretch.name, stretch.date)) {
            guard stretch.firstRecord < batch.records.count else { continue }
            let record = batch.records[Int(stretch.firstRecord)]
            let head = record.voucher < batch.vouchers.count ? batch.vouchers[Int(record.voucher)] : nil
            let parts = head.map { [batch.string($0.series), batch.string($0.number)] } ?? []
            found.append(
                Found(
                    key: VoucherEntry.key(stretch.name, stretch.date), line: record.line,
                    label: parts.filter { !$0.isEmpty }.joined(separator: " "), date: stretch.date))
        }
    }
}
