/// The lines of a SIE 5 document before its journals.
struct SIE5Header {
    private(set) var lines: [String] = []

    init(_ ledger: some Ledger, totals: LedgerTotals) {
        identify(ledger)
        declareAccounts(ledger, totals)
        declareDimensions(ledger.register)
    }

    private mutating func identify(_ ledger: some Ledger) {
        let created = "\(Exporter.text(ledger.lastMonth))-\(ledger.lastMonth.days)T06:00:00+01:00"
        lines += [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<Sie xmlns=\"http://www.sie.se/sie5\">",
            "<FileInfo>",
            "<SoftwareProduct name=\"\(Exporter.product)\" version=\"1.0\"/>",
            "<FileCreation time=\"\(created)\" by=\"\(Exporter.signature)\"/>",
            "<Company organizationId=\"000000-0000\" name=\"\(Exporter.xml(Exporter.company))\"/>",
            "<FiscalYears>",
        ]
        for year in ledger.years {
            let primary = year == ledger.lastMonth.year ? " primary=\"true\"" : ""
            lines.append("<FiscalYear start=\"\(year)-01\" end=\"\(year)-12\"\(primary) hasLedgerEntries=\"true\"/>")
        }
        lines += ["</FiscalYears>", "<AccountingCurrency currency=\"SEK\"/>", "</FileInfo>"]
    }

    /// Balances carry the first and last month of their year; opening balances of zero are left out.
    private mutating func declareAccounts(_ ledger: some Ledger, _ totals: LedgerTotals) {
        lines.append("<Accounts>")
        for (index, account) in ledger.register.accounts.enumerated() {
            let name = Exporter.xml(account.name)
            lines.append("<Account id=\"\(account.code)\" name=\"\(name)\" type=\"\(account.kind.rawValue)\">")
            for (place, year) in ledger.years.enumerated() {
                let opening = totals.opening[place][index]
                let closing = opening + totals.change[place][index]
                if opening != 0 { lines.append(Self.balance("Opening", "\(year)-01", opening)) }
                lines.append(Self.balance("Closing", "\(year)-12", closing))
            }
            lines.append("</Account>")
        }
        lines.append("</Accounts>")
    }

    private static func balance(_ kind: String, _ month: String, _ amount: Int64) -> String {
        "<\(kind)Balance month=\"\(month)\" amount=\"\(Exporter.kronor(amount))\"/>"
    }

    private mutating func declareDimensions(_ register: CodeRegister) {
        lines.append("<Dimensions>")
        for dimension in register.dimensions {
            lines.append("<Dimension id=\"\(dimension.number)\" name=\"\(dimension.name)\">")
            for code in dimension.codes {
                lines.append("<Object id=\"\(Exporter.xml(code.code))\" name=\"\(Exporter.xml(code.name))\"/>")
            }
            lines.append("</Dimension>")
        }
        lines.append("</Dimensions>")
    }
}
