/// The lines of an XMLSIE document before its financial years.
struct XMLSIEHeader {
    private(set) var lines: [String] = []

    init(_ ledger: some Ledger) {
        let created = "\(Exporter.text(ledger.lastMonth))-\(ledger.lastMonth.days)"
        lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<SIE SIEType=\"TRANSACTIONS\">",
            "<FileInfo softwareProduct=\"\(Exporter.product)\" softwareVersion=\"1.0\" createdDate=\"\(created)\""
                + " createdTime=\"06:00:00\"/>",
            "<Company id=\"socialnamnden\" name=\"\(Exporter.xml(Exporter.company))\"/>",
            "<Currency>SEK</Currency>",
            "<Accounting>",
        ]
        declare(ledger.register)
    }

    private mutating func declare(_ register: CodeRegister) {
        lines.append("<Accounts chartOfAccountsType=\"OTHER\" nameOfChartOfAccounts=\"Kommun-Bas\">")
        for account in register.accounts {
            lines.append(
                "<Account><Id>\(account.code)</Id><Name>\(Exporter.xml(account.name))</Name>"
                    + "<Type>\(account.kind.rawValue.uppercased())</Type></Account>")
        }
        lines += ["</Accounts>", "<TypeOfObjects>"]
        for dimension in register.dimensions {
            lines.append("<TypeOfObject><Id>\(dimension.number)</Id><Name>\(dimension.name)</Name></TypeOfObject>")
        }
        lines += ["</TypeOfObjects>", "<Objects>"]
        for dimension in register.dimensions {
            for code in dimension.codes {
                lines.append(
                    "<Object><Id>\(Exporter.xml(code.code))</Id><Name>\(Exporter.xml(code.name))</Name>"
                        + "<TypeOfObjectId>\(dimension.number)</TypeOfObjectId></Object>")
            }
        }
        lines += ["</Objects>", "<FinancialYears>"]
    }
}
