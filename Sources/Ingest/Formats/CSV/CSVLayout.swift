import DelimitedText
import LedgerModel

/// Where the fields of a plain table stand: what the fast path needs to know of its header.
struct CSVLayout: Sendable {
    /// What a column is to the fast path.
    enum Role: UInt8, Sendable {
        case other, date, amount, text, series, number, firstCode, code, lastCode, onlyCode
    }

    let roles: [Role]
    let delimiter: UInt8
    let quote: UInt8
    let mark: UInt8
    let hasVouchers: Bool
    /// The longest cell, in bytes; a longer one is for the general path to refuse.
    let fieldLimit: Int
    /// The code parts of the code columns, in their order.
    private let parts: [CodePart?]

    /// The layout of a table; nil when it is not of the plain kind: accounts in rows, one amount, codes side by side.
    init?(_ table: CSVTable, dialect: Dialect, options: SourceOptions) {
        guard let columns = table.columns, table.isReadable, columns.months.isEmpty, !columns.isReportTerms,
            options.delimited.unit ?? .kr == .kr, let quote = dialect.quote, table.dates == nil,
            let date = columns[.datum], let amount = columns[.belopp], let konto = columns[.konto],
            columns[.tecken] == nil, columns[.ar] == nil, let mark = table.numbers.mark
        else { return nil }
        var roles = Array(repeating: Role.other, count: columns.count)
        roles[date] = .date
        roles[amount] = .amount
        for (field, role) in [(CSVField.text, Role.text), (.serie, .series), (.nummer, .number)] {
            if let column = columns[field] { roles[column] = role }
        }
        var codes: [Int: CodePart] = [konto: .konto]
        for part in CodePart.allCases.dropFirst() {
            if let field = CSVField(rawValue: part.rawValue), let column = columns[field] { codes[column] = part }
        }
        let places = codes.keys.sorted()
        guard let first = places.first, let last = places.last, last - first + 1 == places.count else { return nil }
        for place in places { roles[place] = .code }
        roles[first] = first == last ? .onlyCode : .firstCode
        if first != last { roles[last] = .lastCode }
        self.roles = roles
        delimiter = dialect.delimiter
        self.quote = quote
        self.mark = mark
        fieldLimit = options.limits.fieldBytes
        hasVouchers = columns[.serie] != nil || columns[.nummer] != nil
        parts = (first...last).map { codes[$0] }
    }

    /// A day as ten or eight characters.
    @inline(__always)
    func date(_ bytes: UnsafeBufferPointer<UInt8>) -> LedgerDate? {
        switch bytes.count {
        case 10: DateText.iso(bytes)
        case 8: DateText.compact(bytes)
        default: nil
        }
    }

    /// The kontering of the code columns' bytes; nil when a code needs the general path.
    func kontering(_ key: UnsafeBufferPointer<UInt8>, _ decoder: TextDecoder) -> Kontering? {
        let cells = key.split(separator: delimiter, omittingEmptySubsequences: false)
        guard cells.count == parts.count else { return nil }
        var kontering = Kontering(konto: "")
        for (cell, part) in zip(cells, parts) {
            guard let part, cell.allSatisfy(CSVLayout.isPlainCode) else { return nil }
            kontering[part] = String(decoding: cell, as: UTF8.self)
        }
        // Shorter ones may be groups of the chart, of which the general path has something to say.
        let isAccount = kontering.konto.utf8.count >= 3 && kontering.konto.utf8.allSatisfy { $0 &- 0x30 <= 9 }
        return isAccount ? kontering : nil
    }

    private static func isPlainCode(_ byte: UInt8) -> Bool {
        byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 25 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
