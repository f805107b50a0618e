import DelimitedText
import Diagnostics
import LedgerModel

extension CSVReader {
    /// A record of the table, as bounds within its block.
    struct Row {
        let block: UnsafeBufferPointer<UInt8>
        let fields: [DelimitedMachine.Field]
        let line: Int
        let start: Int
    }

    mutating func readRow(_ row: Row, _ assembly: inout LedgerAssembly) throws {
        guard let columns, checkWidth(row, columns, &assembly) else { return }
        guard let date = date(row, columns, &assembly), let ledgerOre = ore(row, columns, &assembly) else { return }
        let ore = columns.isReportTerms ? -ledgerOre : ledgerOre
        if columns[.nummer] != nil || columns[.serie] != nil { openVoucher(row, columns, date, &assembly) }
        try assembly.book(ore: ore, date: date)
        key.removeAll(keepingCapacity: true)
        for field in CSVReader.codeFields {
            if let column = columns[field] { key.append(contentsOf: bytes(row, column)) }
            key.append(0x1F)
        }
        guard let coding = try coding(row, columns, &assembly) else { return }
        let voucher = assembly.voucherIndex()
        let text = columns[.text].map { append(row, $0, &assembly) } ?? .empty
        try assembly.deliver(
            LedgerRecord(
                line: UInt32(truncatingIfNeeded: row.line), coding: coding, ore: ore, date: date, voucher: voucher,
                text: text))
    }

    private static let codeFields: [CSVField] = [
        .konto, .ansvar, .vht, .aktivitet, .projekt, .motpart, .objekt, .verksamhet, .slag,
    ]

    /// Every row has as many fields as the header, empty ones at its end apart.
    private func checkWidth(_ row: Row, _ columns: CSVColumns, _ assembly: inout LedgerAssembly) -> Bool {
        if row.fields.count == columns.count { return true }
        if row.fields.count > columns.count, row.fields[columns.count...].allSatisfy(\.isEmpty) { return true }
        assembly.log.add(
            .csvRagged(row.fields.count, expected: columns.count, at: assembly.location(line: row.line))
                .with(excerpt: excerpt(row)))
        return false
    }

    // MARK: Fields

    private func date(_ row: Row, _ columns: CSVColumns, _ assembly: inout LedgerAssembly) -> LedgerDate? {
        var unread: Int?
        for field in [CSVField.datum, .period] {
            guard let column = columns[field] else { continue }
            let bytes = trimmed(bytes(row, column))
            if bytes.isEmpty && field == .datum && columns[.period] != nil { continue }
            if let date = CSVDate.read(bytes) { return date }
            unread = column
            break
        }
        let column = unread ?? columns[.datum] ?? columns[.period] ?? 0
        assembly.log.add(
            .csvDate(text(row, column), at: location(row, column, assembly)).with(excerpt: excerpt(row)))
        return nil
    }

    /// The amount in öre as the table writes it: ledger sign, or report sign in report terms.
    private mutating func ore(_ row: Row, _ columns: CSVColumns, _ assembly: inout LedgerAssembly) -> Int64? {
        if let column = columns[.belopp] { return amount(row, column, &assembly) }
        guard let debit = columns[.debet], let credit = columns[.kredit] else { return nil }
        let isDebitEmpty = trimmed(bytes(row, debit)).isEmpty
        let isCreditEmpty = trimmed(bytes(row, credit)).isEmpty
        let debitOre = isDebitEmpty && !isCreditEmpty ? 0 : amount(row, debit, &assembly)
        let creditOre = isCreditEmpty ? 0 : amount(row, credit, &assembly)
        guard let debitOre, let creditOre else { return nil }
        return debitOre - creditOre
    }

    private mutating func amount(_ row: Row, _ column: Int, _ assembly: inout LedgerAssembly) -> Int64? {
        let reading = numbers.read(bytes(row, column))
        let location = location(row, column, assembly)
        switch reading {
        case .hundredths(let value):
            let unit = assembly.options.delimited.unit
            let (ore, overflow) = value.multipliedReportingOverflow(by: unit.ore / 100)
            if !overflow && abs(ore) <= AmountText.limit { return ore }
            assembly.log.add(.csvAmount(text(row, column), at: location).with(excerpt: excerpt(row)))
        case .ambiguous:
            assembly.log.add(.csvAmbiguous(text(row, column), at: location).with(excerpt: excerpt(row)))
        case .otherMark:
            assembly.log.add(.csvOtherMark(text(row, column), at: location).with(excerpt: excerpt(row)))
        case .empty, .invalid:
            assembly.log.add(.csvAmount(text(row, column), at: location).with(excerpt: excerpt(row)))
        }
        return nil
    }

    // MARK: Codings and vouchers

    private mutating func coding(
        _ row: Row, _ columns: CSVColumns, _ assembly: inout LedgerAssembly
    ) throws -> UInt32? {
        let required = columns.isReportTerms ? CSVField.verksamhet : .konto
        guard let column = columns[required], !trimmed(bytes(row, column)).isEmpty else {
            assembly.log.add(
                .csvNoCode(required.rawValue, at: location(row, columns[required] ?? 0, assembly))
                    .with(excerpt: excerpt(row)))
            return nil
        }
        if !columns.isReportTerms, let first = trimmed(bytes(row, column)).first, first == 0x31 || first == 0x32 {
            hasBalanceAccounts = true
        }
        if columns.isReportTerms, slag(row, columns) == nil {
            let column = columns[.slag] ?? 0
            assembly.log.add(
                .csvSlag(text(row, column), at: location(row, column, assembly)).with(excerpt: excerpt(row)))
            return nil
        }
        return try key.withUnsafeBufferPointer { key in
            try assembly.coding(of: key, line: row.line) { resolve(row, columns) }
        }
    }

    private func resolve(_ row: Row, _ columns: CSVColumns) -> Coding {
        if columns.isReportTerms, let column = columns[.verksamhet], let slag = slag(row, columns) {
            return .report(verksamhet: text(row, column), slag: slag)
        }
        var kontering = Kontering(konto: "")
        for part in CodePart.allCases {
            if let field = CSVField(rawValue: part.rawValue), let column = columns[field] {
                kontering[part] = text(row, column)
            }
        }
        return .ledger(kontering)
    }

    private func slag(_ row: Row, _ columns: CSVColumns) -> Slag? {
        guard let column = columns[.slag] else { return nil }
        switch text(row, column).lowercased() {
        case "intakt", "intäkt", "intäkter", "intakter": return .intakt
        case "kostnad", "kostnader": return .kostnad
        default: return nil
        }
    }

    /// Rows that follow one another with the same series and number make up a voucher.
    private mutating func openVoucher(
        _ row: Row, _ columns: CSVColumns, _ date: LedgerDate, _ assembly: inout LedgerAssembly
    ) {
        let series = columns[.serie].map { Array(text(row, $0).utf8) } ?? []
        let number = columns[.nummer].map { Array(text(row, $0).utf8) } ?? []
        let open = assembly.openVoucher
        if open.isOpen && open.series == series && open.number == number && open.date == date { return }
        closeVoucher(&assembly)
        assembly.beginVoucher(series: series, number: number, date: date, line: row.line)
    }

    mutating func closeVoucher(_ assembly: inout LedgerAssembly) {
        guard assembly.openVoucher.isOpen else { return }
        let voucher = assembly.openVoucher
        let difference = assembly.endVoucher()
        if difference != 0 && unbalanced.count < DiagnosticLog.keptPerCodeAndPath {
            unbalanced.append((voucher.label, voucher.line, difference))
        }
    }

    // MARK: Bytes

    func bytes(_ row: Row, _ column: Int) -> UnsafeBufferPointer<UInt8> {
        guard column < row.fields.count else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(rebasing: row.block[row.fields[column].bounds])
    }

    /// The decoded text of a field, without outer blanks.
    func text(_ row: Row, _ column: Int) -> String {
        guard column < row.fields.count else { return "" }
        let text = decoder.string(bytes(row, column)).trimmed
        return row.fields[column].hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
    }

    private func append(_ row: Row, _ column: Int, _ assembly: inout LedgerAssembly) -> TextRange {
        guard column < row.fields.count else { return .empty }
        guard row.fields[column].hasDoubledQuotes else {
            return assembly.append(text: bytes(row, column), decoder: decoder)
        }
        let text = Array(decoder.string(bytes(row, column)).replacing("\"\"", with: "\"").utf8)
        return text.withUnsafeBufferPointer { assembly.append(text: $0, decoder: decoder) }
    }

    private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var slice = bytes[...]
        while let first = slice.first, first == 0x20 || first == 0x09 { slice.removeFirst() }
        while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
        return UnsafeBufferPointer(rebasing: slice)
    }

    private func location(_ row: Row, _ column: Int, _ assembly: LedgerAssembly) -> SourceLocation {
        guard column < row.fields.count else { return assembly.location(line: row.line) }
        let before = row.block[row.start..<row.fields[column].start]
        let lineStart = (before.lastIndex(of: 0x0A) ?? row.start - 1) + 1
        return assembly.location(
            line: row.line + before.count { $0 == 0x0A }, column: row.fields[column].start - lineStart + 1)
    }

    private func excerpt(_ row: Row) -> String {
        let end = row.fields.last?.end ?? row.start
        let line = row.block[row.start..<max(end, row.start)].prefix { $0 != 0x0A && $0 != 0x0D }.prefix(500)
        return decoder.string(UnsafeBufferPointer(rebasing: line))
    }
}
