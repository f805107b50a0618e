import LedgerModel

extension BookedMoney {
    /// All that other sources are compared with, the same in every process; not what ``repetition()`` goes by.
    public var words: [UInt64] {
        var words = [UInt64(codeParts), UInt64(vouchers.zeroBits), UInt64(vouchers.entries.count)]
        for voucher in vouchers.entries { words += [voucher.head, UInt64(voucher.content)] }
        words.append(UInt64(series.ranges.count))
        for range in series.ranges.sorted(by: { $0.series < $1.series }) { words += range.words }
        words += [UInt64(rows.count), rows.mask, UInt64(rows.kept.count)]
        for row in rows.kept {
            words += [row.hash, UInt64(row.line)]
            words.append(row.date)
        }
        words.append(UInt64(days.count))
        for day in days.sorted(by: { $0.date < $1.date }) { words += day.words }
        return words
    }

    /// What ``words`` tell of; nil when they are none of money.
    public init?(words: [UInt64]) {
        var reader = WordReader(words)
        guard let parts: UInt8 = reader.number(), let vouchers = VoucherEntries(&reader),
            let ranges = reader.list({ SeriesRange(&$0) }), let rows = LooseRows(&reader),
            let days = reader.list({ BookedDay(&$0) }), reader.isAtEnd
        else { return nil }
        self.init(vouchers, SeriesRanges(ranges), rows, days, codeParts: parts)
    }
}

extension VoucherEntries {
    fileprivate init?(_ reader: inout WordReader) {
        guard let zeroBits: UInt8 = reader.number(), zeroBits < 64 else { return nil }
        let entries = reader.list { reader -> VoucherEntry? in
            guard let head = reader.word(), let content: UInt32 = reader.number() else { return nil }
            let entry = VoucherEntry(head: head, content: content)
            return entry.isKept(zeroBits: Int(zeroBits)) ? entry : nil
        }
        guard let entries else { return nil }
        self.init(entries, zeroBits: Int(zeroBits))
    }
}

extension SeriesRange {
    fileprivate var words: [UInt64] {
        var words = [UInt64(series), first, last, lowest, highest, isAscending ? 1 : 0]
        words.append(firstDate)
        words.append(lastDate)
        return words
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
    fileprivate var words: [UInt64] {
        var words = [UInt64(firstLine), outcome, accounts, UInt64(outcomeRows)]
        words.append(date)
        return words
    }

    fileprivate init?(_ reader: inout WordReader) {
        guard let firstLine: UInt32 = reader.number(), let outcome = reader.word(), let accounts = reader.word(),
            let count: Int = reader.number(), let date = reader.date()
        else { return nil }
        self.init(date, firstLine: firstLine)
        add(DaySums(outcome: outcome, accounts: accounts, count: count))
    }
}
