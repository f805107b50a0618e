/// Keeps track of the open year and journal of an XMLSIE document, and gives the lines that lead from one to the next.
struct XMLSIEFrame {
    private let register: CodeRegister
    private let totals: LedgerTotals
    private let years: [Int]
    /// How many years have been opened.
    private var opened = 0
    /// The open journal; nil before the first one of a year.
    private var series: Int?

    init(_ ledger: some Ledger, totals: LedgerTotals) {
        register = ledger.register
        years = ledger.years
        self.totals = totals
    }

    /// The lines needed before a voucher of `year` and `series`.
    mutating func enter(year: Int, series: Int) -> [String] {
        var lines: [String] = []
        while opened == 0 || years[opened - 1] < year { lines += openNextYear() }
        guard self.series != series else { return lines }
        lines.append(self.series == nil ? "<Journals>" : "</Journal>")
        let code = register.series[series]
        lines.append("<Journal><Id>\(Exporter.xml(code.code))</Id><Name>\(Exporter.xml(code.name))</Name>")
        self.series = series
        return lines
    }

    /// The lines after the last voucher: all remaining years, and the end of the last one.
    mutating func finish() -> [String] {
        var lines: [String] = []
        while opened < years.count { lines += openNextYear() }
        return lines + closeYear()
    }

    private mutating func openNextYear() -> [String] {
        let lines = closeYear()
        let year = years[opened]
        opened += 1
        return lines + ["<FinancialYear start=\"\(year)-01-01\" end=\"\(year)-12-31\">"]
    }

    private mutating func closeYear() -> [String] {
        guard opened > 0 else { return [] }
        let lines = series == nil ? [] : ["</Journal>", "</Journals>"]
        series = nil
        let opening = totals.opening[opened - 1]
        let closing = zip(opening, totals.change[opened - 1]).map { $0 + $1 }
        return lines + balances("Opening", opening) + balances("Closing", closing) + ["</FinancialYear>"]
    }

    private func balances(_ kind: String, _ amounts: [Int64]) -> [String] {
        let lines = zip(register.accounts, amounts).filter { $0.1 != 0 }.map { account, amount in
            "<\(kind)Balance><AccountId>\(account.code)</AccountId><Amount>\(Exporter.kronor(amount))</Amount>"
                + "</\(kind)Balance>"
        }
        return lines.isEmpty ? [] : ["<\(kind)Balances>"] + lines + ["</\(kind)Balances>"]
    }
}
