/// The records of a SIE 4 file before its vouchers or period balances.
struct SIE4Header {
    private let register: CodeRegister
    private let years: [Int]
    private var lines: [String] = []

    /// The year index of a calendar year: 0 for the last one, −1 for the one before.
    private func index(of year: Int) -> Int { year - (years.last ?? year) }

    init(_ register: CodeRegister, lastMonth: CalendarMonth, years: [Int], type: Int) {
        self.register = register
        self.years = years
        identify(lastMonth, type: type)
        declare()
    }

    private mutating func identify(_ lastMonth: CalendarMonth, type: Int) {
        let month = lastMonth.year * 100 + lastMonth.month
        lines += [
            "#FLAGGA 0", "#PROGRAM \"Utfall exempelgenerator\" 1.0", "#FORMAT PC8",
            "#GEN \(month * 100 + lastMonth.days)", "#SIETYP \(type)", "#ORGNR 000000-0000",
            "#FNAMN \"\(Exporter.company)\"",
        ]
        for year in years.reversed() { lines.append("#RAR \(index(of: year)) \(year)0101 \(year)1231") }
        if type == 3 { lines.append("#OMFATTN \(month * 100 + lastMonth.days)") }
        lines.append("#VALUTA SEK")
    }

    private mutating func declare() {
        for account in register.accounts {
            lines.append("#KONTO \(account.code) \"\(SIE4Writer.escape(account.name))\"")
            lines.append("#KTYP \(account.code) \(Self.letter(account.kind))")
        }
        for dimension in register.dimensions {
            lines.append("#DIM \(dimension.number) \"\(dimension.name)\"")
            for code in dimension.codes {
                lines.append("#OBJEKT \(dimension.number) \"\(code.code)\" \"\(SIE4Writer.escape(code.name))\"")
            }
        }
    }

    private static func letter(_ kind: Account.Kind) -> String {
        switch kind {
        case .asset: "T"
        case .liability: "S"
        case .cost: "K"
        case .income: "I"
        }
    }

    /// Adds #IB, #UB and #RES for each year, the last one first; zero is left out (5.17).
    mutating func addYearTotals(_ totals: LedgerTotals) {
        for (year, number) in zip(years.indices, years).reversed() {
            let index = index(of: number)
            for (account, opening) in zip(register.accounts.indices, totals.opening[year]) {
                let code = register.accounts[account].code
                let closing = opening + totals.change[year][account]
                if register.accounts[account].isBalanceAccount {
                    add("#IB \(index) \(code)", opening)
                    add("#UB \(index) \(code)", closing)
                } else {
                    add("#RES \(index) \(code)", closing)
                }
            }
        }
    }

    private mutating func add(_ record: String, _ amount: Int64) {
        if amount != 0 { lines.append("\(record) \(Exporter.kronor(amount))") }
    }

    func write(to output: inout OutputBuffer) {
        for line in lines {
            output.append(OutputEncoding.cp437.bytes(line))
            output.append("\r\n")
        }
    }
}
