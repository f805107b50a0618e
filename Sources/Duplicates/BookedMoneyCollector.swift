public import LedgerModel

/// Takes the batches of one worker and notes in brief what money they hold: by voucher, by day, and row by row.
///
/// The hot loop costs a few operations a record: a coding is hashed once, when it is announced.
public struct BookedMoneyCollector: Sendable {
    /// The days so far, of all parts.
    private(set) var days = BookedDays()
    /// The code parts that the source has codes of, each a bit.
    private(set) var codeParts: UInt8 = 0
    private var hashes: [CodingHash] = []
    private var part = BookedMoneyPart()
    private var open: VoucherPiece?

    /// A collector of nothing yet.
    public init() {}

    /// Adds a batch; batches come in the order of the source.
    public mutating func add(_ batch: LedgerBatch) {
        for new in batch.newCodings {
            hashes.append(CodingHash(new, in: batch))
            codeParts |= CodingHash.parts(new)
        }
        let records = batch.records.span
        var next = 0
        for stretch in batch.stretches {
            let start = Int(stretch.firstRecord)
            addToOpen(records, next..<start)
            next = start
            begin(stretch)
        }
        addToOpen(records, next..<records.count)
        // What the next batch begins with says whether the voucher goes on.
        if batch.stretches.isEmpty { endVoucher() }
    }

    /// Takes what has come since the last time: the end of a block.
    public mutating func takePart() -> BookedMoneyPart {
        if let open { part.isFirstOpen ? (part.first = open) : (part.last = open) }
        open = nil
        defer { part = BookedMoneyPart() }
        return part
    }

    // MARK: Vouchers

    private mutating func begin(_ stretch: VoucherStretch) {
        // Without a number nothing tells one voucher from another.
        guard stretch.name.number != 0 else { return endVoucher() }
        let piece = VoucherPiece(stretch)
        if let open, open.goesOn(with: piece) { return }
        endVoucher()
        open = piece
        part.series.add(piece)
    }

    private mutating func endVoucher() {
        guard let ended = open else { return }
        open = nil
        if part.isFirstOpen {
            part.first = ended
        } else {
            part.close(ended)
        }
    }

    // MARK: Rows

    private mutating func addToOpen(_ records: Span<LedgerRecord>, _ range: Range<Int>) {
        if range.isEmpty { return }
        guard open != nil else { return addLoose(records, range) }
        var next = range.lowerBound
        while next < range.upperBound {
            let (date, line) = (records[next].date, records[next].line)
            var rows = RowSums()
            while next < range.upperBound, records[next].date == date {
                _ = rows.add(hashes[Int(records[next].coding)], ore: records[next].ore)
                next &+= 1
            }
            open?.add(rows)
            days.add(rows, on: date, line: line)
        }
    }

    /// Adds rows of no voucher.
    private mutating func addLoose(_ records: Span<LedgerRecord>, _ range: Range<Int>) {
        var next = range.lowerBound
        while next < range.upperBound {
            let (date, line) = (records[next].date, records[next].line)
            var rows = RowSums()
            while next < range.upperBound, records[next].date == date {
                let hash = rows.add(hashes[Int(records[next].coding)], ore: records[next].ore)
                if hash != 0 { part.rows.append(LooseRow(hash, on: date, line: records[next].line)) }
                next &+= 1
            }
            days.add(rows, on: date, line: line)
        }
    }
}
