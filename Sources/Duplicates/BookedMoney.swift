import LedgerModel

/// A compact summary of a source's money: by voucher, by day, and row by row where there are no vouchers.
///
/// Up to ``voucherLimit`` vouchers, all are kept in twelve bytes each; beyond that, those whose hash starts with enough
/// zeros.
public struct BookedMoney: Sendable {
    /// The number of vouchers of all sources that are compared exactly.
    public static let voucherLimit = 2_000_000

    private(set) var vouchers = VoucherEntries()
    private(set) var series = SeriesRanges()
    private(set) var rows = LooseRows()
    private(set) var codeParts: UInt8 = 0
    private var booked = BookedDays()
    private var sample = MultipliedSample()
    private var open: VoucherPiece?
    /// Whether the source marks where its vouchers begin.
    private var isMarked = false
    private let limit: Int

    /// An empty summary of a source that may keep `limit` vouchers.
    public init(limit: Int = voucherLimit) {
        self.limit = limit
    }

    /// The money of a source that has been read before.
    init(_ vouchers: VoucherEntries, _ series: SeriesRanges, _ rows: LooseRows, _ days: [BookedDay], codeParts: UInt8) {
        (self.vouchers, self.series, self.rows, self.codeParts) = (vouchers, series, rows, codeParts)
        limit = Self.voucherLimit
        for day in days { booked.merge(day) }
    }

    /// The days with their rows, in no order.
    public var days: [BookedDay] { booked.days }

    /// The sums of a day; nil when it has no outcome.
    func day(_ date: LedgerDate) -> BookedDay? {
        booked[date].flatMap { $0.outcomeRows > 0 ? $0 : nil }
    }

    /// Whether there are rows without a voucher number.
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

    /// Adds the days of a worker; called once a worker, after the source has been read.
    public mutating func finish(_ collector: BookedMoneyCollector) {
        close()
        codeParts |= collector.codeParts
        sample.merge(collector.sample)
        booked.merge(collector.days)
    }

    private mutating func close() {
        guard let piece = open else { return }
        open = nil
        vouchers.append(piece)
    }

    /// What is repeated in the source, the gravest kind first; nil when nothing is.
    public func repetition() -> Repetition? {
        if !series.areAscending, let repeated = repeatedVouchers() { return repeated }
        if vouchers.doubledCount > 1, vouchers.doubledCount * 2 >= vouchers.count { return .everyRow }
        // A small sample counts only when most of it agrees.
        if sample.multiplied > 1, sample.multiplied * 4 >= sample.vouchers * 3 { return .everyRow }
        // In a table, a voucher that is repeated directly after itself looks like one voucher with twice the rows.
        if !isMarked, !vouchers.suspects.isEmpty { return .suspects(keys: vouchers.suspects) }
        return rows.repetition()
    }

    private func repeatedVouchers() -> Repetition? {
        var pairs: [(first: Int, again: Int)] = []
        var isSure = false
        KeyGroups(vouchers.entries, in: [vouchers.entries.indices]).forEachPair { one, other in
            pairs.append((one, other))
            if isMarked || vouchers.entries[other].hasSeveralRows { isSure = true }
        }
        guard isSure || isRepeated(&pairs) else { return nil }
        return .vouchers(pairs.count, keys: pairs.prefix(Self.keysKept).map { vouchers.entries[$0.again].key })
    }

    /// Whether repeated vouchers of a single row are more than equal bookings.
    ///
    /// In a general ledger sorted by account, the rows of a voucher are apart, and single rows may be equal by chance.
    /// Rows that repeat in the same order were pasted.
    private func isRepeated(_ pairs: inout [(first: Int, again: Int)]) -> Bool {
        guard !pairs.isEmpty else { return false }
        let keys = vouchers.entries.map(\.key).sorted()
        let again = zip(keys, keys.dropFirst()).lazy.filter(==).count
        if pairs.count * 2 >= keys.count || again < 2 * pairs.count { return true }
        pairs.sort { $0.again < $1.again }
        var run = 1
        for (one, next) in zip(pairs, pairs.dropFirst()) {
            run = next.again == one.again + 1 && next.first == one.first + 1 ? run + 1 : 1
            if run > 2 { return true }
        }
        return false
    }

    /// Moves its vouchers out, to be compared with those of other sources.
    mutating func takeVouchers() -> VoucherEntries {
        defer { vouchers = VoucherEntries() }
        return vouchers
    }

    /// How many keys of repeated vouchers are kept.
    static let keysKept = 5
}
