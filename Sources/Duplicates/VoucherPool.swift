/// The vouchers of all sources, source by source, at most a limit.
struct VoucherPool: Sendable {
    private(set) var entries: [VoucherEntry] = []
    /// Where the vouchers of each source end.
    private(set) var ends: [Int] = []
    private var zeroBits = 0
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// How many more can be kept exactly.
    var room: Int { max(0, limit - entries.count) }

    /// Takes over the vouchers of the next source.
    mutating func add(_ vouchers: consuming VoucherEntries) {
        if vouchers.zeroBits > zeroBits { thin(toZeroBits: vouchers.zeroBits) }
        vouchers.thin(toZeroBits: zeroBits)
        // Thinned before they are joined, so that memory never exceeds the limit.
        while entries.count + vouchers.entries.count > limit {
            thin(toZeroBits: zeroBits + 1)
            vouchers.thin(toZeroBits: zeroBits)
        }
        if entries.count < vouchers.entries.count {
            // Appending to the larger list moves fewer entries.
            let before = entries
            entries = vouchers.take()
            if !before.isEmpty { entries.insert(contentsOf: before, at: 0) }
        } else {
            entries.append(contentsOf: vouchers.entries)
        }
        ends.append(entries.count)
    }

    /// Where the vouchers of a source stand.
    func range(of source: Int) -> Range<Int> {
        (source == 0 ? 0 : ends[source - 1])..<ends[source]
    }

    /// The source of the voucher at a position.
    func source(at position: Int) -> Int {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if position < ends[middle] { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private mutating func thin(toZeroBits bits: Int) {
        zeroBits = bits
        var (kept, next) = (0, 0)
        for source in ends.indices {
            while next < ends[source] {
                if entries[next].isKept(zeroBits: bits) {
                    entries[kept] = entries[next]
                    kept += 1
                }
                next += 1
            }
            ends[source] = kept
        }
        entries.removeLast(entries.count - kept)
    }
}
