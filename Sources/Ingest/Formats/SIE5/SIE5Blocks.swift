import Diagnostics
import LedgerModel

/// A SIE 5 document in blocks of whole vouchers.
///
/// The head is read by a parser of XML up to the first block that ends between two vouchers of a plain journal. From
/// there on the blocks are read side by side, and each voucher that is not plain by a parser of its own, which has been
/// led to the same place. What else there may be in the document, behind the last journal or between two vouchers, is
/// left to the first parser, which goes on where the last block of vouchers ended.
///
/// That parser also gets what a parser of a block has found fault with, and all that follows: the document is refused,
/// and the words are those of a reading from start to end.
struct SIE5Blocks: BlockFormat {
    /// What has become of a block; its bytes stay in memory until it has been absorbed.
    private struct Gain: @unchecked Sendable {
        let block: Block
        /// The line that it ends on, and how many bytes of that; nil unless all of it has been read.
        var lastLine: Int?
        var indent = 0
        /// The last journal's line, if it starts here.
        var journalLine: Int?
        var isFaulty = false
    }

    private enum Place: Sendable {
        /// In front of the first plain journal.
        case head
        /// In a journal, whose series is known to the cutter.
        case journal
        /// Where only the parser knows its way.
        case rest
    }

    private let prologue: XMLPrologue
    private let lineLimit: Int
    private var place = Place.head
    private var stream: SIE5Stream?
    private var root: [UInt8] = []
    private var fast: SIE5FastVouchers?
    private var gain: Gain?
    /// The series at the last cut, and how many bytes stand before it on its line.
    private var series: [UInt8] = []
    private var indent = 0
    private var context = BlockContext()
    /// The line that the blocks so far have come to, and that of the last journal after the first.
    private var line = 1
    private var journalLine: Int?
    private var isFaulty = false

    init(_ prologue: XMLPrologue, _ options: SourceOptions) throws {
        self.prologue = prologue
        lineLimit = options.limits.lineBytes
        stream = try SIE5Stream(prologue, options)
        // A block is never longer than a tag may be.
        if prologue.isPlain, options.blockSize <= lineLimit { fast = SIE5FastVouchers(options) }
    }

    static var keepsBlocks: Bool { true }

    func recordLimit(_ limits: Limits) -> Int { limits.lineBytes + 1 }

    func longRecord(limit: Int, at location: SourceLocation) -> Diagnostic {
        .xmlLongMarkup(limit: limit, at: location)
    }

    // MARK: Cutting

    mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int? {
        context = BlockContext(isOrdered: place != .journal, heading: series, indent: indent)
        guard let cut = place(ofCut: bytes, isLast: isLast) else { return nil }
        indent = Self.indent(behind: UnsafeBufferPointer(rebasing: bytes[..<cut]), indent)
        return cut
    }

    func context(of _: UnsafeBufferPointer<UInt8>) -> BlockContext { context }

    /// How many bytes of its last line a part ends with.
    private static func indent(behind bytes: UnsafeBufferPointer<UInt8>, _ indent: Int) -> Int {
        guard let base = bytes.baseAddress, let last = bytes.last, last != 0x0A else { return 0 }
        var place = LinePlace(base, indent: indent)
        place.move(to: base + bytes.count)
        return place.indent
    }

    private mutating func place(ofCut bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int? {
        switch place {
        case .head: return isLast ? bytes.count : SIE5Cut.lastVoucher(in: bytes) ?? bytes.count
        case .rest: return bytes.count
        case .journal: break
        }
        if let cut = SIE5Cut(bytes, series: series) {
            if cut.count > 0 {
                series = cut.series
                return cut.count
            }
            if cut.isOpen, !isLast, bytes.count < lineLimit { return nil }
        }
        place = .rest
        context.isOrdered = true
        return bytes.count
    }

    // MARK: Reading

    mutating func read(_ block: Block, into assembly: inout LedgerAssembly) throws {
        if let stream {
            try stream.push(block.bytes, into: &assembly)
            if place == .head, fast != nil { try lookWhere(block, stream, &assembly) }
        } else {
            var gain = Gain(block: block)
            if !block.context.isOrdered { try readVouchers(&gain, &assembly) }
            self.gain = gain
        }
    }

    /// Looks whether the parser stands where blocks can be read side by side.
    private mutating func lookWhere(_ block: Block, _ stream: SIE5Stream, _ assembly: inout LedgerAssembly) throws {
        guard !block.isLast, SIE5Cut.lastVoucher(in: block.bytes) == block.bytes.count else { return }
        try stream.settle(into: &assembly)
        let (root, journal) = stream.tags
        // The slack behind it is what scans rely on.
        let tag = journal + [UInt8(ascii: ">")] + Array(repeating: 0x0A, count: BlockBuffer.slack)
        let series = tag.withUnsafeBufferPointer { $0.baseAddress.flatMap(SIE5Scan.journal)?.series }
        let name = root.prefix { $0 > 0x20 }
        let isPlain = name.elementsEqual("<Sie".utf8) || name.elementsEqual("<SieEntry".utf8)
        line = block.firstLine + ByteScan.count(0x0A, in: block.bytes)
        indent = Self.indent(behind: block.bytes, block.context.indent)
        guard isPlain, let series, stream.isInJournal, stream.line == line,
            SIE5Stream(insideJournalOf: root, assembly.options) != nil
        else { return }
        (self.series, self.root, place) = (series, root, .journal)
    }

    /// Reads a block of whole vouchers.
    ///
    /// Findings that precede a fault are dropped with it, as they will be made again.
    private mutating func readVouchers(_ gain: inout Gain, _ assembly: inout LedgerAssembly) throws {
        assembly.countSeries()
        let (log, summary) = (assembly.log, assembly.summary)
        do {
            try readAll(&gain, &assembly)
        } catch let fault as SourceFault {
            guard assembly.interner.count <= assembly.options.limits.codings else { throw fault }
        }
        guard gain.lastLine == nil else { return }
        gain.isFaulty = true
        (assembly.log, assembly.summary) = (log, summary)
    }

    /// Reads the vouchers of a block, unless it does not end where it seemed to.
    private mutating func readAll(_ gain: inout Gain, _ assembly: inout LedgerAssembly) throws {
        let block = gain.block
        guard let base = block.bytes.baseAddress else { return }
        let end = base + block.bytes.count
        var pointer = base
        var line = block.firstLine
        var journal = SIE5Journal(series: block.context.heading)
        var parser: SIE5Stream?
        var position = LinePlace(base, indent: block.context.indent)
        lazy var places = SIE5Cut(block.bytes, base)
        while true {
            pointer =
                try fast?.read(from: pointer, to: end, base, line: &line, &journal, into: &assembly) ?? pointer
            if pointer == end { break }
            parser = parser ?? SIE5Stream(insideJournalOf: root, assembly.options)
            guard let parser, let next = places.end(from: pointer) else { return }
            position.move(to: pointer)
            parser.move(toLine: line, behind: position.indent, journal)
            let bytes = UnsafeBufferPointer(start: pointer, count: next - pointer)
            try parser.read(bytes, into: &assembly)
            guard parser.isInJournal else { return }
            line += ByteScan.count(0x0A, in: bytes)
            pointer = next
        }
        (gain.lastLine, gain.journalLine) = (line, journal.line)
        gain.indent = Self.indent(behind: block.bytes, block.context.indent)
    }

    // MARK: Putting together

    var isDivisible: Bool { place == .journal }

    func successor() -> SIE5Blocks {
        var successor = self
        successor.stream = nil
        return successor
    }

    mutating func absorb(_ part: SIE5Blocks, into assembly: inout LedgerAssembly) throws {
        guard let gain = part.gain, let stream else { return }
        let block = gain.block
        if place == .journal {
            if let lastLine = gain.lastLine {
                (line, indent) = (lastLine, gain.indent)
                journalLine = gain.journalLine ?? journalLine
                return
            }
            try stream.open(SIE5Journal(series: block.context.heading, line: journalLine), into: &assembly)
            stream.move(
                toLine: block.firstLine, behind: block.context.indent, SIE5Journal(series: block.context.heading))
            place = .rest
            isFaulty = gain.isFaulty
        }
        try stream.push(block.bytes, into: &assembly)
    }

    mutating func finish(_ assembly: inout LedgerAssembly) throws {
        guard let stream else { return }
        if place == .journal { stream.move(toLine: line, behind: indent, SIE5Journal(series: series)) }
        try stream.finish(into: &assembly)
        // Vouchers of the faulty block have been handed on, and would count twice.
        precondition(!isFaulty, "what a parser finds fault with in a part, it finds in the whole")
    }
}
