import LedgerModel

/// Reads dates, months and years as tables write them: `2026-01-31`, `20260131`, `2026-01`, `202601`, `2026`.
///
/// A time after a date is ignored.
enum DateCell {
    static func read(_ bytes: ByteView) -> LedgerDate? {
        switch bytes.count {
        case 4: Period(String(decoding: bytes, as: UTF8.self)).map(LedgerDate.init)
        case 6: DateText.compactMonth(bytes).map(LedgerDate.init)
        case 7: DateText.isoMonth(bytes).map(LedgerDate.init)
        case 8: DateText.compact(bytes)
        case 10...:
            DateText.iso(ByteView(rebasing: bytes[..<10])).flatMap { date in
                bytes.count == 10 || bytes[10] == 0x20 || bytes[10] == UInt8(ascii: "T") ? date : nil
            }
        default: nil
        }
    }
}
