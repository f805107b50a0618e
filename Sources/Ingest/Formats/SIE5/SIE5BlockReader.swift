import LedgerModel

/// Reads a block of whole vouchers, each that is not regular by a parser that has been led to the same place.
struct SIE5BlockReader: BlockReader {
    /// The root's start tag without what ends it.
    let root: [UInt8]
    var fast: SIE5FastVouchers

    /// What has become of a block; its bytes stay in memory until it has been absorbed.
    struct Part {
        let block: Block<SIE5Cutter.Context>
        let reading: Reading
    }

    enum Reading {
        /// All of it has been read, up to here.
        case whole(SIE5Position)
        /// A parser has found fault with it, or it does not end where it seemed to.
        case faulty
        /// Only a parser that has read all before it can read it.
        case left
    }

    static var keepsBlocks: Bool { true }

    /// Findings that precede a fault are dropped with it, as they will be made again.
    mutating func read(_ block: Block<SIE5Cutter.Context>, into assembly: inout LedgerAssembly) throws -> Part {
        if block.context.isOrdered { return Part(block: block, reading: .left) }
        assembly.countSeries()
        let (log, summary) = (assembly.log, assembly.summary)
        do {
            if let end = try readVouchers(block, &assembly) { return Part(block: block, reading: .whole(end)) }
        } catch let fault as SourceFault {
            guard !assembly.konteringar.areTooMany else { throw fault }
        }
        (assembly.log, assembly.summary) = (log, summary)
        return Part(block: block, reading: .faulty)
    }

    /// Reads the vouchers of a block, and gives where it ends; nil when that is not between two vouchers.
    private mutating func readVouchers(
        _ block: Block<SIE5Cutter.Context>, _ assembly: inout LedgerAssembly
    ) throws -> SIE5Position? {
        let bytes = block.bytes
        var index = 0
        var line = block.firstLine
        var journal = SIE5Journal(series: block.context.series)
        var parser: SIE5Stream?
        var place = LinePlace(bytes, indent: block.context.indent)
        lazy var places = SIE5Cut(bytes)
        while true {
            index = try fast.read(bytes, from: index, line: &line, &journal, into: &assembly)
            if index == bytes.count { break }
            parser = parser ?? SIE5Stream(insideJournalOf: root, assembly.options)
            guard let parser, let next = places?.end(from: index) else { return nil }
            place.move(to: index)
            parser.move(toLine: line, behind: place.indent, journal)
            let voucher = ByteView(rebasing: bytes[index..<next])
            try parser.read(voucher, into: &assembly)
            guard parser.isInJournal else { return nil }
            line += ByteScan.count(0x0A, in: voucher)
            index = next
        }
        let indent = LinePlace.indent(behind: bytes, from: block.context.indent)
        return SIE5Position(line: line, indent: indent, journalLine: journal.line)
    }
}
