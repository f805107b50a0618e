import LedgerModel

/// What money a source holds, in brief: by voucher, by day, and row by row where there are no vouchers.
///
/// Up to ``voucherLimit`` vouchers all are kept, twelve bytes each; of more, those whose hash starts with enough zeros.
public struct BookedMoney: Sendable {
    /// So many vouchers of all sources are compared exactly.
    public static let voucherLimit = 2_000_000

    private(set) var vouchers = VoucherEntries()
    private(set) var series = SeriesRanges()
    private(set) var rows = LooseRows()
    private(set) var codeParts: UInt8 = 0
    private var booked = BookedDays()
    private var open: VoucherPiece?
    /// Whether the source marks where its vouchers begin.
    private var isMarked = false
    private let limit: Int

    /// Nothing yet, of a source that may keep `limit` vouchers.
    public init(limit: Int = voucherLimit) {
        self.limit = limit
    }

    /// The days with their rows, in no order.
    public var days: [BookedDay] { booked.days }

    /// What there is of a day with outcome; nil when there is none.
    func day(_ date: LedgerDate) -> BookedDay? {
        booked[date].flatMap { $0.outcomeRows > 0 ? $0 : nil }
    }

    /// Whether there are rows that no voucher number tells from others.
    public var hasLooseRows: Bool { rows.count > 0 }

    /// Adds the next block of the source.
    public mutating func append(_ part: BookedMoneyPart) {
        rows.append(part.rows)
        guard let first = part.first else { return }
        let goesOn = open?.goesOn(with: first) ?? false
        isMarked = first.line > 0
        series.append(part.series, goesOn: goesOn)
        if goesOn {
            open?.append(first)
        } else {
            close()
            open = first
        }
        guard part.vouchers.count > 0 || part.last != nil else { return }
        close()
        vouchers.append(part.vouchers, limit: limit)
        open = part.last
    }

    /// Adds the days of a worker, once for each when the source has been read.
    public mutating func finish(_ collector: BookedMoneyCollector) {
        close()
        codeParts |= collector.codeParts
        booked.merge(collector.days)
    }

    private mutating func close() {
        guard let piece = open else { return }
        open = nil
        vouchers.append(piece)
    }

    /// What stands twice in the source, the gravest; nil when nothing does.
    public func repetition() -> Repetition? {
        if !series.areAscending, let repeated = repeatedVouchers() { return repeated }
        if vouchers.doubledCount > 1, vouchers.doubledCount * 2 >= vouchers.count { return .everyRow }
        // In a table a voucher that follows itself is one voucher with twice the rows.
        if !isMarked, !vouchers.suspects.isEmpty { return .suspects(keys: vouchers.suspects) }
        return rows.repetition()
    }

    private func repeatedVouchers() -> Repetition? {
        var (count, single): (Int, Int) = (0, 0)
        var keys: [UInt64] = []
        KeyGroups(vouchers.entries, in: [vouchers.entries.indices]).forEachPair { one, other in
            let entry = vouchers.entries[other]
            if !isMarked, !entry.hasSeveralRows { single += 1 } else { count += 1 }
            if keys.count < Self.keysKept { keys.append(entry.key) }
        }
        if count == 0, single == 0 || (single * 2 < vouchers.entries.count && isScattered(single)) { return nil }
        return .vouchers(count + single, keys: keys)
    }

    /// Whether rows of one voucher stand apart, as in a general ledger by account: then single ones may be equal.
    private func isScattered(_ equal: Int) -> Bool {
        let keys = vouchers.entries.map(\.key).sorted()
        let again = zip(keys, keys.dropFirst()).lazy.filter(==).count
        return again >= 2 * equal
    }

    /// Gives its vouchers away, to be compared with those of other sources.
    mutating func takeVouchers() -> VoucherEntries {
        defer { vouchers = VoucherEntries() }
        return vouchers
    }

    /// So many keys are kept of vouchers that are given twice.
    static let keysKept = 5
}
