import DelimitedText
import Diagnostics
import LedgerModel

/// Turns the rows of a table, in their order, into records: header first, then data and what stands between.
///
/// It knows cells, not how they are separated, so that every kind of table shares it.
struct SourceTable {
    let evidence: TableEvidence
    let decoder: TextDecoder
    /// Nil until the header has been met.
    private(set) var columns: SourceColumns?
    var numbers: DecimalText
    let dates: DateFormat?
    private(set) var blankAmounts: BlankAmounts
    /// The header's texts, to know it when it is repeated.
    private(set) var header: [String]
    /// Bytes of the codes of a row, by which codings are told apart.
    var key: [UInt8] = []
    /// Unbalanced vouchers, told at the end, when it is known whether the file has both sides of the ledger.
    var unbalanced: [RowVouchers.Unbalanced] = []
    /// Vouchers with a row that cannot be read: that they do not balance follows from it.
    private var incomplete: Set<String> = []
    var hasBalanceAccounts = false
    var sums = TableSums()
    var credits = CreditSigns()
    /// The last line, when it has no line end and is a row of data.
    var tail: TableTail?
    /// The line of the last row that gave a record, by this path.
    private var lastRecord = 0
    private var rowsToHeader: Int
    /// False when the header is at fault: then every row would be.
    private(set) var isReadable = true

    /// What a cell without amount means.
    enum BlankAmounts {
        /// Something is missing from the file.
        case error
        /// Nothing is budgeted or forecast there.
        case nothing
    }

    /// A table whose head has been looked at.
    init(_ evidence: TableEvidence, decoder: TextDecoder, assembly: inout LedgerAssembly) {
        let options = assembly.options
        self.evidence = evidence
        self.decoder = decoder
        numbers = evidence.numbers
        dates = evidence.dateFormat
        rowsToHeader = evidence.rowsBeforeHeader
        header = options.delimited.header
        switch options.content {
        case .budget, .forecast: blankAmounts = .nothing
        case .outcome, .whatever: blankAmounts = .error
        }
        assembly.summary.evidence = evidence.lines
        if !header.isEmpty { settleColumns(at: assembly.location(), nil, &assembly) }
    }

    /// Finds the columns by the header; `row` is the row that it stands on, if it stands in the file.
    private mutating func settleColumns(
        at location: SourceLocation, _ row: SourceRow?, _ assembly: inout LedgerAssembly
    ) {
        var log = DiagnosticLog()
        let columns = SourceColumns(header: header, options: assembly.options, at: location, log: &log)
        if evidence.hasAmbiguousDates { log.add(.csvAmbiguousDates(at: location)) }
        for finding in log.diagnostics { assembly.log.add(row.map { finding.on($0, decoder) } ?? finding) }
        if let hint = evidence.units.fault(told: assembly.options.delimited.unit) {
            let location = assembly.location(line: hint.line)
            let told = assembly.options.delimited.unit
            let finding =
                told.map { .csvOtherUnit(hint.text, told: $0.rawValue, at: location) }
                ?? Diagnostic.csvUnit(hint.text, at: location)
            assembly.log.add(row.map { $0.line == hint.line ? finding.on($0, decoder) : finding } ?? finding)
        }
        // A look at a file of unknown purpose allows what a budget may leave out, where it looks like one.
        if assembly.options.content == .whatever, columns.isReportTerms || !columns.months.isEmpty {
            blankAmounts = .nothing
        }
        isReadable = !assembly.log.hasErrors
        self.columns = columns
    }

    /// Notes the last row of a text that does not end its last line.
    mutating func noteTail(_ row: SourceRow) {
        // Other rows, such as sums, are checked by what they say; a row without any amount gives no record.
        if lastRecord == row.line || blankAmounts == .nothing && !row.isBlank { tail = TableTail(row, decoder) }
    }

    /// Takes the next row.
    mutating func add(_ row: SourceRow, to assembly: inout LedgerAssembly) throws {
        if let columns {
            guard isReadable else { return }
            try readRow(row, columns, &assembly)
        } else if rowsToHeader > 0 {
            rowsToHeader -= 1
        } else if !row.isBlank {
            header = row.fields.indices.map { row.text($0, decoder) }
            settleColumns(at: assembly.location(line: row.line), row, &assembly)
            if row.line > 1 {
                assembly.log.add(.csvPreamble(lines: row.line - 1, at: assembly.location(line: row.line)))
            }
        }
    }

    private mutating func readRow(_ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly) throws {
        if skips(row, columns, &assembly) { return }
        guard checkWidth(row, columns, &assembly), hasCode(row, columns, &assembly) else {
            return leaveOut(row, columns)
        }
        guard columns.months.isEmpty else { return try readMonths(row, columns, &assembly) }
        guard let date = date(row, columns, &assembly), let reading = amount(row, columns, &assembly) else {
            return leaveOut(row, columns)
        }
        guard case .ore(let ore) = reading else { return }
        if columns[.nummer] != nil || columns[.serie] != nil { openVoucher(row, columns, date, &assembly) }
        try deliver(ore, on: date, row, columns, &assembly)
    }

    /// Notes that a row is in no sum, so that what follows from it is not told as well.
    private mutating func leaveOut(_ row: SourceRow, _ columns: SourceColumns) {
        sums.lacksRow = true
        guard columns[.nummer] != nil || columns[.serie] != nil, incomplete.count < DiagnosticLog.keptPerCodeAndPath
        else { return }
        let (series, number) = voucher(of: row, columns)
        incomplete.insert(LedgerAssembly.OpenVoucher(series: series, number: number).label)
    }

    /// A wide row: a record for each month that has an amount.
    private mutating func readMonths(_ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly)
        throws
    {
        let year = self.year(row, columns, assembly)
        var sum: Int64 = 0
        for (column, month) in columns.months {
            switch read(row, column, &assembly) {
            case .ore(let ore):
                guard let date = month.date(inYear: year) else {
                    assembly.log.add(
                        .csvNoYear(at: location(row, column, assembly)).on(row, decoder))
                    return
                }
                sum += ore
                try deliver(ore, on: date, row, columns, &assembly)
            case .nothing: continue
            case nil: return leaveOut(row, columns)
            }
        }
        guard let column = columns.total, case .ore(let total)? = read(row, column, blank: .nothing, &assembly) else {
            return
        }
        if total != sum {
            assembly.log.add(
                .csvSumDiffers(
                    row.text(column, decoder), sum: Amount(ore: sum).description,
                    at: location(row, column, assembly)
                ).on(row, decoder))
        }
    }

    /// Books an amount as the table writes it and hands on its record.
    private mutating func deliver(
        _ tableOre: Int64, on date: LedgerDate, _ row: SourceRow, _ columns: SourceColumns,
        _ assembly: inout LedgerAssembly
    ) throws {
        guard let coding = try coding(row, columns, &assembly) else { return }
        lastRecord = row.line
        try sums.add(tableOre)
        let ore = columns.isReportTerms ? -tableOre : tableOre
        try assembly.book(ore: ore, date: date)
        let voucher = assembly.voucherIndex()
        let text = columns[.text].map { append(row, $0, &assembly) } ?? .empty
        try assembly.deliver(
            LedgerRecord(
                line: UInt32(truncatingIfNeeded: row.line), coding: coding, ore: ore, date: date, voucher: voucher,
                text: text))
    }

    /// Every row has as many cells as the header, empty ones at its end apart.
    private func checkWidth(_ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly) -> Bool {
        if row.fields.count == columns.count { return true }
        if row.fields.count > columns.count, row.fields[columns.count...].allSatisfy(\.isEmpty) { return true }
        assembly.log.add(
            .csvRagged(row.fields.count, expected: columns.count, at: assembly.location(line: row.line))
                .on(row, decoder))
        return false
    }

    private func append(_ row: SourceRow, _ column: Int, _ assembly: inout LedgerAssembly) -> TextRange {
        guard column < row.fields.count else { return .empty }
        guard row.fields[column].hasDoubledQuotes else {
            return assembly.append(text: row.bytes(column), decoder: decoder)
        }
        return row.fields[column].content(of: row.block).withUnsafeBufferPointer {
            assembly.append(text: $0, decoder: decoder)
        }
    }

    /// The place of a cell, or of the row where it has no such cell.
    func location(_ row: SourceRow, _ column: Int, _ assembly: LedgerAssembly) -> SourceLocation {
        guard column < row.fields.count else { return assembly.location(line: row.line) }
        let place = row.place(of: row.fields[column].start)
        return assembly.location(line: place.line, column: place.column)
    }

    /// Says what can only be said of the whole table.
    mutating func finish(_ assembly: inout LedgerAssembly) {
        closeVoucher(&assembly)
        if columns == nil { assembly.log.add(.emptyFile(at: assembly.location())) }
        if columns != nil && assembly.summary.delivered.records == 0 && !assembly.log.hasErrors {
            assembly.log.add(.csvNoRows(at: assembly.location()))
        }
        checkTail(&assembly)
        credits.finish(total: sums.total, &assembly)
        sums.finish(&assembly)
        // An extract of income and cost alone has only one side of its vouchers.
        guard hasBalanceAccounts else {
            if !unbalanced.isEmpty { assembly.log.add(.csvOneSided(unbalanced.count, at: assembly.location())) }
            return
        }
        for voucher in unbalanced where !incomplete.contains(voucher.label) {
            assembly.log.add(
                .csvUnbalanced(
                    voucher.label, difference: Amount(ore: voucher.difference).description,
                    at: assembly.location(line: voucher.line)))
        }
    }
}
