/// Writes SIE type 3: for each account and month the total, then a row for each exact combination of codes (#PSALDO 5).
struct PeriodBalanceWriter {
    private let year: Int
    private let register: CodeRegister
    private let balances: SamplePeriodBalances

    init(_ balances: SamplePeriodBalances, year: Int, register: CodeRegister) {
        self.balances = balances
        self.year = year
        self.register = register
    }

    func write(to output: inout OutputBuffer) {
        var header = SIE4Header(
            register, lastMonth: CalendarMonth(year: year, month: 12), years: [year], type: 3)
        var change = [Int64](repeating: 0, count: register.accounts.count)
        for cell in balances.cells { change[cell.key.account] += cell.months.reduce(0, +) }
        header.addYearTotals(LedgerTotals(opening: [balances.opening], change: [change]))
        header.write(to: &output)
        let encoded = EncodedRegister(register, style: SIE4Writer.style)
        for account in register.accounts.indices {
            let cells = balances.cells.filter { $0.key.account == account }
            guard !cells.isEmpty else { continue }
            for month in 0..<12 { write(cells, account, month, encoded, to: &output) }
        }
    }

    private func write(
        _ cells: [SamplePeriodBalances.Cell], _ account: Int, _ month: Int, _ encoded: EncodedRegister,
        to output: inout OutputBuffer
    ) {
        let total = LedgerRow(account: account, amount: cells.reduce(0) { $0 + $1.months[month] }, text: 0)
        write(total, month, encoded, to: &output)
        for cell in cells where encoded.codes.indices.contains(where: { cell.key.code(of: $0) >= 0 }) {
            var row = cell.key
            row.amount = cell.months[month]
            write(row, month, encoded, to: &output)
        }
    }

    private func write(_ row: LedgerRow, _ month: Int, _ encoded: EncodedRegister, to output: inout OutputBuffer) {
        output.append("#PSALDO 0 ")
        output.append(decimal: UInt64(year * 100 + month + 1))
        output.append(ascii: " ")
        output.append(encoded.accounts[row.account])
        output.append(" {")
        encoded.appendCodes(of: row, separator: " ", to: &output)
        output.append("} ")
        output.append(amount: row.amount)
        output.append("\r\n")
    }
}
