import LedgerModel

/// The rows of a source, or of a part of it, that belong to no voucher, in their order.
///
/// Of many only those are kept whose hash ends in enough zeros: rows that come again, there or in another source, are
/// kept with them.
struct LooseRows: Sendable {
    private(set) var kept: [LooseRow] = []
    private(set) var count = 0
    /// These bits are 0 in the hashes of those that are kept.
    private(set) var mask: UInt64 = 0

    /// Up to so many rows all are kept.
    static let limit = 1 << 15

    /// So few different rows that come again may well be equal bookings.
    private static let fewestRows = 3

    /// Rows that a worker has not met yet; of those that it keeps, the hashes have zeros in `mask`.
    init(mask: UInt64 = 0) {
        self.mask = mask
    }

    /// Rows in their order, all of them kept.
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

    /// Keeps a row, or forgets it.
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

    /// Forgets those whose hashes have no zeros in `mask`.
    mutating func thin(to mask: UInt64) {
        self.mask = mask
        kept.removeAll { $0.hash & mask != 0 }
    }

    /// The rows that stand twice; nil when none do but such as may be equal bookings.
    ///
    /// A row that comes a hundred times, such as a fee, tells nothing: those count that come as often as others.
    func repetition() -> Repetition? {
        let hashes = kept.map(\.hash)
        var counts: [UInt64: Int] = [:]
        for hash in hashes { counts[hash, default: 0] += 1 }
        if counts.count == hashes.count { return nil }
        if let period = Self.period(of: hashes), counts.count > 1 { return table(0, period) }
        let rowsByCount = counts.values.reduce(into: [Int: Int]()) { if $1 > 1 { $0[$1, default: 0] += $1 } }
        // Three quarters of all rows, all of them equally often.
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

    /// After how many rows the whole table comes again in its order, once or more.
    private static func period(of hashes: [UInt64]) -> Int? {
        (1...hashes.count / 2).last { period in
            hashes.count.isMultiple(of: period)
                && zip(hashes, hashes[period...]).allSatisfy { $0 == $1 }
        }
    }

    private func table(_ first: Int, _ again: Int) -> Repetition {
        .table(line: kept[first].line, again: kept[again].line)
    }

    /// The places of a row and of its twin.
    private var firstPair: (first: Int, again: Int)? {
        var places: [UInt64: Int] = [:]
        for (place, row) in kept.enumerated() {
            if let first = places.updateValue(place, forKey: row.hash) { return (first, place) }
        }
        return nil
    }
}
