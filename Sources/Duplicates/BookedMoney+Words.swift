public import LedgerModel

extension BookedMoney {
    /// The number of its vouchers, when all of them are kept; nil when some were dropped.
    public var exactVouchers: Int? { vouchers.zeroBits == 0 ? vouchers.entries.count : nil }

    /// Appends all that other sources are compared with; not what ``repetition()`` goes by.
    public func append(to writer: inout WordWriter) {
        writer.append([UInt64(codeParts), UInt64(vouchers.zeroBits), UInt64(vouchers.entries.count)])
        writer.append(vouchers.entries.lazy.map(\.head))
        writer.append(halves: vouchers.entries.lazy.map(\.content))
        writer.append(UInt64(series.ranges.count))
        for range in series.ranges.sorted(by: { $0.series < $1.series }) { range.append(to: &writer) }
        writer.append([UInt64(rows.count), rows.mask, UInt64(rows.kept.count)])
        for row in rows.kept {
            writer.append(row.hash)
            writer.append(UInt64(row.line))
            writer.append(row.date)
        }
        writer.append(UInt64(days.count))
        for day in days.sorted(by: { $0.date < $1.date }) { day.append(to: &writer) }
    }

    /// What ``append(to:)`` wrote; nil when the words are none of money.
    public init?(_ reader: inout WordReader) {
        guard let parts: UInt8 = reader.number(), let vouchers = VoucherEntries(&reader),
            let ranges = reader.list({ SeriesRange(&$0) }), let rows = LooseRows(&reader),
            let days = reader.list({ BookedDay(&$0) })
        else { return nil }
        self.init(vouchers, SeriesRanges(ranges), rows, days, codeParts: parts)
    }
}

extension VoucherEntries {
    fileprivate init?(_ reader: inout WordReader) {
        guard let zeroBits: UInt8 = reader.number(), zeroBits < 64, let count: Int = reader.number(),
            let heads = reader.words(count), let contents = reader.halves(count)
        else { return nil }
        let entries = zip(heads, contents).map { VoucherEntry(head: $0, content: $1) }
        self.init(entries, zeroBits: Int(zeroBits))
    }
}

extension SeriesRange {
    fileprivate func append(to writer: inout WordWriter) {
        writer.append([UInt64(series), first, last, lowest, highest, isAscending ? 1 : 0])
        writer.append(firstDate)
        writer.append(lastDate)
    }

    fileprivate init?(_ reader: inout WordReader) {
        guard let series: UInt32 = reader.number(), let first = reader.word(), let last = reader.word(),
            let lowest = reader.word(), let highest = reader.word(), let ascends = reader.word(), ascends < 2,
            let firstDate = reader.date(), let lastDate = reader.date()
        else { return nil }
        self.init(
            series: series, order: (first, last), numbers: (lowest, highest), dates: (firstDate, lastDate),
            isAscending: ascends == 1)
    }
}

extension LooseRows {
    fileprivate init?(_ reader: inout WordReader) {
        guard let count: Int = reader.number(), let mask = reader.word() else { return nil }
        let kept = reader.list { reader -> LooseRow? in
            guard let hash = reader.word(), hash & mask == 0, let line: UInt32 = reader.number(),
                let date = reader.date()
            else { return nil }
            return LooseRow(hash: hash, line: line, date: date)
        }
        guard let kept, kept.count <= count else { return nil }
        self.init(kept, count: count, mask: mask)
    }
}

extension BookedDay {
    fileprivate func append(to writer: inout WordWriter) {
        writer.append([UInt64(firstLine), outcome, accounts, UInt64(outcomeRows)])
        writer.append(date)
    }

    fileprivate init?(_ reader: inout WordReader) {
        guard let firstLine: UInt32 = reader.number(), let outcome = reader.word(), let accounts = reader.word(),
            let count: Int = reader.number(), let date = reader.date()
        else { return nil }
        self.init(date, firstLine: firstLine)
        add(DaySums(outcome: outcome, accounts: accounts, count: count))
    }
}
