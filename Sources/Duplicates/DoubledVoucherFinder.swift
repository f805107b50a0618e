public import LedgerModel

/// Looks at vouchers of a table in which every row stands an even number of times: whether they follow themselves.
///
/// Rows `a a b b` may be equal bookings. Rows `a b c a b c` are a voucher that was pasted twice.
public struct DoubledVoucherFinder {
    /// A voucher whose rows come again in the same order.
    public struct Found: Hashable, Sendable {
        /// Its key.
        public let key: UInt64
        /// The line of its first row.
        public let line: UInt32
        /// The line where its rows come again.
        public let again: UInt32
        /// How many different rows it has, two at least.
        public let rows: Int
        /// Whether the texts come again, too.
        public let hasSameTexts: Bool
    }

    private struct Row {
        let hash: UInt64
        let text: UInt64
        let line: UInt32
    }

    private let keys: Set<UInt64>
    private var rows: [UInt64: [Row]] = [:]
    private var hashes: [PlacementHash] = []
    private var parts: UInt8 = 0

    /// A search among the vouchers of some keys.
    public init(_ keys: [UInt64]) {
        self.keys = Set(keys)
    }

    /// Looks through a batch; batches come in the order of the source.
    public mutating func add(_ batch: LedgerBatch) {
        for new in batch.newPlacements { hashes.append(PlacementHash(new, in: batch, parts: &parts)) }
        for (index, stretch) in batch.stretches.enumerated() {
            let key = VoucherEntry.key(stretch.name, stretch.date)
            guard keys.contains(key) else { continue }
            let isLast = index + 1 == batch.stretches.count
            let end = isLast ? batch.records.count : Int(batch.stretches[index + 1].firstRecord)
            for record in batch.records[Int(stretch.firstRecord)..<end] where record.ore != 0 {
                let hash = Mixing.fold(hashes[Int(record.placement)].whole ^ UInt64(bitPattern: record.ore))
                let text = Mixing.bytes(batch.text.span, record.text.bounds, after: 0)
                rows[key, default: []].append(Row(hash: hash, text: text, line: record.line))
            }
        }
    }

    /// The vouchers that follow themselves, by their lines.
    public var found: [Found] {
        rows.compactMap { key, rows in
            let half = rows.count / 2
            guard rows.count == half * 2, rows[..<half].elementsEqual(rows[half...], by: { $0.hash == $1.hash }) else {
                return nil
            }
            let different = Set(rows.map(\.hash)).count
            if different < 2 { return nil }
            let hasSameTexts = rows[..<half].elementsEqual(rows[half...], by: { $0.text == $1.text })
            return Found(
                key: key, line: rows[0].line, again: rows[half].line, rows: different, hasSameTexts: hasSameTexts)
        }.sorted { $0.line < $1.line }
    }
}
