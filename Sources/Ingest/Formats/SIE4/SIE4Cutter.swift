import Diagnostics
import LedgerModel

/// Cuts a SIE file before a `#VER`, so that every block holds whole vouchers.
struct SIE4Cutter: RecordCutter {
    /// A voucher may well be longer than a block.
    func recordLimit(_ limits: Limits) -> Int { limits.voucherBytes }

    func longRecord(limit: Int, at location: SourceLocation) -> Diagnostic {
        .longVoucher(limit: limit, at: location)
    }

    func cut(_ bytes: ByteView, isLast: Bool) -> Int? {
        if isLast { return bytes.count }
        if let voucher = Self.lastVoucher(in: bytes) {
            if voucher > 0 { return voucher }
            // One voucher fills the block; it can be cut behind its end, if that is here.
            return Self.lastLine(startingWith: UInt8(ascii: "}"), in: bytes)
        }
        return ByteScan.last(0x0A, in: bytes).map { $0 + 1 }
    }

    /// What its text is like; nil when that takes a closer look.
    func look(at block: ByteView) -> (context: TextCondition?, lines: Int) {
        let look = TextCondition.look(at: block)
        return (look.text, look.lines)
    }

    /// Where the last line that starts with `#VER` starts.
    private static func lastVoucher(in bytes: ByteView) -> Int? {
        var end = bytes.count
        while let hash = ByteScan.last(UInt8(ascii: "#"), in: ByteView(rebasing: bytes[..<end])) {
            end = hash
            guard hash + 4 < bytes.count, bytes[hash + 4] == 0x20 || bytes[hash + 4] == 0x09 else { continue }
            // Labels are read without regard to case.
            let label = bytes[hash + 1..<hash + 4].map { $0 & 0xDF }
            guard label == [0x56, 0x45, 0x52] else { continue }
            let lineStart = (ByteScan.last(0x0A, in: ByteView(rebasing: bytes[..<hash])) ?? -1) + 1
            if bytes[lineStart..<hash].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return lineStart }
        }
        return nil
    }

    /// The index behind the last whole line that starts, after blanks, with a byte.
    private static func lastLine(startingWith byte: UInt8, in bytes: ByteView) -> Int? {
        var end = bytes.count
        while let found = ByteScan.last(byte, in: ByteView(rebasing: bytes[..<end])) {
            end = found
            let lineStart = (ByteScan.last(0x0A, in: ByteView(rebasing: bytes[..<found])) ?? -1) + 1
            guard bytes[lineStart..<found].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
            if let lineEnd = ByteScan.first(0x0A, in: bytes, from: found) { return lineEnd + 1 }
        }
        return nil
    }
}
