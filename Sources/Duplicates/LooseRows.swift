/// The rows of a source, or of a part of it, that belong to no voucher, in their order.
///
/// Of many only those are kept whose hash ends in enough zeros: a block of rows that comes again keeps the same ones.
struct LooseRows: Sendable {
    private(set) var kept: [LooseRow] = []
    private(set) var count = 0
    /// 0 when every row stands in the source an even number of times.
    private(set) var parity: UInt64 = 0
    /// These bits are 0 in the hashes of those that are kept.
    private(set) var mask: UInt64 = 0

    /// Up to so many rows a repeated block is found whatever its length.
    static let limit = 1 << 15

    /// A block with fewer different rows may well be two equal bookings.
    private static let fewestRows = 3

    /// Rows that a worker has not met yet; of those that it keeps, the hashes have zeros in `mask`.
    init(mask: UInt64 = 0) {
        self.mask = mask
    }

    /// Adds what rows come to that have been offered to ``keep(_:line:)``.
    @inline(__always)
    mutating func add(_ rows: RowSums) {
        count += rows.count
        parity ^= rows.parity
    }

    /// Keeps a row by its hash, or forgets it.
    @inline(never)
    mutating func keep(_ hash: UInt64, line: UInt32) {
        if hash & mask == 0, hash != 0 { kept.append(LooseRow(hash: hash, line: line)) }
    }

    /// Adds the rows of the next part of the source.
    mutating func append(_ next: LooseRows) {
        count += next.count
        parity ^= next.parity
        for row in next.kept { keep(row.hash, line: row.line) }
        while kept.count > Self.limit {
            mask = mask << 1 | 1
            kept.removeAll { [mask] in $0.hash & mask != 0 }
        }
    }

    /// The block of rows that stands twice, one behind the other; nil when there is none.
    func repetition() -> Repetition? {
        if let block = RepeatedBlock.longest(in: kept.map(\.hash)) {
            let isWhole = block.count + block.period == kept.count && block.count.isMultiple(of: block.period)
            let distinct = Set(kept[block.start..<block.start + block.period].map(\.hash)).count
            let lines = (first: kept[block.start].line, again: kept[block.start + block.period].line)
            if isWhole, distinct > 1 { return .table(line: lines.first, again: lines.again) }
            if distinct >= Self.fewestRows { return .block(line: lines.first, again: lines.again) }
        }
        guard parity == 0, let first = kept.first else { return nil }
        let again = kept.dropFirst().first { $0.hash == first.hash }
        let isMore = Set(kept.map(\.hash)).count >= Self.fewestRows
        return isMore ? .table(line: first.line, again: again?.line ?? first.line) : nil
    }
}
