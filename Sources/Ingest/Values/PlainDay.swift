import LedgerModel

/// Reads days, and remembers the last: an export has the same day in many consecutive rows.
struct PlainDay {
    private let read: @Sendable (UnsafeBufferPointer<UInt8>) -> LedgerDate?
    private var bytes = UnsafeBufferPointer<UInt8>.empty
    private var day: LedgerDate?
    /// Whether the last day read differs from the one before it.
    private(set) var isNew = false

    /// A reader of days as `read` knows them.
    init(_ read: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> LedgerDate?) {
        self.read = read
    }

    /// A day; nil when it is none.
    ///
    /// The bytes must stay where they are until the next call.
    @inline(__always)
    mutating func date(_ bytes: UnsafeBufferPointer<UInt8>) -> LedgerDate? {
        isNew = !ByteWords.areEqual(self.bytes, bytes)
        if isNew {
            self.bytes = bytes
            day = read(bytes)
        }
        return day
    }
}
