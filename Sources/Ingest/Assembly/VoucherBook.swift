import LedgerModel

/// Opens, balances, closes and counts vouchers: row by row, or many that a fast path has settled.
struct VoucherBook {
    /// The voucher that rows are added to, or the last one.
    private(set) var voucher = LedgerAssembly.OpenVoucher()
    /// Whether the next record belongs to the last stretch of the batch, or to no voucher where there is none.
    private var isInStretch = true
    /// Vouchers of the open one's series since it began, before they are added to the summary.
    private var vouchersInRow = 0

    /// Counts what a fast path has settled, and whether it was delivered.
    static func count(
        _ settled: SettledVouchers, delivered: Bool, in summary: inout SourceSummary
    ) throws(AmountOverflow) {
        for run in settled.runs {
            summary.vouchers += run.count
            summary.vouchersBySeries[String(decoding: run.series, as: UTF8.self), default: 0] += run.count
        }
        summary.unbalancedVouchers += settled.unbalanced
        guard settled.booked.records > 0 else { return }
        try summary.booked.add(settled.booked)
        if delivered { try summary.delivered.add(settled.booked) }
        summary.include(settled.firstDate)
        summary.include(settled.lastDate)
    }

    // MARK: Row by row

    /// Opens a voucher.
    mutating func begin(_ next: LedgerAssembly.OpenVoucher, in summary: inout SourceSummary) {
        summary.vouchers += 1
        // Vouchers come series by series, so the series is rarely looked up.
        if next.series != voucher.series { countSeries(in: &summary) }
        vouchersInRow += 1
        voucher = next
        isInStretch = false
    }

    /// Adds the vouchers of the series so far to the summary; the last time when the source has been read.
    mutating func countSeries(in summary: inout SourceSummary) {
        guard vouchersInRow > 0 else { return }
        summary.vouchersBySeries[String(decoding: voucher.series, as: UTF8.self), default: 0] += vouchersInRow
        vouchersInRow = 0
    }

    /// Adds to what the rows of the open voucher sum to.
    @inline(__always)
    mutating func add(ore: Int64) throws(AmountOverflow) {
        let (sum, overflow) = voucher.sum.addingReportingOverflow(ore)
        if overflow { throw AmountOverflow() }
        voucher.sum = sum
    }

    /// Closes the voucher and gives what its rows sum to, in öre.
    mutating func end(in summary: inout SourceSummary) -> Int64 {
        voucher.isOpen = false
        isInStretch = false
        if voucher.sum != 0 { summary.unbalancedVouchers += 1 }
        return voucher.sum
    }

    // MARK: In a batch

    /// The index in the batch of the open voucher, for records that name it.
    mutating func index(in delivery: inout BatchDelivery) -> UInt32 {
        guard voucher.isOpen, delivery.keepsTexts else { return LedgerRecord.noVoucher }
        if voucher.index == LedgerRecord.noVoucher {
            let number = delivery.batch.append(text: voucher.number)
            voucher.index = delivery.appendHead(series: voucher.series, number: number)
        }
        return voucher.index
    }

    /// Lets the batch's next record be of the open voucher, or of none.
    @inline(__always)
    mutating func mark(in batch: inout LedgerBatch, hasLine: Bool) {
        if !isInStretch { beginStretch(in: &batch, hasLine: hasLine) }
    }

    private mutating func beginStretch(in batch: inout LedgerBatch, hasLine: Bool) {
        isInStretch = true
        if !voucher.isOpen, batch.stretches.isEmpty { return }
        let name = voucher.isOpen ? VoucherName(series: voucher.series, number: voucher.number) : .none
        batch.stretches.append(
            VoucherStretch(
                firstRecord: batch.records.count, line: hasLine ? UInt32(truncatingIfNeeded: voucher.line) : 0,
                date: voucher.date, name: name))
    }

    /// Goes on in an empty batch.
    mutating func beginBatch() {
        voucher.index = LedgerRecord.noVoucher
        isInStretch = !voucher.isOpen
    }
}
