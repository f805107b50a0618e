import DelimitedText
import LedgerModel

/// Where the fields of a plain table stand: what the fast path needs to know of its header.
struct CSVLayout: Sendable {
    /// How many columns there are.
    let columns: Int
    let date: Int
    let amount: Int
    let text: Int?
    let series: Int?
    let number: Int?
    /// The code columns, side by side.
    let codes: ClosedRange<Int>
    let delimiter: UInt8
    let quote: UInt8
    let mark: UInt8
    /// The longest row, in bytes; a longer one is for the general path to look at.
    let rowLimit: Int
    /// The code parts of the code columns, in their order.
    private let parts: [CodePart?]

    var hasVouchers: Bool { series != nil || number != nil }

    /// The layout of a table; nil when it is not of the plain kind: accounts in rows, one amount, codes side by side.
    init?(_ table: CSVTable, dialect: Dialect, options: SourceOptions) {
        guard let columns = table.columns, table.isReadable, columns.months.isEmpty, !columns.isReportTerms,
            options.delimited.unit ?? .kr == .kr, let quote = dialect.quote, table.dates == nil,
            let date = columns[.datum], let amount = columns[.belopp], let konto = columns[.konto],
            columns[.tecken] == nil, columns[.ar] == nil, let mark = table.numbers.mark
        else { return nil }
        var parts: [Int: CodePart] = [konto: .konto]
        for part in CodePart.allCases.dropFirst() {
            if let field = CSVField(rawValue: part.rawValue), let column = columns[field] { parts[column] = part }
        }
        let places = parts.keys.sorted()
        guard let first = places.first, let last = places.last, last - first + 1 == places.count else { return nil }
        self.columns = columns.count
        self.date = date
        self.amount = amount
        text = columns[.text]
        series = columns[.serie]
        number = columns[.nummer]
        codes = first...last
        delimiter = dialect.delimiter
        self.quote = quote
        self.mark = mark
        rowLimit = min(options.limits.fieldBytes, options.limits.lineBytes)
        self.parts = codes.map { parts[$0] }
    }

    /// The kontering of the code columns' bytes; nil when a code needs the general path.
    func kontering(_ key: UnsafeBufferPointer<UInt8>, _ decoder: TextDecoder) -> Kontering? {
        var kontering = Kontering(konto: "")
        var rest = key[...]
        for (index, part) in parts.enumerated() {
            let cell = rest.prefix(while: CSVLayout.isPlainCode)
            rest = rest[cell.endIndex...]
            let isEnded = index == parts.count - 1 ? rest.isEmpty : rest.popFirst() == delimiter
            guard let part, isEnded else { return nil }
            if !cell.isEmpty {
                kontering[part] = String(decoding: UnsafeBufferPointer(rebasing: cell), as: UTF8.self)
            }
        }
        // Shorter ones may be groups of the chart, of which the general path has something to say.
        let isAccount = kontering.konto.utf8.count >= 3 && kontering.konto.utf8.allSatisfy { $0 &- 0x30 <= 9 }
        return isAccount ? kontering : nil
    }

    private static func isPlainCode(_ byte: UInt8) -> Bool {
        byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 25 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
