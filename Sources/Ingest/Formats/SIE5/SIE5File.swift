import Diagnostics
import LedgerModel

/// A SIE 5 document in blocks of whole vouchers.
///
/// The head is read by a parser of XML up to the first block that ends between two vouchers of a plain journal. From
/// there on the blocks are read side by side. What else there may be in the document, behind the last journal or
/// between two vouchers, is left to the first parser, which goes on where the last block of vouchers ended.
///
/// That parser also gets what a parser of a block has found fault with, and all that follows: the document is refused,
/// and the words are those of a reading from start to end.
struct SIE5File: BlockWhole {
    private enum State {
        /// In front of the first plain journal.
        case head
        /// In journals whose blocks are read side by side; the series is that of the first.
        case journals(SIE5BlockReader, series: [UInt8], SIE5Position)
        /// Where only the parser knows its way; the line of the block that a reader has found fault with, if one has.
        case rest(faultyBlock: Int?)
    }

    private let stream: SIE5Stream
    private let lineLimit: Int
    /// Nil for a document or options that need the parser for everything.
    private var fast: SIE5FastVouchers?
    private var state = State.head

    init(_ prologue: XMLPrologue, _ options: SourceOptions) throws {
        lineLimit = options.limits.lineBytes
        stream = try SIE5Stream(prologue, options)
        // A block is never longer than a tag may be.
        if prologue.isPlain, options.blockSize <= lineLimit { fast = SIE5FastVouchers(options) }
    }

    var cutter: SIE5Cutter {
        guard case .journals(_, let series, let position) = state else {
            return SIE5Cutter(from: .head, lineLimit: lineLimit)
        }
        return SIE5Cutter(from: .journal(series), indent: position.indent, lineLimit: lineLimit)
    }

    var reader: SIE5BlockReader? {
        if case .journals(let reader, _, _) = state { reader } else { nil }
    }

    mutating func read(_ block: Block<SIE5Cutter.Context>, into assembly: inout LedgerAssembly) throws {
        try stream.push(block.bytes, into: &assembly)
        if case .head = state, let fast { try lookWhere(block, fast, &assembly) }
    }

    /// Looks whether the parser stands where blocks can be read side by side.
    private mutating func lookWhere(
        _ block: Block<SIE5Cutter.Context>, _ fast: SIE5FastVouchers, _ assembly: inout LedgerAssembly
    ) throws {
        guard !block.isLast, SIE5Cut.lastVoucher(in: block.bytes) == block.bytes.count else { return }
        try stream.settle(into: &assembly)
        let (root, journal) = stream.tags
        // The slack behind it is what scans rely on.
        let tag = journal + [UInt8(ascii: ">")] + Array(repeating: 0x0A, count: BlockBuffer.slack)
        let series = tag.withBytes(SIE5Scan.series)
        let name = root.prefix { $0 > 0x20 }
        let isPlain = name.elementsEqual("<Sie".utf8) || name.elementsEqual("<SieEntry".utf8)
        let line = block.firstLine + block.lines
        guard isPlain, let series, stream.isInJournal, stream.line == line,
            SIE5Stream(insideJournalOf: root, assembly.options) != nil
        else { return }
        let indent = LinePlace.indent(behind: block.bytes, from: block.context.indent)
        state = .journals(
            SIE5BlockReader(root: root, fast: fast), series: series, SIE5Position(line: line, indent: indent))
    }

    mutating func absorb(_ part: SIE5BlockReader.Part, into assembly: inout LedgerAssembly) throws {
        let block = part.block
        if case .journals(let reader, let series, let position) = state {
            if case .whole(var next) = part.reading {
                next.journalLine = next.journalLine ?? position.journalLine
                state = .journals(reader, series: series, next)
                return
            }
            let context = block.context
            try stream.open(SIE5Journal(series: context.series, line: position.journalLine), into: &assembly)
            stream.move(toLine: block.firstLine, behind: context.indent, SIE5Journal(series: context.series))
            let isFaulty = if case .faulty = part.reading { true } else { false }
            state = .rest(faultyBlock: isFaulty ? block.firstLine : nil)
        }
        try stream.push(block.bytes, into: &assembly)
    }

    mutating func finish(_ assembly: inout LedgerAssembly) throws {
        if case .journals(_, let series, let position) = state {
            stream.move(toLine: position.line, behind: position.indent, SIE5Journal(series: series))
        }
        try stream.finish(into: &assembly)
        // Vouchers of the faulty block have been handed on, and would count twice.
        if case .rest(let line?) = state { throw ParserDisagreement(source: assembly.options.name, line: line) }
    }
}
