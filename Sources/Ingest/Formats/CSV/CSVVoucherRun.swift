import LedgerModel

/// The vouchers of a block of plain rows: rows that follow one another with the same series, number and date.
///
/// The first and the last may go on in the blocks before and behind.
struct CSVVoucherRun: Sendable {
    /// A voucher as its rows name it.
    struct Voucher: Sendable {
        let series: [UInt8]
        let number: [UInt8]
        let date: LedgerDate
        let line: Int
        var sum: Int64
    }

    private(set) var vouchers: [Voucher] = []
    private var series: [UInt8] = []

    /// Adds a row and returns the number of its voucher in the block.
    @inline(__always)
    mutating func add(_ cells: CSVCells, date: LedgerDate, ore: Int64, line: Int) -> UInt32 {
        let last = vouchers.count - 1
        if last >= 0, vouchers[last].date == date, vouchers[last].number.elementsEqual(cells.number),
            vouchers[last].series.elementsEqual(cells.series)
        {
            vouchers[last].sum &+= ore
            return UInt32(last)
        }
        // Vouchers come series by series, so they share one array.
        if !series.elementsEqual(cells.series) { series = Array(cells.series) }
        vouchers.append(Voucher(series: series, number: Array(cells.number), date: date, line: line, sum: ore))
        return UInt32(last + 1)
    }

    /// Series and number of a voucher as UTF-8, without outer blanks.
    func head(_ index: UInt32, _ decoder: TextDecoder) -> (series: [UInt8], number: [UInt8]) {
        (Self.text(vouchers[Int(index)].series, decoder), Self.text(vouchers[Int(index)].number, decoder))
    }

    static func text(_ bytes: [UInt8], _ decoder: TextDecoder) -> [UInt8] {
        Array(bytes.withUnsafeBufferPointer { decoder.string($0) }.trimmed.utf8)
    }
}
