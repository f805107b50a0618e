/// Writes the state grants of one month as the grants officer's spreadsheet saves them.
///
/// Thousands are parted by spaces, lines end with CRLF, the encoding is Windows-1252 or UTF-8, and debit is + and
/// credit − as in the ledger.
struct GrantsWriter {
    private let ledger: SampleLedger
    private let encoding: OutputEncoding

    init(_ ledger: SampleLedger, encoding: OutputEncoding) {
        self.ledger = ledger
        self.encoding = encoding
    }

    func bytes(of month: CalendarMonth) -> [UInt8] {
        var lines = ["Datum;Konto;Ansvar;Vht;Projekt;Belopp;Text"]
        for voucher in ledger.vouchers where voucher.date.month == month {
            for row in voucher.rows where row.isBooked { lines.append(line(row, on: voucher.date)) }
        }
        return encoding.bytes(lines.map { $0 + "\r\n" }.joined())
    }

    private func line(_ row: LedgerRow, on date: CalendarDate) -> String {
        let register = ledger.register
        let day = "\(Exporter.text(date.month))-\(date.day < 10 ? "0" : "")\(date.day)"
        let codes = [0, 2, 1].map { dimension in
            let code = row.code(of: dimension)
            return code < 0 ? "" : register.dimensions[dimension].codes[code].code
        }
        let text = register.texts[row.text] + (row.reference > 0 ? " \(row.reference)" : "")
        let cells = [day, register.accounts[row.account].code] + codes + [Self.grouped(row.amount), text]
        return cells.joined(separator: ";")
    }

    /// `-1 234 567,80`.
    private static func grouped(_ ore: Int64) -> String {
        let kronor = Array(String(ore.magnitude / 100))
        var text = ore < 0 ? "-" : ""
        for (index, digit) in kronor.enumerated() {
            if index > 0 && (kronor.count - index) % 3 == 0 { text.append(" ") }
            text.append(digit)
        }
        return text + Exporter.kronor(ore.signum() * Int64(ore.magnitude % 100), mark: ",").suffix(3)
    }
}
