import DelimitedText
import Diagnostics
import LedgerModel

/// Reads delimited text with a header: a row is a booked row, a budget or a forecast amount.
struct CSVReader {
    private var machine: DelimitedMachine
    var columns: CSVColumns?
    var numbers: DecimalText
    let decoder: TextDecoder
    /// Bytes of the codes of a row, by which codings are told apart.
    var key: [UInt8] = []
    /// Unbalanced vouchers, told at the end, when it is known whether the file has both sides of the ledger.
    var unbalanced: [(label: String, line: Int, difference: Int64)] = []
    var hasBalanceAccounts = false

    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        var reader = CSVReader(source, options: assembly.options, encoding: assembly.summary.encoding)
        var blocks = LineBlocks(source, options: assembly.options)
        try blocks.forEach(line: { reader.machine.line }) { block, isLast in
            try reader.readRecords(of: block, isLast: isLast, into: &assembly)
        }
        reader.closeVoucher(&assembly)
        reader.finish(&assembly)
    }

    private init(_ source: ByteSource, options: SourceOptions, encoding: TextEncoding) {
        let hasMark = source.head.starts(with: [0xEF, 0xBB, 0xBF])
        let delimiter = options.delimited.delimiter ?? CSVReader.delimiter(of: source.head)
        machine = DelimitedMachine(dialect: Dialect(delimiter: delimiter), start: hasMark ? 3 : 0)
        numbers = DecimalText(mark: options.delimited.decimalMark)
        decoder = TextDecoder(fallback: options.delimited.encoding ?? encoding)
    }

    /// The separator that the first line has most of, semicolon before tab, comma and bar.
    private static func delimiter(of head: [UInt8]) -> UInt8 {
        let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
        let candidates = Array(";\t,|".utf8)
        let counts = candidates.map { candidate in line.count { $0 == candidate } }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }

    private mutating func readRecords(
        of block: UnsafeBufferPointer<UInt8>, isLast: Bool, into assembly: inout LedgerAssembly
    ) throws -> Int {
        while true {
            switch machine.nextRecord(in: block.span, isLast: isLast) {
            case .record:
                if machine.fields.count == 1 && machine.fields[0].isEmpty { continue }
                let row = Row(block: block, fields: machine.fields, line: machine.line, start: machine.recordStart)
                if columns == nil { readHeader(row, &assembly) } else { try readRow(row, &assembly) }
            case .incomplete, .end:
                let taken = machine.recordStart
                machine.rebase(by: taken)
                return taken
            case .unclosedQuote(let index):
                throw SourceFault(.csvUnclosedQuote(at: place(of: index, in: block, assembly)))
            case .textAfterQuote(let index):
                throw SourceFault(.csvTextAfterQuote(at: place(of: index, in: block, assembly)))
            }
        }
    }

    private mutating func readHeader(_ row: Row, _ assembly: inout LedgerAssembly) {
        let names = row.fields.indices.map { text(row, $0) }
        columns = CSVColumns(
            header: names, options: assembly.options, at: assembly.location(line: row.line), log: &assembly.log)
    }

    /// A place in the block, by its index.
    private func place(
        of index: Int, in block: UnsafeBufferPointer<UInt8>, _ assembly: LedgerAssembly
    ) -> SourceLocation {
        let before = block[machine.recordStart..<index]
        let lineStart = (before.lastIndex(of: 0x0A) ?? machine.recordStart - 1) + 1
        return assembly.location(line: machine.line + before.count { $0 == 0x0A }, column: index - lineStart + 1)
    }

    private func finish(_ assembly: inout LedgerAssembly) {
        if columns == nil { assembly.log.add(.emptyFile(at: assembly.location())) }
        if assembly.summary.delivered.records == 0 && !assembly.log.hasErrors {
            assembly.log.add(.csvNoRows(at: assembly.location()))
        }
        // An extract of income and cost alone has only one side of its vouchers.
        guard hasBalanceAccounts else {
            if !unbalanced.isEmpty { assembly.log.add(.csvOneSided(unbalanced.count, at: assembly.location())) }
            return
        }
        for voucher in unbalanced {
            assembly.log.add(
                .csvUnbalanced(
                    voucher.label, difference: Amount(ore: voucher.difference).description,
                    at: assembly.location(line: voucher.line)))
        }
    }
}
