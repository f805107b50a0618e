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
    private var sample = MultipliedSample()
    private var open: VoucherPiece?
    /// Whether the source marks where its vouchers begin.
    private var isMarked = false
    private let limit: Int

    /// Nothing yet, of a source that may keep `limit` vouchers.
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
        sample.merge(collector.sample)
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
        // A few vouchers tell of all only when most of them agree.
        if sample.multiplied > 1, sample.multiplied * 4 >= sample.vouchers * 3 { return .everyRow }
        // In a table a voucher that follows itself is one voucher with twice the rows.
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

    /// Whether single rows of vouchers that come again are more than equal bookings.
    ///
    /// In a general ledger by account the rows of a voucher stand apart, and single ones may be equal. Rows that come
    /// again in their order were pasted.
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

    /// Gives its vouchers away, to be compared with those of other sources.
    mutating func takeVouchers() -> VoucherEntries {
        defer { vouchers = VoucherEntries() }
        return vouchers
    }

    /// So many keys are kept of vouchers that are given twice.
    static let keysKept = 5
}
