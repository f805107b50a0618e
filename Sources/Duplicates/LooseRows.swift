import LedgerModel

/// The rows of a source, or of a part of it, that belong to no voucher, in order.
///
/// Of many, only those whose hash ends in enough zeros are kept. The choice depends on the row alone, so a repeated row
/// is kept wherever it occurs.
struct LooseRows: Sendable {
    private(set) var kept: [LooseRow] = []
    private(set) var count = 0
    /// These bits are 0 in the hashes of the rows that are kept.
    private(set) var mask: UInt64 = 0

    /// Up to this many rows, all are kept.
    static let limit = 1 << 15

    /// Up to this many different repeated rows may be equal bookings by chance.
    private static let fewestRows = 3

    /// An empty list; of the rows that are added, it keeps those whose hashes are zero in `mask`.
    init(mask: UInt64 = 0) {
        self.mask = mask
    }

    /// Rows in order, all of them kept.
    init(_ rows: [LooseRow]) {
        kept = rows
        count = rows.count
    }

    /// Rows that were kept of so many.
    init(_ kept: [LooseRow], count: Int, mask: UInt64) {
        (self.kept, self.count, self.mask) = (kept, count, mask)
    }

    /// Counts rows that have been offered to ``keep(_:)``.
    @inline(__always)
    mutating func add(_ rows: RowSums) {
        count += rows.count
    }

    /// Keeps a row if the mask selects it.
    @inline(never)
    mutating func keep(_ row: LooseRow) {
        if row.hash & mask == 0 { kept.append(row) }
    }

    /// Adds the rows of the next part of the source.
    mutating func append(_ next: LooseRows) {
        count += next.count
        for row in next.kept { keep(row) }
        while kept.count > Self.limit { thin(to: mask << 1 | 1) }
    }

    /// Drops the rows whose hashes are not zero in `mask`.
    mutating func thin(to mask: UInt64) {
        self.mask = mask
        kept.removeAll { $0.hash & mask != 0 }
    }

    /// The repeated rows; nil when there are none, or only ones that may be equal bookings.
    ///
    /// A row that occurs a hundred times, such as a fee, is no evidence: only rows that occur equally often count.
    func repetition() -> Repetition? {
        let hashes = kept.map(\.hash)
        var counts: [UInt64: Int] = [:]
        for hash in hashes { counts[hash, default: 0] += 1 }
        if counts.count == hashes.count { return nil }
        if let period = Self.period(of: hashes), counts.count > 1 { return table(0, period) }
        let rowsByCount = counts.values.reduce(into: [Int: Int]()) { if $1 > 1 { $0[$1, default: 0] += $1 } }
        // At least three quarters of all rows, all of them equally often.
        if rowsByCount.contains(where: { $1 > $0 * Self.fewestRows && $1 * 4 >= hashes.count * 3 }),
            let pair = firstPair
        {
            return table(pair.first, pair.again)
        }
        guard let run = RepeatedRun.longest(in: hashes, twice: { counts[$0] == 2 }), run.twice >= Self.fewestRows else {
            return nil
        }
        let (line, again) = (kept[run.first].line, kept[run.again].line)
        let isMuch = run.twice > Self.fewestRows && run.count * 4 >= hashes.count
        return isMuch ? .table(line: line, again: again) : .block(line: line, again: again)
    }

    /// The number of rows after which the whole table is repeated in the same order, once or more.
    private static func period(of hashes: [UInt64]) -> Int? {
        (1...hashes.count / 2).last { period in
            hashes.count.isMultiple(of: period)
                && zip(hashes, hashes[period...]).allSatisfy { $0 == $1 }
        }
    }

    private func table(_ first: Int, _ again: Int) -> Repetition {
        .table(line: kept[first].line, again: kept[again].line)
    }

    /// The positions of a row and of its first repetition.
    private var firstPair: (first: Int, again: Int)? {
        var places: [UInt64: Int] = [:]
        for (place, row) in kept.enumerated() {
            if let first = places.updateValue(place, forKey: row.hash) { return (first, place) }
        }
        return nil
    }
}
