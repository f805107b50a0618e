import DelimitedText
import Diagnostics
import LedgerModel

/// Turns the rows of a table, in their order, into records: header first, then data and what stands between.
///
/// It knows cells, not how they are separated, so that delimited text, columns of fixed width, workbooks and records in
/// XML share it.
struct SourceTable {
    let evidence: TableEvidence
    let decoder: TextDecoder
    let findings: any TableFindings
    /// The name of the source.
    private let path: String
    /// Nil until the header has been met.
    private(set) var columns: SourceColumns?
    var numbers: DecimalText
    /// The reader of cells that are numbers by their type.
    var cellAmounts: CellAmount
    let dates: DateFormat?
    let options: SourceOptions
    private(set) var blankAmounts: BlankAmounts
    /// The header's texts, to know it when it is repeated.
    private(set) var header: [String]
    /// The bytes of a row's codes, which identify its kontering.
    var key: [UInt8] = []
    var vouchers = RowVouchers()
    var sums = TableSums()
    var debits = SideSigns()
    /// Whether a column of sides says credit somewhere.
    var hasCreditSide = false
    var credits = SideSigns()
    var carried = CarriedCells()
    /// The last line of text alone, since the last row of data.
    var title: (text: String, location: SourceLocation)?
    var statements = TableStatements()
    var time = RowTimes()
    /// The years that rows are of as a whole, and those of which rows are of a month or a day.
    var wholeYears: Set<Int> = []
    var yearsOfMonths: Set<Int> = []
    /// Rows that have an amount on both sides.
    var bothSides = BothSides()
    /// The columns of texts and of what is not read, in which a row may be called a sum.
    private(set) var labels: [Int] = []
    /// The columns of months and years beside one of days.
    private(set) var times: [Int] = []
    /// Whether an account is one of income.
    var hasIncome = false
    /// How many cells the rows have, where the first of them has more than the header.
    var width: Int?
    /// What is wrong with the row that is being read.
    var faults: [Diagnostic] = []
    /// The last line, when it has no line end and is a row of data.
    var tail: TableTail?
    /// The line of the last row that gave a record.
    private var lastRecord = 0
    /// The line of the last fault of a row.
    private var lastFault = 0
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
        self.init(evidence, decoder, DelimitedFindings(), assembly.options)
        assembly.summary.evidence = evidence.lines
        if !header.isEmpty { settleColumns(at: assembly.location(), nil, &assembly) }
    }

    /// A table of records in UTF-8, whose cells are the fields that a pipeline describes.
    init(of records: any TableFindings, options: SourceOptions) {
        let decoder = TextDecoder(fallback: .utf8, isCertain: true)
        self.init(TableEvidence([], options: options), decoder, records, options)
        columns = SourceColumns(of: options.delimited)
    }

    private init(
        _ evidence: TableEvidence, _ decoder: TextDecoder, _ findings: any TableFindings, _ options: SourceOptions
    ) {
        self.evidence = evidence
        self.decoder = decoder
        self.findings = findings
        path = options.name
        numbers = evidence.numbers
        cellAmounts = CellAmount(unit: options.delimited.unit ?? .kr)
        dates = evidence.dateFormat
        self.options = options
        rowsToHeader = evidence.rowsBeforeHeader
        header = options.delimited.header
        blankAmounts = options.content.isPlan ? .nothing : .error
    }

    /// Finds the columns by the header; `row` is the row that it stands on, if it stands in the file.
    private mutating func settleColumns(
        at location: SourceLocation, _ row: SourceRow?, _ assembly: inout LedgerAssembly
    ) {
        var log = DiagnosticLog()
        let columns = SourceColumns(
            header: header, sample: ColumnSamples(evidence.rows[...]), options: assembly.options, at: location,
            log: &log)
        if evidence.hasAmbiguousDates { log.add(.csvAmbiguousDates(at: location)) }
        for finding in log.diagnostics { assembly.log.add(row.map { finding.on($0, decoder) } ?? finding) }
        labels = columns.labels
        times = columns.times(assembly.options.calendar)
        statements = TableHead(evidence, columns, assembly.options).report(to: &assembly)
        if let hint = evidence.units.fault(declared: assembly.options.delimited.unit) {
            let location = assembly.location(line: hint.line)
            let declared = assembly.options.delimited.unit
            let finding =
                declared.map { .csvOtherUnit(hint.text, told: $0.rawValue, at: location) }
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
        // What is wrong with it has been told.
        if lastFault == row.line { return }
        // Other rows, such as sums, are checked by what they say; a row without any amount gives no record.
        if lastRecord == row.line || blankAmounts == .nothing && !row.isBlank { tail = TableTail(row, decoder) }
    }

    /// Takes the next row.
    mutating func add(_ row: SourceRow, to assembly: inout LedgerAssembly) throws {
        if let columns {
            guard isReadable else { return }
            defer { logFaults(&assembly) }
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
        if skips(row, columns) { return }
        guard checkWidth(row, columns) else { return leaveOut(row, columns) }
        if skipsTimeless(row, columns) { return }
        if isIncomplete(row, columns) {
            if takesHead(row, columns) { return }
            let above = cellsFromAbove(row, columns)
            if !above.isEmpty {
                if isSumOfAccount(row, columns) { return leaveOut(row, columns) }
                carried.use()
                return try row.with(above) { try readData($0, columns, &assembly) }
            }
        }
        if carried.konto != nil, let konto = columns[.konto] { carried.meet(row.trimmed(konto)) }
        try readData(row, columns, &assembly)
    }

    private mutating func readData(_ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly) throws
    {
        sums.countLines()
        title = nil
        guard hasCode(row, columns), isInKronor(row, columns) else { return leaveOut(row, columns) }
        guard columns.months.isEmpty else { return try readMonths(row, columns, &assembly) }
        guard let date = date(row, columns), let reading = figure(row, columns) else { return leaveOut(row, columns) }
        guard case .ore(let ore) = reading else { return checkWords(row, columns) }
        checkLabels(row, ore, columns)
        noteBothSides(row, columns)
        noteYear(of: date)
        if !times.isEmpty { checkTime(row, date, columns) }
        if columns.hasVouchers { openVoucher(row, columns, date, &assembly) }
        guard let placement = try placement(row, columns, &assembly) else { return leaveOut(row, columns) }
        try deliver(ore, on: date, placement, row, columns, &assembly)
    }

    /// Notes that a row is in no sum, so that what follows from it is not reported as well.
    private mutating func leaveOut(_ row: SourceRow, _ columns: SourceColumns) {
        sums.lacksRow = true
        guard columns.hasVouchers else { return }
        let (series, number) = voucher(of: row, columns)
        vouchers.leaveOut(series: series, number: number)
    }

    /// A wide row: a record for each month that has an amount.
    private mutating func readMonths(_ row: SourceRow, _ columns: SourceColumns, _ assembly: inout LedgerAssembly)
        throws
    {
        guard isOfOneKind(row, columns) else { return leaveOut(row, columns) }
        let year = self.year(row, columns)
        var sum: Int64 = 0
        var placement: UInt32?
        let rowsBefore = sums.rows
        for (column, month) in columns.months {
            switch readFigure(row, column, columns) {
            case .ore(let ore):
                guard let date = date(of: month, inYear: year, row, column) else { return leaveOut(row, columns) }
                sum += ore
                // What is wrong with the row's codes is told once, not for each month.
                if placement == nil { placement = try self.placement(row, columns, &assembly) }
                guard let placement else { return leaveOut(row, columns) }
                try deliver(ore, on: date, placement, row, columns, &assembly)
            case .nothing: continue
            case nil: return leaveOut(row, columns)
            }
        }
        let records = sums.rows - rowsBefore
        if records == 0 { checkWords(row, columns) } else { checkLabels(row, sum, columns, counted: records) }
        guard let column = columns.total, case .ore(let total)? = read(row, column, blank: .nothing) else { return }
        if total != sum {
            let (text, location) = (row.text(column, decoder), place(row, column).cell)
            report(.csvSumDiffers(text, sum: Amount(ore: sum).description, at: location), row)
        }
    }

    /// An amount as the ledger signs it; in report terms income and cost are the other way round.
    func ledgerOre(_ tableOre: Int64, _ columns: SourceColumns) -> Int64 {
        columns.isReportTerms ? -tableOre : tableOre
    }

    /// Books an amount as the table writes it and hands on its record.
    mutating func deliver(
        _ tableOre: Int64, on date: LedgerDate, _ placement: UInt32, _ row: SourceRow, _ columns: SourceColumns,
        _ assembly: inout LedgerAssembly
    ) throws {
        lastRecord = row.line
        try sums.add(isVolume(row, columns) ? 0 : tableOre)
        let ore = ledgerOre(tableOre, columns)
        try assembly.book(ore: ore, date: date)
        let voucher = assembly.voucherIndex()
        let text = columns[.text].map { append(row, $0, &assembly) } ?? .empty
        try assembly.deliver(
            LedgerRecord(
                line: UInt32(truncatingIfNeeded: row.line), placement: placement, ore: ore, date: date,
                voucher: voucher,
                text: text))
    }

    // MARK: Findings

    /// Keeps what is wrong with a row until it has been read.
    mutating func report(_ finding: Diagnostic, _ row: SourceRow) {
        faults.append(finding.on(row, decoder))
    }

    /// Hands on what is wrong with the row.
    mutating func logFaults(_ assembly: inout LedgerAssembly) {
        if faults.isEmpty { return }
        for fault in faults { assembly.log.add(fault) }
        lastFault = faults.last?.location.line ?? 0
        faults.removeAll(keepingCapacity: true)
    }

    /// Where a finding about a cell can be shown.
    func place(_ row: SourceRow, _ column: Int?) -> TablePlace {
        let cell = row.place(ofCell: column)
        return TablePlace(
            cell: SourceLocation(path, line: cell.line, column: cell.column),
            row: SourceLocation(path, line: row.line))
    }

    /// Reports what can only be said of the whole table.
    mutating func finish(_ assembly: inout LedgerAssembly) {
        vouchers.close(&assembly)
        if columns == nil { assembly.log.add(.emptyFile(at: assembly.location())) }
        if columns != nil && assembly.summary.delivered.records == 0 && !assembly.log.hasErrors {
            assembly.log.add(.csvNoRows(at: assembly.location()))
        }
        checkTail(&assembly)
        carried.finish(&assembly)
        if columns != nil, !assembly.log.hasErrors {
            checkPeriods(&assembly)
            statements.check(rows: sums.lines, total: sums.total, &assembly)
            time.report(&assembly)
            bothSides.report(&assembly)
            reportSigns(&assembly)
        }
        // Without any credit beside them, debits below zero may well be reversals.
        if columns?[.tecken] == nil || hasCreditSide { debits.finish(total: sums.total, &assembly) }
        credits.finish(total: sums.total, &assembly)
        sums.finish(&assembly)
        vouchers.report(findings, &assembly)
    }
}
