public import LedgerModel

/// Summarises the money in one worker's batches: by voucher, by day, and row by row.
///
/// A record costs a few operations: a placement is hashed once, when it is announced.
public struct BookedMoneyCollector: Sendable {
    /// The days so far, of all parts.
    private(set) var days = BookedDays()
    /// The code parts that the source uses, one bit each.
    private(set) var codeParts: UInt8 = 0
    /// Vouchers in which every row occurs several times.
    private(set) var sample = MultipliedSample()
    private var hashes: [PlacementHash] = []
    private var part = BookedMoneyPart()
    /// The voucher of the next rows.
    private var open = VoucherPiece.none
    /// The day of the latest rows, before it is added to ``days``.
    private var day = BookedDay(LedgerDate(unchecked: 0), firstLine: 0)
    /// The number of loose rows kept by the current mask.
    private var looseRows = 0

    /// An empty collector.
    public init() {}

    /// Adds a batch; batches come in the order of the source.
    public mutating func add(_ batch: LedgerBatch) {
        for new in batch.newPlacements {
            hashes.append(PlacementHash(new, in: batch, parts: &codeParts))
        }
        let hashes = hashes
        sample.add(batch, hashes)
        batch.records.withUnsafeBufferPointer { records in
            hashes.withUnsafeBufferPointer { hashes in
                guard let records = records.baseAddress, let hashes = hashes.baseAddress else { return }
                add(batch.stretches, records, count: batch.records.count, hashes)
            }
        }
    }

    /// Unchecked memory, like ``RowSums``: relies on ascending stretches and announced placements.
    private mutating func add(
        _ stretches: [VoucherStretch], _ records: UnsafePointer<LedgerRecord>, count: Int,
        _ hashes: UnsafePointer<PlacementHash>
    ) {
        let first = stretches.isEmpty ? count : Int(stretches[0].firstRecord)
        // A voucher that continues from the previous batch starts anew in this one.
        if first > 0 { endVoucher() }
        addLoose(records, 0, first, hashes)
        for index in stretches.indices {
            let stretch = stretches[index]
            let start = Int(stretch.firstRecord)
            let next = index + 1 < stretches.count ? stretches[index + 1] : nil
            let end = next.map { Int($0.firstRecord) } ?? count
            // Vouchers are distinguished only by number.
            guard stretch.name.number != 0 else {
                endVoucher()
                addLoose(records, start, end, hashes)
                continue
            }
            let rows = sums(of: records, start, end, hashes, salt: Mixing.day(stretch.date))
            if open.goesOn(with: stretch) {
                open.add(rows)
                continue
            }
            endVoucher()
            part.series.add(stretch.name, stretch.date)
            if let next, !part.isFirstOpen, !stretch.goesOn(with: next) {
                part.close(stretch, rows)
            } else {
                open = VoucherPiece(stretch)
                open.add(rows)
            }
        }
    }

    /// Returns the summary since the last call: the end of a block.
    public mutating func takePart() -> BookedMoneyPart {
        if open.isVoucher {
            if part.isFirstOpen { part.first = open } else { part.last = open }
        }
        open = .none
        endDay()
        // When one worker alone exceeds the limit, the source does too, so it starts keeping fewer.
        looseRows += part.rows.kept.count
        let isTooMany = looseRows > LooseRows.limit
        let mask = isTooMany ? part.rows.mask << 1 | 1 : part.rows.mask
        if isTooMany { looseRows = 0 }
        defer { part = BookedMoneyPart(looseMask: mask, vouchers: part.vouchers.count) }
        return part
    }

    // MARK: Vouchers

    @inline(__always)
    private mutating func endVoucher() {
        if open.isVoucher { closeOpen() }
    }

    @inline(never)
    private mutating func closeOpen() {
        part.close(open)
        open = .none
    }

    // MARK: Rows

    @inline(__always)
    private mutating func sums(
        of records: UnsafePointer<LedgerRecord>, _ start: Int, _ end: Int, _ hashes: UnsafePointer<PlacementHash>,
        salt: UInt64
    ) -> RowSums {
        var (next, rows) = (start, RowSums())
        while next < end {
            turn(to: records[next])
            next = rows.add(records, from: next, to: end, hashes, on: &day, salt: salt) { _, _ in }
        }
        return rows
    }

    @inline(never)
    private mutating func addLoose(
        _ records: UnsafePointer<LedgerRecord>, _ start: Int, _ end: Int, _ hashes: UnsafePointer<PlacementHash>
    ) {
        var (next, rows) = (start, RowSums())
        let mask = part.rows.mask
        while next < end {
            turn(to: records[next])
            let date = records[next].date
            next = rows.add(records, from: next, to: end, hashes, on: &day, salt: Mixing.day(date)) { hash, line in
                // Few rows are kept; a slow path keeps the common case fast.
                if _slowPath(hash & mask == 0) { part.rows.keep(LooseRow(hash: hash, line: line, date: date)) }
            }
        }
        part.rows.add(rows)
    }

    /// Starts another day, unless the record is of the same one.
    @inline(__always)
    private mutating func turn(to record: LedgerRecord) {
        if record.date == day.date { return }
        endDay()
        day = BookedDay(record.date, firstLine: record.line)
    }

    @inline(never)
    private mutating func endDay() {
        if day.firstLine > 0 { days.merge(day) }
        day = BookedDay(LedgerDate(unchecked: 0), firstLine: 0)
    }
}
