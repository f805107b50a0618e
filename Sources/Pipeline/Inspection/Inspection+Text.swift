import Diagnostics
import Ingest
import LedgerModel

extension Inspection {
    /// A page for people.
    public var text: String {
        guard let summary else { return "\(file)\n  cannot be read: \(reason)\n" }
        var page = Page(file)
        page.line("Format", Inspection.format(summary))
        page.line("Encoding", summary.encoding.rawValue + (summary.isGzip ? ", gzip" : ""))
        for (index, evidence) in summary.evidence.enumerated() { page.line(index == 0 ? "Evidence" : "", evidence) }
        page.line("Program", summary.program)
        page.line("Company", summary.company)
        for year in summary.fiscalYears { page.line("Fiscal year \(year.index)", "\(year.start) – \(year.end)") }
        if let first = summary.firstDate, let last = summary.lastDate { page.line("Booked", "\(first) – \(last)") }
        page.line("Vouchers", summary.vouchers)
        page.line("Booked rows", summary.booked.records)
        page.line("Period balances", summary.periodBalances)
        page.line("Period budgets", summary.periodBudgets)
        if summary.booked.records > 0 {
            page.line("Debit", Amount(ore: summary.booked.debit).description)
            page.line("Credit", Amount(ore: summary.booked.credit).description)
            page.line("Unbalanced vouchers", "\(summary.unbalancedVouchers)")
        }
        if summary.checksum != .absent { page.line("Check sum", summary.checksum.rawValue) }
        for part in CodePart.allCases { page.line("Codes of \(part.rawValue)", accounts.codes[part]?.count ?? 0) }
        for (index, account) in accounts.largest(5).enumerated() {
            let name = summary.accountNames[account.konto] ?? ""
            let label = index == 0 ? "Largest accounts" : ""
            page.line(label, "\(account.konto) \(name)  \(Amount(ore: account.ore))")
        }
        for (code, count) in log.countsByCode {
            page.line(code.severity.rawValue, "\(code.id) × \(count): \(code.summary)")
        }
        return page.text
    }

    private static func format(_ summary: SourceSummary) -> String {
        switch summary.format {
        case .sie4: "SIE 4, type \(summary.sieType ?? 1)"
        case .sie5: "SIE 5 (XML)"
        case .xmlsie: "XMLSIE 1.0"
        case .xml: "XML records"
        case .csv: "delimited text"
        case .xlsx: "Excel workbook"
        }
    }
}

/// Lines of label and value, the empty ones left out.
private struct Page {
    private(set) var text: String

    init(_ title: String) {
        text = title + "\n"
    }

    mutating func line(_ label: String, _ value: String) {
        guard !value.isEmpty else { return }
        text += "  \(label)\(String(repeating: " ", count: max(1, 22 - label.count)))\(value)\n"
    }

    mutating func line(_ label: String, _ count: Int) {
        if count > 0 { line(label, "\(count)") }
    }
}
