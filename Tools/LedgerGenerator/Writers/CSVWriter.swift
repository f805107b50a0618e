/// Writes one line per booked row: semicolons, decimal comma, UTF-8 without byte order mark.
public struct CSVWriter: LedgerWriter {
    /// A writer; it keeps nothing between ledgers.
    public init() {}

    private static let style = EncodedRegister.Style(
        text: { text in text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() })

    /// Dimensions in the heading's order: ansvar, vht, projekt, motpart.
    private static let columns = [0, 2, 1, 3]

    /// Writes the heading and all booked rows; struck rows have no place in this format.
    public func write(_ ledger: some Ledger, to output: inout OutputBuffer) throws {
        let encoded = EncodedRegister(ledger.register, style: Self.style)
        output.append("Datum;Serie;Ver;Konto;Ansvar;Vht;Projekt;Motpart;Belopp;Text\n")
        try ledger.forEachVoucher { voucher in
            for row in voucher.rows where row.isBooked { write(row, of: voucher, encoded, to: &output) }
            try output.flushWhenFull()
        }
    }

    private func write(
        _ row: LedgerRow, of voucher: Voucher, _ encoded: EncodedRegister, to output: inout OutputBuffer
    ) {
        output.append(voucher.date, dashes: true)
        output.append(ascii: ";")
        output.append(encoded.series[voucher.series])
        output.append(ascii: ";")
        output.append(decimal: UInt64(voucher.number))
        output.append(ascii: ";")
        output.append(encoded.accounts[row.account])
        for dimension in Self.columns {
            output.append(ascii: ";")
            let code = row.code(of: dimension)
            if code >= 0 { output.append(encoded.codes[dimension][code]) }
        }
        output.append(ascii: ";")
        output.append(amount: row.amount, mark: ",")
        output.append(";\"")
        encoded.appendText(row.text, reference: row.reference, to: &output)
        output.append("\"\n")
    }
}
