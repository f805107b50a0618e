import Diagnostics
import LedgerModel

/// A SIE file is cut before a `#VER`, so that every block holds whole vouchers.
extension SIE4Reader: BlockFormat {
    /// A voucher may well be longer than a block.
    func recordLimit(_ limits: Limits) -> Int { limits.voucherBytes }

    func longRecord(limit: Int, at location: SourceLocation) -> Diagnostic {
        .longVoucher(limit: limit, at: location)
    }

    func cut(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int? {
        if isLast { return bytes.count }
        if let voucher = SIE4Reader.lastVoucher(in: bytes) {
            if voucher > 0 { return voucher }
            // One voucher fills the block; it can be cut behind its end, if that is here.
            return SIE4Reader.lastLine(startingWith: UInt8(ascii: "}"), in: bytes)
        }
        return ByteScan.last(0x0A, in: bytes).map { $0 + 1 }
    }

    func context(of block: UnsafeBufferPointer<UInt8>) -> BlockContext {
        let look = TextCondition.look(at: block)
        return BlockContext(text: look.text, lines: look.lines)
    }

    /// Where the last line that starts with `#VER` starts.
    private static func lastVoucher(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = bytes.count
        while let hash = ByteScan.last(UInt8(ascii: "#"), in: UnsafeBufferPointer(rebasing: bytes[..<end])) {
            end = hash
            guard hash + 4 < bytes.count, bytes[hash + 4] == 0x20 || bytes[hash + 4] == 0x09 else { continue }
            // Labels are read without regard to case.
            let label = bytes[hash + 1..<hash + 4].map { $0 & 0xDF }
            guard label == [0x56, 0x45, 0x52] else { continue }
            let lineStart = (ByteScan.last(0x0A, in: UnsafeBufferPointer(rebasing: bytes[..<hash])) ?? -1) + 1
            if bytes[lineStart..<hash].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return lineStart }
        }
        return nil
    }

    /// The index behind the last whole line that starts, after blanks, with a byte.
    private static func lastLine(startingWith byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = bytes.count
        while let found = ByteScan.last(byte, in: UnsafeBufferPointer(rebasing: bytes[..<end])) {
            end = found
            let lineStart = (ByteScan.last(0x0A, in: UnsafeBufferPointer(rebasing: bytes[..<found])) ?? -1) + 1
            guard bytes[lineStart..<found].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
            if let lineEnd = ByteScan.first(0x0A, in: bytes, from: found) { return lineEnd + 1 }
        }
        return nil
    }

    mutating func read(_ block: Block, into assembly: inout LedgerAssembly) throws {
        lineNumber = block.firstLine - 1
        try readLines(of: block, into: &assembly)
        if voucherState != .outside && !block.isLast && isDivisible { reportUnclosedVoucher(&assembly) }
    }

    /// A check sum goes over the records in their order.
    var isDivisible: Bool { checksum == nil }

    func successor() -> SIE4Reader {
        var successor = self
        successor.header = SIE4Header()
        successor.balances = SIE4Balances()
        successor.vouchers = SIE4VoucherList()
        successor.repeated = RepeatedFindings()
        return successor
    }

    mutating func absorb(_ part: SIE4Reader, into assembly: inout LedgerAssembly) throws {
        header.absorb(part.header)
        if let line = balances.absorb(part.balances, limit: assembly.options.limits.codings) {
            throw assembly.tooManyCodings(balances.konteringar.count, line: line)
        }
        // What comes behind has been read without it.
        if part.checksum != nil, !assembly.options.ignoresChecksum {
            assembly.summary.checksum = .mismatch
            assembly.log.add(.sieLateChecksum(at: assembly.location(line: part.checksumLine)))
        }
        vouchers.absorb(part.vouchers)
        repeated.absorb(part.repeated)
        voucherState = part.voucherState
        lineNumber = part.lineNumber
    }
}
