/// Draws the vouchers of a seeded ledger one after another into the same storage.
struct VoucherDraw {
    private let specification: LedgerSpecification
    private var random: SplitMix64
    private var section: LedgerSection?
    private var rowsDone = 0

    /// The voucher drawn last.
    private(set) var voucher: Voucher

    init(_ specification: LedgerSpecification) {
        self.specification = specification
        random = SplitMix64(seed: specification.seed)
        voucher = Voucher(series: 0, number: 0, date: CalendarDate(specification.firstMonth, day: 1), text: 0)
        voucher.rows.reserveCapacity(8)
    }

    /// Starts with the first voucher of a section.
    mutating func begin(_ section: LedgerSection) {
        self.section = section
        rowsDone = 0
        voucher.series = section.kind.series
        voucher.number = 0
    }

    /// Draws the next voucher of the section; false when its rows are used up.
    mutating func next() -> Bool {
        guard let section, rowsDone < section.rows else { return false }
        let texts = Phrases.ranges[section.kind.series]
        voucher.number += 1
        voucher.date = date(in: section)
        voucher.text = texts.lowerBound + random.below(texts.count)
        voucher.rows.removeAll(keepingCapacity: true)
        let count = rowCount(left: section.rows - rowsDone)
        rowsDone += count
        var sum: Int64 = 0
        for _ in 1..<count {
            let row = row(of: section.kind)
            sum += row.amount
            voucher.rows.append(row)
        }
        appendCounterRow(-sum, section.kind)
        if specification.hasChangedRows { changeRows() }
        return true
    }

    /// Dates run evenly through the months of the section.
    private func date(in section: LedgerSection) -> CalendarDate {
        let position = rowsDone * section.months
        let month = section.firstMonth.adding(position / section.rows)
        return CalendarDate(month, day: 1 + position % section.rows * month.days / section.rows)
    }

    /// Two to six, so that no single row is left over; a section of one row has one, of zero.
    private mutating func rowCount(left: Int) -> Int {
        let count = 2 + random.below(5)
        if count >= left { return min(left, 6) }
        return left - count == 1 ? count - 1 + (count == 2 ? 2 : 0) : count
    }

    private mutating func row(of kind: VoucherKind) -> LedgerRow {
        let texts = Phrases.ranges[kind.series]
        var row = LedgerRow(
            account: random.pick(kind.accounts), amount: amount(kind.sign),
            text: texts.lowerBound + random.below(texts.count))
        if random.oneIn(3) { row.reference = 10_000 + random.below(90_000) }
        if MunicipalChart.accounts[row.account].isBalanceAccount { return row }
        // A unit works in one field, or two, and few have projects: that keeps the distinct combinations of codes to
        // some ten thousand, as in a real ledger, however many rows there are.
        row.ansvar = random.below(specification.ansvar)
        let field = row.ansvar * specification.vht / specification.ansvar
        row.vht = row.ansvar % 3 == 0 && random.oneIn(5) ? (field + 1) % specification.vht : field
        if row.ansvar % 4 == 0 && random.oneIn(4) { row.projekt = row.ansvar / 4 % specification.projekt }
        if kind.hasMotpart { row.motpart = (row.ansvar + random.below(2)) % specification.motpart }
        return row
    }

    /// Öre, mostly some hundred or thousand kronor; one in twenty is turned round, one in a hundred is zero.
    private mutating func amount(_ sign: Int64) -> Int64 {
        if random.oneIn(100) { return 0 }
        let size = Int64(random.below(1 << (10 + random.below(20)))) + 1
        return random.oneIn(20) ? -sign * size : sign * size
    }

    private mutating func appendCounterRow(_ amount: Int64, _ kind: VoucherKind) {
        var row = LedgerRow(account: random.pick(kind.counterAccounts), amount: amount, text: voucher.text)
        if !MunicipalChart.accounts[row.account].isBalanceAccount {
            row.ansvar = max(voucher.rows.first?.ansvar ?? 0, 0)
            row.vht = max(voucher.rows.first?.vht ?? 0, 0)
        }
        if kind.hasMotpart { row.motpart = voucher.rows.first?.motpart ?? -1 }
        voucher.rows.append(row)
    }

    /// Marks a row as added afterwards, or leaves one struck out, in one voucher of fifty.
    private mutating func changeRows() {
        if random.oneIn(50) { voucher.rows[random.below(voucher.rows.count)].state = .added }
        if random.oneIn(50), var struck = voucher.rows.first {
            struck.amount += 12_300
            struck.state = .struck
            voucher.rows.append(struck)
        }
    }
}
