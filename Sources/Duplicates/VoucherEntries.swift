import LedgerModel

/// Compact vouchers in the order of their source.
struct VoucherEntries: Sendable {
    private(set) var entries: [VoucherEntry] = []
    /// The number of vouchers, kept or not.
    private(set) var count = 0
    /// The number of vouchers in which every row occurs an even number of times.
    private(set) var doubledCount = 0
    /// The keys of some such vouchers that have at least four rows.
    private(set) var suspects: [UInt64] = []
    /// The number of leading zero bits that a key must have to be kept.
    private(set) var zeroBits = 0

    /// Beyond this many, room is reserved for the expected number at once, so that entries are not moved again.
    private static let few = 1 << 14

    /// An empty list with room for about `count` vouchers.
    init(about count: Int = 0) {
        entries.reserveCapacity(count + count / 8)
    }

    /// Vouchers that were kept because their keys start with so many zeros.
    init(_ entries: [VoucherEntry], zeroBits: Int) {
        (self.entries, self.zeroBits, count) = (entries, zeroBits, entries.count)
    }

    mutating func append(_ piece: VoucherPiece) {
        append(piece.name, piece.date, sum: piece.sum, parity: piece.parity, rows: Int(piece.rows))
    }

    /// Adds a voucher: its number of rows with money, the sum of their hashes, and their parity.
    @inline(__always)
    mutating func append(_ name: VoucherName, _ date: LedgerDate, sum: UInt64, parity: UInt64, rows: Int) {
        // Without money there is nothing to count twice.
        guard rows > 0 else { return }
        count &+= 1
        if parity == 0 { noteDoubled(name, date, rows: rows) }
        let entry = VoucherEntry(key: VoucherEntry.key(name, date), sum: sum, hasSeveralRows: rows > 1)
        if entry.isKept(zeroBits: zeroBits) { entries.append(entry) }
    }

    @inline(never)
    private mutating func noteDoubled(_ name: VoucherName, _ date: LedgerDate, rows: Int) {
        doubledCount += 1
        if rows > 3, suspects.count < Self.suspectLimit { suspects.append(VoucherEntry.key(name, date)) }
    }

    /// The number of suspects that are examined.
    private static let suspectLimit = 1000

    /// Adds those of a later part and keeps at most `limit`: the ones whose keys start with enough zeros.
    mutating func append(_ others: VoucherEntries, limit: Int) {
        count += others.count
        doubledCount += others.doubledCount
        suspects += others.suspects.prefix(Self.suspectLimit - suspects.count)
        if entries.count > Self.few, entries.capacity < limit { entries.reserveCapacity(limit + limit / 16) }
        if zeroBits == 0 {
            entries.append(contentsOf: others.entries)
        } else {
            for entry in others.entries where entry.isKept(zeroBits: zeroBits) { entries.append(entry) }
        }
        while entries.count > limit { thin(toZeroBits: zeroBits + 1) }
    }

    /// Drops those whose keys do not start with `bits` zeros.
    mutating func thin(toZeroBits bits: Int) {
        guard bits > zeroBits else { return }
        zeroBits = bits
        entries.removeAll { !$0.isKept(zeroBits: bits) }
    }

    /// Moves its entries out.
    mutating func take() -> [VoucherEntry] {
        defer { entries = [] }
        return entries
    }
}
