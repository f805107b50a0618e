import LedgerModel

/// What identifies an amount of a budget or forecast, and where it is.
struct AmountKey: Hashable, Sendable {
    /// The hash of the codes and, in ledger terms, of the text.
    let hash: UInt64
    /// The month or the year that it is for.
    let period: Period
    /// The hash of the day and the amount, which distinguishes equal rows from others.
    let content: UInt32
    /// Whether there is an amount: an empty template has 0 where another file has amounts.
    let hasAmount: Bool
    /// The source, by the order in which they were added.
    var source: UInt32
    let line: UInt32

    /// The key of a record on a placement with a hash; `isReport` when it is in report terms, which have no text.
    init(_ record: LedgerRecord, _ placement: PlacementHash, isReport: Bool, in batch: LedgerBatch) {
        let start = Mixing.fold(placement.whole)
        let whole = isReport ? start : Mixing.bytes(batch.text.span, record.text.bounds, after: start)
        hash = whole & ~1 | (isReport ? 1 : 0)
        period = record.date.period
        content = UInt32(truncatingIfNeeded: Mixing.fold(Mixing.day(record.date) ^ UInt64(bitPattern: record.ore)))
        hasAmount = record.ore != 0
        source = 0
        line = record.line
    }

    /// A key by its parts.
    init(hash: UInt64, period: Period, content: UInt32, hasAmount: Bool, line: UInt32) {
        (self.hash, self.period, self.content, self.hasAmount) = (hash, period, content, hasAmount)
        (source, self.line) = (0, line)
    }

    /// Whether it is in report terms: verksamhet, slag and period.
    var isReport: Bool { hash & 1 == 1 }

    /// The amount as a row of a table: its key and its content.
    var row: LooseRow {
        let place = UInt64(UInt32(bitPattern: period.rawValue)) << 32 | UInt64(content)
        return LooseRow(
            hash: Mixing.fold(hash ^ Mixing.fold(place)), line: line, date: LedgerDate(period))
    }

    /// Whether both are of one source in ledger terms, where equal rows are allowed.
    func mayBeEqual(to other: AmountKey) -> Bool {
        !isReport && source == other.source
    }
}
