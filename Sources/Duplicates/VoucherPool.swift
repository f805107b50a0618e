/// The vouchers of all sources, one source behind the other, no more than a limit.
struct VoucherPool: Sendable {
    private(set) var entries: [VoucherEntry] = []
    /// Where the vouchers of each source end.
    private(set) var ends: [Int] = []
    private var zeroBits = 0
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// How many more are kept exactly.
    var room: Int { max(0, limit - entries.count) }

    /// Adds the vouchers of the next source, which are not needed elsewhere any more.
    mutating func add(_ vouchers: consuming VoucherEntries) {
        if vouchers.zeroBits > zeroBits { thin(toZeroBits: vouchers.zeroBits) }
        vouchers.thin(toZeroBits: zeroBits)
        // Before they come together, so that memory never holds more.
        while entries.count + vouchers.entries.count > limit {
            thin(toZeroBits: zeroBits + 1)
            vouchers.thin(toZeroBits: zeroBits)
        }
        if entries.count < vouchers.entries.count {
            // The larger stays where it is.
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
