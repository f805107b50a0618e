import LedgerModel

/// The vouchers of a block of plain rows: consecutive rows with the same series, number and date make up one.
///
/// The first and the last may continue in the blocks before and after. Those between are whole, and settled here.
struct CSVPlainVouchers: Sendable {
    /// A voucher as its rows name it, in UTF-8.
    struct Voucher: Sendable {
        let series: [UInt8]
        let number: [UInt8]
        let date: LedgerDate
        let line: Int
        let sum: Int64
    }

    /// A voucher while its rows come in, by bytes of the block.
    struct Open {
        let series: ByteView
        let number: ByteView
        let date: LedgerDate
        let line: Int
        var sum: Int64 = 0

        /// Whether a row that names this belongs to it.
        @inline(__always)
        func isNamed(
            _ series: ByteView, _ number: ByteView, _ date: LedgerDate
        ) -> Bool {
            self.date == date && ByteWords.areEqual(self.number, number) && ByteWords.areEqual(self.series, series)
        }
    }

    private(set) var first: Voucher?
    /// Nil when there is only one.
    private(set) var last: Voucher?
    /// How many whole vouchers there are in each run of a series.
    private(set) var whole: [(series: [UInt8], count: Int)] = []
    /// The whole vouchers that do not balance by their rows here.
    private(set) var unbalanced: [RowVouchers.Unbalanced] = []
    /// The series of the open voucher in UTF-8.
    private(set) var series: [UInt8] = []
    /// See ``VoucherName``.
    private var nameOfSeries: UInt32 = 0
    private var wholeInSeries = 0

    /// Whether a series or number reads the same with blanks trimmed off and without.
    static func isTrimmed(_ bytes: ByteView, _ decoder: TextDecoder) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return true }
        if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return true }
        return text(bytes, decoder).elementsEqual(decoder.string(bytes).utf8)
    }

    /// A series or number as UTF-8, without outer blanks.
    static func text(_ bytes: ByteView, _ decoder: TextDecoder) -> [UInt8] {
        Array(decoder.string(bytes).trimmed.utf8)
    }

    /// A voucher's series, which the ones after it share until it is said anew.
    mutating func begin(series: [UInt8]) {
        endSeries()
        self.series = series
        nameOfSeries = VoucherName.hash(series: series)
    }

    /// The name of a voucher of the series by its number in the block.
    @inline(__always)
    func name(of number: ByteView, _ decoder: TextDecoder) -> VoucherName {
        VoucherName(seriesHash: nameOfSeries, digits: number)
            ?? VoucherName(series: series, number: Self.text(number, decoder))
    }

    /// Ends a voucher, which is whole unless it is the first.
    @inline(__always)
    mutating func end(_ open: Open, _ decoder: TextDecoder) {
        if first == nil {
            first = voucher(open, decoder)
        } else {
            wholeInSeries += 1
            if open.sum != 0 { note(voucher(open, decoder)) }
        }
    }

    /// Ends the block in the middle of a voucher.
    mutating func finish(_ open: Open, _ decoder: TextDecoder) {
        if first == nil { first = voucher(open, decoder) } else { last = voucher(open, decoder) }
        endSeries()
    }

    private func voucher(_ open: Open, _ decoder: TextDecoder) -> Voucher {
        Voucher(
            series: series, number: Self.text(open.number, decoder), date: open.date, line: open.line, sum: open.sum)
    }

    private mutating func endSeries() {
        if wholeInSeries > 0 { whole.append((series, wholeInSeries)) }
        wholeInSeries = 0
    }

    private mutating func note(_ voucher: Voucher) {
        unbalanced.append(
            RowVouchers.Unbalanced(
                series: voucher.series, number: voucher.number, voucher.date, line: voucher.line,
                difference: voucher.sum))
    }
}
