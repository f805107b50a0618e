/// Writes an XMLSIE 1.0 (2003) document of transactions.
///
/// The schema nests journals in financial years and puts balances after the journals of each year.
public struct XMLSIEWriter: LedgerWriter {
    /// A writer; it keeps nothing between ledgers.
    public init() {}

    private static let style = EncodedRegister.Style(
        code: {
            "<Object><TypeOfObjectId>\($0.number)</TypeOfObjectId><ObjectId>\(Exporter.xml($1.code))"
                + "</ObjectId></Object>"
        },
        text: { Exporter.xml($0) })

    /// Writes the whole of `ledger`; struck rows are marked as revoked.
    public func write(_ ledger: some Ledger, to output: inout OutputBuffer) throws {
        for line in XMLSIEHeader(ledger).lines { append(line, to: &output) }
        let encoded = EncodedRegister(ledger.register, style: Self.style)
        var frame = XMLSIEFrame(ledger, totals: try LedgerTotals(ledger))
        try ledger.forEachVoucher { voucher in
            for line in frame.enter(year: voucher.date.month.year, series: voucher.series) {
                append(line, to: &output)
            }
            write(voucher, encoded, to: &output)
            try output.flushWhenFull()
        }
        for line in frame.finish() { append(line, to: &output) }
        output.append("</FinancialYears>\n</Accounting>\n</SIE>\n")
    }

    private func append(_ line: String, to output: inout OutputBuffer) {
        output.append(OutputEncoding.utf8.bytes(line))
        output.append(ascii: "\n")
    }

    private func write(_ voucher: Voucher, _ encoded: EncodedRegister, to output: inout OutputBuffer) {
        output.append("<JournalEntry><Id>")
        output.append(decimal: UInt64(voucher.number))
        output.append("</Id><Date>")
        output.append(voucher.date, dashes: true)
        output.append("</Date><Text>")
        encoded.appendText(voucher.text, reference: 0, to: &output)
        output.append("</Text>\n")
        for row in voucher.rows { write(row, of: voucher, encoded, to: &output) }
        output.append("</JournalEntry>\n")
    }

    private func write(
        _ row: LedgerRow, of voucher: Voucher, _ encoded: EncodedRegister, to output: inout OutputBuffer
    ) {
        output.append(row.isBooked ? "<LedgerEntry><AccountId>" : "<LedgerEntry revoked=\"true\"><AccountId>")
        output.append(encoded.accounts[row.account])
        output.append("</AccountId><Amount>")
        output.append(amount: row.amount)
        output.append("</Amount>")
        if row.state == .added {
            output.append("<RegistredDate>")
            output.append(voucher.date, dashes: true)
            output.append("</RegistredDate>")
        }
        output.append("<Text>")
        encoded.appendText(row.text, reference: row.reference, to: &output)
        output.append("</Text>")
        encoded.appendCodes(of: row, to: &output)
        output.append("</LedgerEntry>\n")
    }
}
