import DelimitedText
import Diagnostics
import LedgerModel

/// The rows of a sheet on their way into the table, the first of them held back until its form is known.
final class SheetRows {
    private var row = SheetRow()
    /// A sheet leaves empty cells out; rows are filled up to the widest before them.
    private var fullWidth = 0
    private var held: [SheetRow] = []
    private var table: SourceTable?
    private var checks: SheetChecks?
    /// What the sheet says of hidden columns and merged cells.
    var surroundings = SheetSurroundings()
    /// The name of the sheet.
    private let name: String
    /// What styles say of numbers, and when formulas were computed.
    private let workbook: Workbook
    /// Whether cells are kept as they are, rather than handed on as rows of amounts.
    let keepsCells: Bool
    /// The rows that are kept, with the texts of their cells.
    private(set) var kept: [(line: Int, cells: [String])] = []

    private static let heldRows = 200
    /// Rows are filled up to their header's width, so a wide one would cost much.
    private static let columnLimit = 1024

    /// Rows that become records, or that are kept as they are.
    init(of workbook: Workbook, named name: String, keepsCells: Bool) {
        self.workbook = workbook
        self.name = name
        self.keepsCells = keepsCells
    }

    /// The number of the row that is being read, from 1.
    var line: Int { row.line }
    /// How many cells it has so far.
    var width: Int { row.width }

    func begin(line: Int, isHidden: Bool) {
        row.begin(line: line, isHidden: isHidden)
    }

    /// Takes the next cell; throws when it holds something beyond the last column that is read.
    ///
    /// Styles run to the end of a sheet, so empty cells out there are common.
    func append(_ text: [UInt8], _ cell: SheetCell, at column: Int, of assembly: borrowing LedgerAssembly) throws {
        if column >= SheetRows.columnLimit {
            if text.isEmpty { return }
            let reason = "a cell stands beyond column \(SheetRows.columnLimit)"
            throw SourceFault(.csvWorkbook(reason, at: assembly.location(line: line, column: column + 1)))
        }
        row.fill(to: column)
        row.append(text, cell)
    }

    func end(_ assembly: inout LedgerAssembly) throws {
        if keepsCells {
            let finding = row.finding(among: 0..<row.width, in: assembly.options.name) { _ in true }
            if let finding { throw SourceFault(finding) }
            kept.append((line, row.texts))
            return
        }
        row.fill(to: fullWidth)
        fullWidth = row.width
        guard table == nil else { return try add(row, &assembly) }
        held.append(row)
        if held.count == Self.heldRows { try release(&assembly) }
    }

    /// Ends the table.
    func finish(_ assembly: inout LedgerAssembly) throws {
        if table == nil { try release(&assembly) }
        checks?.finish(surroundings, &assembly)
        table?.finish(&assembly)
        if let uncomputed = checks?.uncomputed { throw SourceFault(uncomputed) }
    }

    /// Hands on what was held back, now that it shows the table's form.
    private func release(_ assembly: inout LedgerAssembly) throws {
        let decoder = TextDecoder(fallback: .utf8, isCertain: true)
        let rows = held.map { TableEvidence.Row(line: $0.line, cells: $0.texts, numbers: $0.numbers) }
        var evidence = TableEvidence(rows, options: assembly.options).adding(assembly.summary.evidence)
        evidence.look(atName: name, line: rows.first?.line ?? 1)
        if let currency = CurrencyWords.currency(in: name) {
            assembly.log.add(.csvSheetCurrency(name, currency, at: assembly.location()))
        }
        table = SourceTable(evidence, decoder: decoder, assembly: &assembly)
        // The pipeline may name the columns of a sheet without header.
        if let columns = table?.columns { checks = SheetChecks(columns, headerLine: 0, workbook, assembly.options) }
        for row in held { try add(row, &assembly) }
        held = []
    }

    private func add(_ row: SheetRow, _ assembly: inout LedgerAssembly) throws {
        var row = row
        try checks?.begin(&row)
        let log = checks?.lacksValue(row) == true ? assembly.log : nil
        let (records, sums) = (assembly.summary.delivered.records, table?.sums.sumRows)
        try row.bytes.withBytes { block in
            let cells = SourceRow(block: block, fields: row.fields, line: row.line, start: 0, numbers: row.numbers)
            try table?.add(cells, to: &assembly)
        }
        if checks == nil {
            guard let columns = table?.columns else { return }
            // A heading that is no text may be that of a month.
            let finding = row.finding(among: 0..<row.width, in: assembly.options.name) { _ in true }
            if let finding { throw SourceFault(finding) }
            checks = SheetChecks(columns, headerLine: row.line, workbook, assembly.options)
        } else {
            let hasRecords = assembly.summary.delivered.records > records
            checks?.end(row, hasRecords: hasRecords, isSum: table?.sums.sumRows != sums, &assembly)
            // What an empty cell has led to is no finding beside that it should not be empty.
            if let log, let finding = checks?.uncomputed {
                assembly.log = log
                throw SourceFault(finding)
            }
        }
    }
}
