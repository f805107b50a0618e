import Aggregation
import Diagnostics
import Ingest
import LedgerModel
import Presentation

extension Inspection {
    /// A page for people; amounts in kronor as Swedish readers write them.
    public var text: String {
        guard let summary else {
            return "\(TerminalText.harmless(file))\n  cannot be read: \(TerminalText.harmless(reason))\n"
        }
        var page = InspectionPage(file)
        describe(summary, on: &page)
        showMonths(summary, on: &page)
        showCodes(summary, on: &page)
        showTotals(summary, on: &page)
        showAccounts(summary, on: &page)
        showLeftOut(on: &page)
        showProblems(on: &page)
        page.part("What to do next")
        for line in Advice(summary, sums, log, file: file).lines { page.columns([[line]]) }
        return page.text
    }

    private func describe(_ summary: SourceSummary, on page: inout InspectionPage) {
        page.line("Format", Inspection.format(summary))
        page.line("Encoding", summary.encoding.rawValue + (summary.isGzip ? ", compressed with gzip" : ""))
        for (index, phrase) in summary.evidence.enumerated() {
            page.line(index == 0 ? "Recognised by" : "", phrase)
        }
        page.line("Size", "\(Inspection.number(Int(summary.bytes))) bytes")
        page.line("Written by", summary.program)
        page.line("Company", summary.company)
        for (index, year) in summary.fiscalYears.prefix(4).enumerated() {
            page.line(index == 0 ? "Fiscal years" : "", "\(year.start) – \(year.end)")
        }
        if let first = summary.firstDate, let last = summary.lastDate { page.line("Booked", "\(first) – \(last)") }
    }

    /// The months of at most three years; the fiscal years are listed above.
    private func showMonths(_ summary: SourceSummary, on page: inout InspectionPage) {
        let months = sums.months.suffix(36)
        guard !months.isEmpty else { return }
        page.part(summary.booked.records > 0 ? "Booked by month" : "Balances by month")
        let rows = months.map { month in
            [
                month.period.isYear ? "\(month.period) (year)" : "\(month.period)", Inspection.number(month.records),
                Inspection.kronor(month.debit), Inspection.kronor(month.credit),
            ]
        }
        page.columns([["", "rows", "debit", "credit"]] + rows, right: [1, 2, 3])
    }

    private func showCodes(_ summary: SourceSummary, on page: inout InspectionPage) {
        let rows = CodePart.allCases.compactMap { part in
            sums.codes[part].map { [part.rawValue, "\($0.count)"] }
        }
        if !rows.isEmpty {
            page.part("Codes in use")
            page.columns(rows, right: [1])
        }
        guard !summary.dimensions.isEmpty else { return }
        page.part("Dimensions declared")
        page.columns(
            summary.dimensions.prefix(20).map { [$0.number, $0.name, "\(Inspection.number($0.objects)) objects"] },
            right: [0])
    }

    private func showTotals(_ summary: SourceSummary, on page: inout InspectionPage) {
        page.part("Control totals")
        var rows: [[String]] = []
        func add(_ label: String, _ count: Int) {
            if count > 0 { rows.append([label, Inspection.number(count)]) }
        }
        add("vouchers", summary.vouchers)
        add("unbalanced", summary.unbalancedVouchers)
        add("booked rows", summary.booked.records)
        add("period balances", summary.periodBalances)
        add("period budgets", summary.periodBudgets)
        if summary.booked.records > 0 {
            rows.append(["debit", Inspection.kronor(summary.booked.debit)])
            rows.append(["credit", Inspection.kronor(summary.booked.credit)])
        }
        if rows.isEmpty { rows.append(["rows", "0"]) }
        if summary.checksum != .absent { rows.append(["checksum", summary.checksum.rawValue]) }
        page.columns(rows, right: [1])
        let series = summary.vouchersBySeries.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard !series.isEmpty else { return }
        page.part("Vouchers by series")
        page.columns(
            series.prefix(8).map { [$0.key.isEmpty ? "(none)" : $0.key, Inspection.number($0.value)] }, right: [1])
        if series.count > 8 { page.columns([["and \(series.count - 8) more series"]]) }
    }

    private func showAccounts(_ summary: SourceSummary, on page: inout InspectionPage) {
        let largest = sums.largest(5).filter { !$0.konto.isEmpty }
        guard !largest.isEmpty else { return }
        page.part("Largest accounts (debit +, credit -)")
        page.columns(
            largest.map { [$0.konto, summary.accountNames[$0.konto] ?? "", Inspection.kronor($0.ore)] }, right: [2])
    }

    private func showLeftOut(on page: inout InspectionPage) {
        let messages = leftOut
        guard !messages.isEmpty else { return }
        page.part("Looked at and not used")
        page.columns(messages.map { [$0] })
    }

    private func showProblems(on page: inout InspectionPage) {
        let counts = log.countsByCode
        guard !counts.isEmpty else { return }
        page.part("Problems")
        page.columns(
            counts.map { [$0.severity.rawValue, $0.code.id, Inspection.number($0.count), $0.code.summary] },
            right: [2])
    }

    /// The format in words, with the type of SIE 4.
    static func format(_ summary: SourceSummary) -> String {
        let title = summary.format.title
        return summary.sieType.map { "\(title), type \($0) (\(content(ofType: $0)))" } ?? title
    }

    private static func content(ofType type: Int) -> String {
        switch type {
        case 1: "year balances"
        case 2: "period balances"
        case 3: "period balances by object"
        default: "vouchers"
        }
    }

    static func number(_ count: Int) -> String {
        Amount(ore: Int64(count) * 100).printed(in: .kr, decimals: 0)
    }

    private static func kronor(_ ore: Int64) -> String {
        Amount(ore: ore).printed(in: .kr, decimals: 2)
    }
}
