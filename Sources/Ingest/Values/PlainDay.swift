import LedgerModel

/// Reads days, and remembers the last: an export has the same day in many consecutive rows.
struct PlainDay {
    private let read: @Sendable (ByteView) -> LedgerDate?
    private var bytes = ByteView.empty
    private var day: LedgerDate?
    /// Whether the last day read differs from the one before it.
    private(set) var isNew = false

    /// A reader of days as `read` knows them.
    init(_ read: @escaping @Sendable (ByteView) -> LedgerDate?) {
        self.read = read
    }

    /// A day; nil when it is none.
    ///
    /// The bytes must stay where they are until the next call.
    @inline(__always)
    mutating func date(_ bytes: ByteView) -> LedgerDate? {
        isNew = !ByteWords.areEqual(self.bytes, bytes)
        if isNew {
            self.bytes = bytes
            day = read(bytes)
        }
        return day
    }
}
