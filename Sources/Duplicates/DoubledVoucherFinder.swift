public import LedgerModel

/// Finds vouchers of a table that are repeated directly after themselves.
///
/// It looks at vouchers in which every row occurs an even number of times. Rows `a a b b` may be equal bookings; rows
/// `a b c a b c` are a voucher that was pasted twice.
public struct DoubledVoucherFinder {
    /// A voucher whose rows are repeated in the same order.
    public struct Found: Hashable, Sendable {
        /// Its key.
        public let key: UInt64
        /// The line of its first row.
        public let line: UInt32
        /// The line where its rows start again.
        public let again: UInt32
        /// The number of different rows, at least two.
        public let rows: Int
        /// Whether the texts are repeated as well.
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

    /// A search for the vouchers with some keys.
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

    /// The vouchers that are repeated after themselves, by line.
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
