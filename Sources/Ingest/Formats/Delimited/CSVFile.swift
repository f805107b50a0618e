import DelimitedText
import Diagnostics
import LedgerModel

/// A table of delimited text in blocks of whole rows.
///
/// Blocks of regular rows are read side by side by the fast path; what it leaves is read by the general path when it is
/// the block's turn.
struct CSVFile: BlockWhole {
    private var table: SourceTable
    private let dialect: Dialect
    /// Bytes of a byte order mark before the first row.
    private let start: Int
    /// Nil until the header has been read, and for a table whose rows need the general path.
    private(set) var reader: CSVBlockReader?

    init(_ table: SourceTable, dialect: Dialect, start: Int) {
        self.table = table
        self.dialect = dialect
        self.start = start
    }

    var cutter: CSVCutter { CSVCutter(dialect) }

    mutating func read(_ block: Block<CSVEnds?>, into assembly: inout LedgerAssembly) throws {
        if block.sequence == 0 {
            try readFirst(block, &assembly)
        } else {
            try readGeneral(block.bytes, line: block.firstLine, &assembly)
        }
    }

    /// Reads the rows up to the header, and then as fast as the table allows: many files are one block.
    private mutating func readFirst(_ block: Block<CSVEnds?>, _ assembly: inout LedgerAssembly) throws {
        var machine = DelimitedMachine(dialect: dialect, start: start, line: block.firstLine)
        for _ in 0...table.evidence.rowsBeforeHeader {
            guard case .record = machine.nextRecord(in: block.bytes, isLast: true) else {
                return try readGeneral(block.bytes, line: block.firstLine, &assembly)
            }
        }
        let head = ByteView(rebasing: block.bytes[..<machine.position])
        try readGeneral(head, line: block.firstLine, &assembly)
        let rest = Block<CSVEnds?>(
            sequence: 0, bytes: ByteView(rebasing: block.bytes[head.count...]),
            firstLine: machine.nextLine, lines: block.lines - ByteScan.count(0x0A, in: head), isLast: block.isLast,
            context: nil)
        guard let fast = CSVFastRows(table, dialect: dialect, options: assembly.options) else {
            return try readGeneral(rest.bytes, line: rest.firstLine, &assembly)
        }
        let reader = CSVBlockReader(fast: fast, dialect: dialect, decoder: table.decoder)
        try absorb(reader.read(rest, into: &assembly), into: &assembly)
        self.reader = reader
    }

    private mutating func readGeneral(
        _ bytes: ByteView, line: Int, _ assembly: inout LedgerAssembly
    ) throws {
        var reader = CSVReader(
            DelimitedMachine(dialect: dialect, start: line == 1 ? start : 0, line: line), table,
            delimiter: dialect.delimiter)
        table = try reader.read(block: bytes, into: &assembly)
    }

    mutating func absorb(_ part: CSVBlockReader.Part, into assembly: inout LedgerAssembly) throws {
        switch part {
        case .plain(let block, let tail):
            try table.absorb(block, into: &assembly)
            table.tail = tail
        case .left(let bytes, let line):
            try bytes.withBytes { try readGeneral($0, line: line, &assembly) }
        }
    }

    mutating func finish(_ assembly: inout LedgerAssembly) {
        table.finish(&assembly)
    }
}

extension SourceTable {
    /// Adds what a block of plain rows adds up to, joining a voucher that straddles the cut.
    mutating func absorb(_ block: CSVPlainBlock, into assembly: inout LedgerAssembly) throws {
        guard block.settled.booked.records > 0 else { return }
        for label in block.labelled {
            if let finding = sums.check(label.row, ahead: label.ahead, aheadRows: label.rows) {
                assembly.log.add(finding)
            }
        }
        sums.countLines(block.settled.booked.records)
        try sums.add(block.settled.booked.net, rows: block.settled.booked.records)
        width = columns?.count
        // What stands above a row may stand in this block, whose rows lack nothing.
        carried.forget()
        title = nil
        sums.endRun()
        if block.hasBalanceAccounts { vouchers.hasBalanceAccounts = true }
        yearsOfMonths.formUnion(block.settled.firstDate.year...block.settled.lastDate.year)
        if block.hasIncome { hasIncome = true }
        if block.bothSides.count > 0, columns?[.datum] != nil {
            bothSides.add(block.bothSides.count, line: block.bothSides.line)
        }
        if block.hasDebits { debits.addPositive() }
        if block.hasCredits { credits.addPositive() }
        hasCreditSide = hasCreditSide || block.hasCredits
        if block.negativeDebits.count > 0 {
            let place = TablePlace(assembly.location(line: block.negativeDebits.line))
            let finding = findings.debits(at: place)
            debits.add(negative: block.negativeDebits.count) { finding }
        }
        if let first = block.vouchers.first { try join(first, &assembly) }
        guard let last = block.vouchers.last else { return }
        vouchers.close(&assembly)
        for voucher in block.vouchers.unbalanced { vouchers.note(voucher) }
        try join(last, &assembly)
    }

    private mutating func join(
        _ voucher: CSVPlainVouchers.Voucher, _ assembly: inout LedgerAssembly
    ) throws(AmountOverflow) {
        vouchers.open(series: voucher.series, number: voucher.number, voucher.date, line: voucher.line, &assembly)
        try assembly.addToVoucher(voucher.sum)
    }
}
