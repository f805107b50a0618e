import LedgerModel

/// Reads days, of which an export has the same one row after row.
struct PlainDay {
    private var bytes = UnsafeBufferPointer<UInt8>.empty
    private var day: LedgerDate?
    /// Whether the last day read differs from the one before it.
    private(set) var isNew = false

    /// A day as ten or eight characters, `2026-01-31` or `20260131`; nil for anything else.
    ///
    /// The bytes must stay where they are until the next call.
    @inline(__always)
    mutating func date(_ bytes: UnsafeBufferPointer<UInt8>) -> LedgerDate? {
        isNew = !ByteWords.areEqual(self.bytes, bytes)
        if isNew {
            self.bytes = bytes
            day = Self.read(bytes)
        }
        return day
    }

    @inline(never)
    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> LedgerDate? {
        switch bytes.count {
        case 10: DateText.iso(bytes)
        case 8: DateText.compact(bytes)
        default: nil
        }
    }
}
