import DelimitedText

/// Reads a block of whole rows by the fast path, which leaves it as it is unless all of its rows are regular.
struct CSVBlockReader: BlockReader {
    let fast: CSVFastRows
    let dialect: Dialect
    let decoder: TextDecoder

    /// What a block has given.
    enum Part {
        /// All of it, and the last line of the file when it has no line end.
        case plain(CSVPlainBlock, tail: TableTail?)
        /// Its bytes and its first line, for the general path, since sum rows and vouchers depend on the rows before.
        case left([UInt8], line: Int)
    }

    func read(_ block: Block<CSVEnds?>, into assembly: inout LedgerAssembly) throws -> Part {
        guard let plain = try fast.read(block, into: &assembly) else {
            return .left(Array(block.bytes), line: block.firstLine)
        }
        let line = block.firstLine + block.lines
        return .plain(plain, tail: block.isLast ? TableTail(block.bytes, line: line, dialect, decoder) : nil)
    }
}
