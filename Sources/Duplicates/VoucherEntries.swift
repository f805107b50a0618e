import LedgerModel

/// Vouchers in brief, in the order of their source.
struct VoucherEntries: Sendable {
    private(set) var entries: [VoucherEntry] = []
    /// How many there were, whether they are kept or not.
    private(set) var count = 0
    /// Those in which every row stands an even number of times.
    private(set) var doubledCount = 0
    /// The keys of some of those that have at least four rows.
    private(set) var suspects: [UInt64] = []
    /// How many bits a key must start with that are 0, to be kept.
    private(set) var zeroBits = 0

    /// When there are more, room is asked for as many as may come, so that none is moved any more.
    private static let few = 1 << 14

    /// No vouchers, with room for about so many.
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

    /// Adds a voucher by its rows: how many there are with money, the sum of their hashes, and what is odd of them.
    @inline(__always)
    mutating func append(_ name: VoucherName, _ date: LedgerDate, sum: UInt64, parity: UInt64, rows: Int) {
        // Without money it cannot be given twice.
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

    /// So many suspects are looked at.
    private static let suspectLimit = 1000

    /// Adds those of a later part, and keeps no more than `limit`: the ones whose keys start with enough zeros.
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

    /// Forgets those whose keys do not start with so many zeros.
    mutating func thin(toZeroBits bits: Int) {
        guard bits > zeroBits else { return }
        zeroBits = bits
        entries.removeAll { !$0.isKept(zeroBits: bits) }
    }

    /// Gives its entries away.
    mutating func take() -> [VoucherEntry] {
        defer { entries = [] }
        return entries
    }
}
