/// Writes SIE 4E as the accounting systems do it: code page 437, CRLF, everything declared.
public struct SIE4Writer: LedgerWriter {
    /// A writer; it keeps nothing between ledgers.
    public init() {}

    /// Writes the whole of `ledger`; see SIE 4B, chapters 5-8.
    public func write(_ ledger: some Ledger, to output: inout OutputBuffer) throws {
        var header = SIE4Header(ledger.register, lastMonth: ledger.lastMonth, years: ledger.years, type: 4)
        header.addYearTotals(try LedgerTotals(ledger))
        header.write(to: &output)
        let encoded = EncodedRegister(ledger.register, style: Self.style)
        try ledger.forEachVoucher { voucher in
            write(voucher, encoded, to: &output)
            try output.flushWhenFull()
        }
    }

    static let style = EncodedRegister.Style(
        encoding: .cp437, code: { "\($0.number) \"\(escape($1.code))\"" }, text: { escape($0) })

    /// Writes a quote with a backslash before it (5.7).
    ///
    /// A lone backslash stays as it is, as real exports have it; before a quote or another backslash it is doubled,
    /// where a reader could not tell it from an escape.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for (character, next) in zip(text, Array(text.dropFirst()) + ["\""]) {
            switch character {
            case "\"": escaped += "\\\""
            case "\\" where next == "\"" || next == "\\": escaped += "\\\\"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private func write(_ voucher: Voucher, _ encoded: EncodedRegister, to output: inout OutputBuffer) {
        output.append("#VER \"")
        output.append(encoded.series[voucher.series])
        output.append("\" ")
        output.append(decimal: UInt64(voucher.number))
        output.append(ascii: " ")
        output.append(voucher.date, dashes: false)
        output.append(" \"")
        encoded.appendText(voucher.text, reference: 0, to: &output)
        output.append("\"\r\n{\r\n")
        for row in voucher.rows {
            switch row.state {
            case .booked: break
            // An added row is followed by its booked twin (#RTRANS 4-6).
            case .added: write(row, "   #RTRANS ", encoded, to: &output)
            case .struck: write(row, "   #BTRANS ", encoded, to: &output)
            }
            if row.isBooked { write(row, "   #TRANS ", encoded, to: &output) }
        }
        output.append("}\r\n")
    }

    private func write(
        _ row: LedgerRow, _ label: StaticString, _ encoded: EncodedRegister, to output: inout OutputBuffer
    ) {
        output.append(label)
        output.append(encoded.accounts[row.account])
        output.append(" {")
        encoded.appendCodes(of: row, separator: " ", to: &output)
        output.append("} ")
        output.append(amount: row.amount)
        output.append(" \"\" \"")
        encoded.appendText(row.text, reference: row.reference, to: &output)
        output.append("\"\r\n")
    }
}
