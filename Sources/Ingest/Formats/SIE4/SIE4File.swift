import Diagnostics
import LedgerModel

/// A SIE 1-4 file in blocks of whole vouchers.
struct SIE4File: BlockWhole {
    /// Of the first blocks; what the readers of later ones have found is added to its contents.
    private var first: SIE4Reader

    /// Reads a source from its start to its end.
    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        try BlockReading.read(source, as: SIE4File(first: SIE4Reader(assembly)), into: &assembly)
    }

    var cutter: SIE4Cutter { SIE4Cutter() }

    /// A checksum goes over the records in their order.
    var reader: SIE4Reader? { first.checksum == nil ? SIE4Reader(after: first) : nil }

    mutating func read(_ block: Block<TextCondition?>, into assembly: inout LedgerAssembly) throws {
        _ = try first.read(block, into: &assembly)
    }

    mutating func absorb(_ part: SIE4Reader, into assembly: inout LedgerAssembly) throws {
        if let line = first.contents.absorb(part.contents, limit: assembly.options.limits.placements) {
            throw assembly.konteringar.tooMany(first.contents.balances.konteringar.count, line: line)
        }
        // What comes behind has been read without it.
        if part.checksum != nil, !assembly.options.ignoresChecksum {
            assembly.summary.checksum = .mismatch
            assembly.log.add(.sieLateChecksum(at: assembly.location(line: part.checksumLine)))
        }
        first.voucherState = part.voucherState
        first.lineNumber = part.lineNumber
    }

    mutating func finish(_ assembly: inout LedgerAssembly) throws {
        if first.voucherState != .outside { first.reportUnclosedVoucher(&assembly) }
        if first.checksum != nil {
            assembly.summary.checksum = .mismatch
            assembly.log.add(.sieNoClosingChecksum(at: assembly.location(line: first.checksumLine)))
        }
        try first.contents.finish(&assembly)
    }
}
