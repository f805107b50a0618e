/// The rows of a source that belong to no voucher, in their order.
///
/// Of many only those are kept whose hash ends in enough zeros: a block of rows that comes again keeps the same ones.
struct LooseRows: Sendable {
    private(set) var kept: [LooseRow] = []
    private(set) var count = 0
    /// 0 when every row stands in the source an even number of times.
    private var parity: UInt64 = 0
    private var mask: UInt64 = 0

    /// Up to so many rows a repeated block is found whatever its length.
    static let limit = 1 << 15

    /// A block with fewer different rows may well be two equal bookings.
    private static let fewestRows = 3

    mutating func append(_ rows: [LooseRow]) {
        count += rows.count
        for row in rows {
            parity ^= row.hash
            if row.hash & mask == 0 { kept.append(row) }
        }
        while kept.count > Self.limit {
            mask = mask << 1 | 1
            kept.removeAll { [mask] in $0.hash & mask != 0 }
        }
    }

    /// The block of rows that stands twice, one behind the other; nil when there is none.
    func repetition() -> Repetition? {
        if let block = RepeatedBlock.longest(in: kept.map(\.hash)) {
            let isWhole = block.count * 2 >= kept.count && block.count == block.period * (kept.count / block.period - 1)
            let distinct = Set(kept[block.start..<block.start + block.period].map(\.hash)).count
            let lines = (first: kept[block.start].line, again: kept[block.start + block.period].line)
            if isWhole, distinct > 1 { return .table(line: lines.first, again: lines.again) }
            if distinct >= Self.fewestRows { return .block(line: lines.first, again: lines.again) }
        }
        guard parity == 0, count > 0, let first = kept.first else { return nil }
        let distinct = Set(kept.map(\.hash)).count
        let again = kept.dropFirst().first { $0.hash == first.hash }
        return distinct >= Self.fewestRows ? .table(line: first.line, again: again?.line ?? first.line) : nil
    }
}
