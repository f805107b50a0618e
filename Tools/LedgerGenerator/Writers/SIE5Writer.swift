/// Writes the `Sie` document of SIE 5 (2016-12-09), without a signature.
public struct SIE5Writer: LedgerWriter {
    /// A writer; it keeps nothing between ledgers.
    public init() {}

    private static let style = EncodedRegister.Style(
        code: { "<ObjectReference dimId=\"\($0.number)\" objectId=\"\(Exporter.xml($1.code))\"/>" },
        text: { Exporter.xml($0) })

    /// Writes the whole of `ledger`: one journal for each series and year.
    public func write(_ ledger: some Ledger, to output: inout OutputBuffer) throws {
        for line in SIE5Header(ledger, totals: try LedgerTotals(ledger)).lines {
            output.append(OutputEncoding.utf8.bytes(line))
            output.append(ascii: "\n")
        }
        let encoded = EncodedRegister(ledger.register, style: Self.style)
        var open: (year: Int, series: Int)?
        try ledger.forEachVoucher { voucher in
            let journal = (year: voucher.date.month.year, series: voucher.series)
            if open?.year != journal.year || open?.series != journal.series {
                if open != nil { output.append("</Journal>\n") }
                let series = ledger.register.series[journal.series]
                let element = "<Journal id=\"\(series.code)\" name=\"\(series.name) \(journal.year)\">\n"
                output.append(OutputEncoding.utf8.bytes(element))
                open = journal
            }
            write(voucher, encoded, to: &output)
            try output.flushWhenFull()
        }
        if open != nil { output.append("</Journal>\n") }
        output.append("</Sie>\n")
    }

    private func write(_ voucher: Voucher, _ encoded: EncodedRegister, to output: inout OutputBuffer) {
        output.append("<JournalEntry id=\"")
        output.append(decimal: UInt64(voucher.number))
        output.append("\" journalDate=\"")
        output.append(voucher.date, dashes: true)
        output.append("\" text=\"")
        encoded.appendText(voucher.text, reference: 0, to: &output)
        output.append("\">\n")
        appendEvent("<EntryInfo", on: voucher.date, to: &output)
        output.append(ascii: "\n")
        for row in voucher.rows { write(row, of: voucher, encoded, to: &output) }
        output.append("</JournalEntry>\n")
    }

    private func write(
        _ row: LedgerRow, of voucher: Voucher, _ encoded: EncodedRegister, to output: inout OutputBuffer
    ) {
        output.append("<LedgerEntry accountId=\"")
        output.append(encoded.accounts[row.account])
        output.append("\" amount=\"")
        output.append(amount: row.amount)
        output.append("\" text=\"")
        encoded.appendText(row.text, reference: row.reference, to: &output)
        output.append("\">")
        encoded.appendCodes(of: row, to: &output)
        switch row.state {
        case .booked: break
        case .added: appendEvent("<EntryInfo", on: voucher.date, to: &output)
        case .struck: appendEvent("<Overstrike", on: voucher.date, to: &output)
        }
        output.append("</LedgerEntry>\n")
    }

    private func appendEvent(_ element: StaticString, on date: CalendarDate, to output: inout OutputBuffer) {
        output.append(element)
        output.append(" date=\"")
        output.append(date, dashes: true)
        output.append("\" by=\"ekonom\"/>")
    }
}
