import DelimitedText
import Diagnostics
import LedgerModel

/// Reads text that holds a table: delimited, or in columns of fixed width.
struct CSVReader<Machine: RecordMachine> {
    private var machine: Machine
    private var table: SourceTable
    private let delimiter: UInt8?

    init(_ machine: Machine, _ table: SourceTable, delimiter: UInt8?) {
        self.machine = machine
        self.table = table
        self.delimiter = delimiter
    }

    fileprivate mutating func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        var blocks = LineBlocks(source, options: assembly.options)
        assembly.delivery.commitsBatches = true
        try blocks.forEach(line: { machine.line }) { block, isLast in
            try readRecords(of: block, isLast: isLast, into: &assembly)
        }
        table.finish(&assembly)
    }

    /// Reads a block of whole rows and returns the table with what it has found.
    mutating func read(
        block: ByteView, into assembly: inout LedgerAssembly
    ) throws -> SourceTable {
        _ = try readRecords(of: block, isLast: true, into: &assembly)
        return table
    }

    private mutating func readRecords(
        of block: ByteView, isLast: Bool, into assembly: inout LedgerAssembly
    ) throws -> Int {
        while true {
            let step = machine.nextRecord(in: block, isLast: isLast)
            let row = SourceRow(
                block: block, fields: machine.fields, line: machine.line, start: machine.recordStart,
                isFixed: delimiter == nil)
            switch step {
            case .record:
                if machine.nextLine - machine.line > 1 { try checkLineBreaks(row, assembly) }
                try checkLengths(row, assembly)
                try table.add(row, to: &assembly)
                if isLast, let end = row.fields.last?.end, end == block.count { table.noteTail(row) }
            case .incomplete, .end:
                let taken = machine.recordStart
                machine.rebase(by: taken)
                return taken
            case .unclosedQuote(let index):
                throw fault(Diagnostic.csvUnclosedQuote, at: index, in: row, assembly)
            case .textAfterQuote(let index):
                try checkLineBreaks(row, assembly)
                throw fault(Diagnostic.csvTextAfterQuote, at: index, in: row, assembly)
            }
        }
    }

    /// A row counts as one line, also where a field of it holds line breaks.
    private func checkLengths(_ row: SourceRow, _ assembly: LedgerAssembly) throws {
        let limits = assembly.options.limits
        let count = (row.fields.last?.end ?? row.start) - row.start
        if count > limits.lineBytes {
            throw SourceFault(.longLine(limit: limits.lineBytes, at: assembly.location(line: row.line)))
        }
        guard count > limits.fieldBytes, let long = row.fields.first(where: { $0.bounds.count > limits.fieldBytes })
        else { return }
        throw SourceFault(.longField(limit: limits.fieldBytes, at: place(of: long.start, in: row, assembly)))
    }

    /// A quoted field whose lines have as many delimiters as rows have is a quote that was never closed.
    private func checkLineBreaks(_ row: SourceRow, _ assembly: LedgerAssembly) throws {
        guard let delimiter, let width = table.columns?.count, width > 1 else { return }
        for (index, field) in row.fields.enumerated() where field.isQuoted {
            let lines = row.block[field.bounds].split(separator: 0x0A, omittingEmptySubsequences: false)
            guard lines.count > 1 else { continue }
            let counts = lines.map { line in line.count { $0 == delimiter } }
            // The first line is the rest of its row, and the last the start of the row that ends the field.
            let startsAsRow = counts[0] == width - 1 - index
            let isSwallowed = counts.dropFirst().dropLast().allSatisfy { $0 == width - 1 }
            guard startsAsRow, isSwallowed, counts.count > 2 || counts[1] > 0 else { continue }
            throw fault({ .csvSwallowedRows(lines.count - 1, at: $0) }, at: field.start - 1, in: row, assembly)
        }
    }

    /// A fault at an index of a row, with the line that it is on.
    private func fault(
        _ make: (SourceLocation) -> Diagnostic, at index: Int, in row: SourceRow, _ assembly: LedgerAssembly
    ) -> SourceFault {
        let start = index - row.place(of: index).column + 1
        let line = row.block[start...].prefix { $0 != 0x0A && $0 != 0x0D }.prefix(500)
        let text = { (bytes: Slice<ByteView>) in
            table.decoder.string(ByteView(rebasing: bytes))
        }
        let finding = make(place(of: index, in: row, assembly))
        return SourceFault(finding.with(excerpt: text(line), caret: text(row.block[start..<index]).count))
    }

    private func place(of index: Int, in row: SourceRow, _ assembly: LedgerAssembly) -> SourceLocation {
        let place = row.place(of: index)
        return assembly.location(line: place.line, column: place.column)
    }
}

extension CSVReader where Machine == DelimitedMachine {
    /// Reads a source, whatever kind of table its text is.
    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        let options = assembly.options
        let encoding = assembly.summary.encoding
        let decoder = TextDecoder(fallback: encoding, isCertain: options.delimited.encoding != nil)
        let head = CSVHead(source.head, options: options.delimited, decoder: decoder)
        guard options.delimited.widths.isEmpty else {
            let machine = FixedWidthMachine(
                widths: options.delimited.widths, isUTF8: encoding == .utf8, start: head.start)
            let evidence = TableEvidence(head.rows(machine), options: options).adding(head.lines(nil))
            let table = SourceTable(evidence, decoder: decoder, assembly: &assembly)
            var reader = CSVReader<FixedWidthMachine>(machine, table, delimiter: nil)
            return try reader.read(source, into: &assembly)
        }
        let dialect = head.dialect()
        let machine = DelimitedMachine(dialect: dialect, start: head.start)
        let evidence = TableEvidence(head.rows(machine), options: options).adding(head.lines(dialect))
        let table = SourceTable(evidence, decoder: decoder, assembly: &assembly)
        try BlockReading.read(source, as: CSVFile(table, dialect: dialect, start: head.start), into: &assembly)
    }
}
