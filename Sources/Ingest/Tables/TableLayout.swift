import DelimitedText
import LedgerModel

/// Where the fields of a plain table stand: what the fast path needs to know of its header.
struct TableLayout: Sendable {
    /// How many columns there are.
    let columns: Int
    let date: Int
    /// The order of days other than ISO 8601.
    let dates: DateFormat?
    let amounts: Amounts
    let text: Int?
    let series: Int?
    let number: Int?
    /// The columns in which a row may be called a sum.
    let labels: [Int]
    /// The columns of months and years beside one of days.
    let times: [Int]
    /// The column that names each row's currency.
    let currency: Int?
    /// The columns of date and voucher, when they are adjacent.
    let lead: ClosedRange<Int>?
    /// The code columns, in their order.
    let codes: [Int]
    /// The same, when they are adjacent.
    let codesTogether: ClosedRange<Int>?
    let delimiter: UInt8
    let quote: UInt8
    /// The longest row, in bytes; a longer one is left to the general path.
    let rowLimit: UInt32
    /// The code parts of the code columns, in their order.
    private let parts: [CodePart]

    /// The columns that amounts stand in.
    enum Amounts {
        case one(Int)
        case signed(Int, side: Int)
        case sides(debit: Int, credit: Int)
    }

    var hasVouchers: Bool { series != nil || number != nil }

    /// The layout of a table; nil when it is not of the plain kind: accounts in rows that have a day each.
    init?(_ table: SourceTable, dialect: Dialect, options: SourceOptions) {
        guard let columns = table.columns, table.isReadable, columns.months.isEmpty, !columns.isReportTerms,
            !columns.hasTerms, !columns.hasSignedSides,
            options.delimited.unit ?? .kr == .kr, let quote = dialect.quote,
            let date = columns[.datum] ?? columns[.period], let amounts = Amounts(columns), let konto = columns[.konto],
            columns[.ar].map(table.times.contains) ?? true
        else { return nil }
        var parts: [Int: CodePart] = [konto: .konto]
        for part in CodePart.allCases.dropFirst() {
            if let column = columns[SourceField(part)] { parts[column] = part }
        }
        codes = parts.keys.sorted()
        self.columns = columns.count
        self.date = date
        dates = table.dates
        self.amounts = amounts
        text = columns[.text]
        series = columns[.serie]
        number = columns[.nummer]
        labels = table.labels
        times = table.times
        currency = columns.currency
        codesTogether = Self.range(of: codes)
        lead = Self.range(of: [date, series, number].compactMap(\.self))
        delimiter = dialect.delimiter
        self.quote = quote
        rowLimit = UInt32(clamping: min(options.limits.fieldBytes, options.limits.lineBytes))
        self.parts = codes.compactMap { parts[$0] }
    }

    /// The column of the account.
    var kontoColumn: Int? { zip(codes, parts).first { $0.1 == .konto }?.0 }

    /// The range of some columns, when no other is among them.
    private static func range(of columns: [Int]) -> ClosedRange<Int>? {
        guard let first = columns.min(), let last = columns.max(), last - first + 1 == columns.count else { return nil }
        return first...last
    }

    /// The codes of the code columns' fields with delimiters between; nil when one needs the general path.
    func plainCodes(_ key: ByteView) -> PlainCodes? {
        var codes = PlainCodes()
        var rest = PlainCodes.Rest(key)
        for (index, part) in parts.enumerated() {
            let isQuoted = rest.skip(quote)
            codes[part] = rest.take(FieldText.isPlainCode)
            if isQuoted, !rest.skip(quote) { return nil }
            guard index == parts.count - 1 ? rest.isEmpty : rest.skip(delimiter) else { return nil }
        }
        // Shorter ones may be groups of the chart, which the general path reports, as it does codes that are none.
        let konto = codes[.konto]
        guard konto.count >= 3, konto.allSatisfy({ $0 &- 0x30 <= 9 }) else { return nil }
        return self.parts.allSatisfy { CodeFault.reason(codes[$0].string) == nil } ? codes : nil
    }
}

extension TableLayout.Amounts {
    fileprivate init?(_ columns: SourceColumns) {
        if let column = columns[.belopp] {
            self = columns[.tecken].map { .signed(column, side: $0) } ?? .one(column)
        } else if let debit = columns[.debet], let credit = columns[.kredit] {
            self = .sides(debit: debit, credit: credit)
        } else {
            return nil
        }
    }
}
