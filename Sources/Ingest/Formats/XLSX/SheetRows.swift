import DelimitedText
import Diagnostics

/// The rows of a sheet on their way into the table, the first of them held back until its form is known.
final class SheetRows {
    /// The number of the row that is being read, from 1.
    private(set) var line = 0
    /// How many cells it has so far.
    var width: Int { fields.count }
    private var bytes: [UInt8] = []
    private var fields: [DelimitedMachine.Field] = []
    /// A sheet leaves empty cells out; rows are filled up to the widest before them.
    private var fullWidth = 0
    private var held: [(line: Int, bytes: [UInt8], fields: [DelimitedMachine.Field])] = []
    private var table: SourceTable?
    /// Whether cells are kept as they are, rather than handed on as rows of amounts.
    let keepsCells: Bool
    /// The rows that are kept, with the texts of their cells.
    private(set) var kept: [(line: Int, cells: [String])] = []

    private static let heldRows = 200
    /// Rows are filled up to their header's width, so a wide one would cost much.
    private static let columnLimit = 1024

    /// Rows that become records, or that are kept as they are.
    init(keepsCells: Bool = false) {
        self.keepsCells = keepsCells
    }

    func begin(line: Int?) {
        self.line = line ?? self.line + 1
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
    }

    /// Takes the next cell; throws when it holds something beyond the last column that is read.
    ///
    /// Styles run to the end of a sheet, so empty cells out there are common.
    func append(_ text: [UInt8], at column: Int, of assembly: borrowing LedgerAssembly) throws {
        if column >= SheetRows.columnLimit {
            if text.isEmpty { return }
            let reason = "a cell stands beyond column \(SheetRows.columnLimit)"
            throw SourceFault(.csvWorkbook(reason, at: assembly.location(line: line, column: column + 1)))
        }
        while fields.count < column { append([]) }
        append(text)
    }

    private func append(_ text: [UInt8]) {
        if !fields.isEmpty { bytes.append(UInt8(ascii: "\t")) }
        let start = bytes.count
        bytes.append(contentsOf: text)
        fields.append(.init(start: start, end: bytes.count))
    }

    func end(_ assembly: inout LedgerAssembly) throws {
        if keepsCells {
            kept.append((line, fields.map { String(decoding: bytes[$0.bounds], as: UTF8.self) }))
            return
        }
        while fields.count < fullWidth { append([]) }
        fullWidth = fields.count
        guard table == nil else { return try add(line, bytes, fields, &assembly) }
        held.append((line, bytes, fields))
        if held.count == Self.heldRows { try release(&assembly) }
    }

    /// Ends the table.
    func finish(_ assembly: inout LedgerAssembly) throws {
        if table == nil { try release(&assembly) }
        table?.finish(&assembly)
    }

    /// Hands on what was held back, now that it shows the table's form.
    private func release(_ assembly: inout LedgerAssembly) throws {
        var options = assembly.options
        // The numbers of a workbook have a point, however they are shown; `1,234` is a text that could mean anything.
        options.delimited.decimalMark = UInt8(ascii: ".")
        options.delimited.thousands = UInt8(ascii: " ")
        let decoder = TextDecoder(fallback: .utf8, isCertain: true)
        let rows = held.map { row in
            let cells = row.fields.map { String(decoding: row.bytes[$0.bounds], as: UTF8.self) }
            return TableEvidence.Row(line: row.line, cells: cells)
        }
        let evidence = TableEvidence(rows, options: options).adding(assembly.summary.evidence)
        table = SourceTable(evidence, decoder: decoder, assembly: &assembly)
        for row in held { try add(row.line, row.bytes, row.fields, &assembly) }
        held = []
    }

    private func add(
        _ line: Int, _ bytes: [UInt8], _ fields: [DelimitedMachine.Field], _ assembly: inout LedgerAssembly
    ) throws {
        try bytes.withBytes { block in
            try table?.add(SourceRow(block: block, fields: fields, line: line, start: 0), to: &assembly)
        }
    }
}
