import DelimitedText
import Diagnostics
import LedgerModel

/// A table of delimited text in blocks of whole rows.
///
/// Blocks of plain rows are read side by side by the fast path; what it leaves is read by the general path when it is
/// the block's turn, since sum rows and vouchers depend on the rows before.
struct CSVBlocks: BlockFormat {
    private var table: SourceTable
    private let dialect: Dialect
    /// Bytes of a byte order mark before the first row.
    private let start: Int
    private var fast: CSVFastRows?
    private var isSuccessor = false
    private var gain = Gain.nothing
    private var context = BlockContext()
    /// The last line of a plain block, when it has no line end.
    private var tail: TableTail?

    /// What a block has given.
    private enum Gain: Sendable {
        case nothing
        case plain(CSVPlainBlock)
        /// The block's bytes and its first line, for the general path.
        case left([UInt8], line: Int)
    }

    init(_ table: SourceTable, dialect: Dialect, start: Int) {
        self.table = table
        self.dialect = dialect
        self.start = start
    }

    func recordLimit(_ limits: Limits) -> Int { limits.lineBytes }

    func longRecord(limit: Int, at location: SourceLocation) -> Diagnostic {
        .longLine(limit: limit, at: location)
    }

    mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int? {
        context = BlockContext()
        if isLast { return bytes.count }
        guard let quote = dialect.quote, let ends = CSVEnds(bytes, delimiter: dialect.delimiter, quote: quote) else {
            return CSVCut.end(of: bytes, dialect)
        }
        context.ends = ends.masks
        context.lines = ends.lines
        return ends.lastRow
    }

    func context(of _: UnsafeBufferPointer<UInt8>) -> BlockContext { context }

    mutating func read(_ block: Block, into assembly: inout LedgerAssembly) throws {
        guard isSuccessor else {
            return block.sequence == 0
                ? try readFirst(block, &assembly) : try readGeneral(block.bytes, line: block.firstLine, &assembly)
        }
        if let plain = try fast?.read(block, into: &assembly) {
            gain = .plain(plain)
            tail = plainTail(of: block)
        } else {
            gain = .left(Array(block.bytes), line: block.firstLine)
        }
    }

    /// Reads the rows up to the header, and then as fast as the table allows: many files are one block.
    private mutating func readFirst(_ block: Block, _ assembly: inout LedgerAssembly) throws {
        var machine = DelimitedMachine(dialect: dialect, start: start, line: block.firstLine)
        for _ in 0...table.evidence.rowsBeforeHeader {
            guard case .record = machine.nextRecord(in: block.bytes.span, isLast: true) else {
                return try readGeneral(block.bytes, line: block.firstLine, &assembly)
            }
        }
        let head = UnsafeBufferPointer(rebasing: block.bytes[..<machine.position])
        try readGeneral(head, line: block.firstLine, &assembly)
        fast = CSVFastRows(table, dialect: dialect, options: assembly.options)
        let rest = Block(
            sequence: 0, bytes: UnsafeBufferPointer(rebasing: block.bytes[head.count...]),
            firstLine: machine.nextLine, lines: block.lines - ByteScan.count(0x0A, in: head), isLast: block.isLast,
            context: BlockContext())
        if let plain = try fast?.read(rest, into: &assembly) {
            try table.absorb(plain, into: &assembly)
            table.tail = plainTail(of: rest)
        } else {
            try readGeneral(rest.bytes, line: rest.firstLine, &assembly)
        }
    }

    private mutating func readGeneral(
        _ bytes: UnsafeBufferPointer<UInt8>, line: Int, _ assembly: inout LedgerAssembly
    ) throws {
        var reader = CSVReader(
            DelimitedMachine(dialect: dialect, start: line == 1 ? start : 0, line: line), table,
            delimiter: dialect.delimiter)
        table = try reader.read(block: bytes, into: &assembly)
    }

    private func plainTail(of block: Block) -> TableTail? {
        guard block.isLast else { return nil }
        return TableTail(block.bytes, line: block.firstLine + block.lines, dialect, table.decoder)
    }

    var isDivisible: Bool { fast != nil }

    /// Whether the fast path has read the block.
    var isPlain: Bool {
        if case .plain = gain { true } else { false }
    }

    func successor() -> CSVBlocks {
        var successor = self
        successor.isSuccessor = true
        return successor
    }

    mutating func absorb(_ part: CSVBlocks, into assembly: inout LedgerAssembly) throws {
        switch part.gain {
        case .nothing: break
        case .plain(let block):
            try table.absorb(block, into: &assembly)
            table.tail = part.tail
        case .left(let bytes, let line):
            try bytes.withUnsafeBufferPointer { try readGeneral($0, line: line, &assembly) }
        }
    }

    mutating func finish(_ assembly: inout LedgerAssembly) {
        table.finish(&assembly)
    }
}

extension SourceTable {
    /// Adds what a block of plain rows has come to, joining a voucher that straddles the cut.
    mutating func absorb(_ block: CSVPlainBlock, into assembly: inout LedgerAssembly) throws {
        guard block.booked.records > 0 else { return }
        try sums.add(block.booked.net)
        hasBalanceAccounts = hasBalanceAccounts || block.hasBalanceAccounts
        if block.hasCredits { credits.addPositive() }
        if let first = block.vouchers.first { try join(first, &assembly) }
        guard let last = block.vouchers.last else { return }
        closeVoucher(&assembly)
        for voucher in block.vouchers.unbalanced { note(voucher) }
        try join(last, &assembly)
    }

    private mutating func join(
        _ voucher: RowVouchers.Voucher, _ assembly: inout LedgerAssembly
    ) throws(AmountOverflow) {
        openVoucher(
            series: voucher.series, number: voucher.number, voucher.date, line: voucher.line, &assembly)
        try assembly.addToVoucher(voucher.sum)
    }
}
