public import LedgerModel

/// What a source has booked on a day, or in a month or year that it gives no day of.
public struct BookedDay: Hashable, Sendable {
    /// The day.
    public let date: LedgerDate
    /// The first line with a row of the day.
    public private(set) var firstLine: UInt32
    /// Rows with money that are not on balance accounts.
    public private(set) var outcomeRows = 0
    /// See ``RowSums/outcome``.
    private(set) var outcome: UInt64 = 0
    /// See ``RowSums/codes``.
    private(set) var codes: UInt64 = 0

    init(_ date: LedgerDate, firstLine: UInt32) {
        self.date = date
        self.firstLine = firstLine
    }

    @inline(__always)
    mutating func add(_ rows: RowSums) {
        outcome &+= rows.outcome
        codes &+= rows.codes
        outcomeRows += Int(rows.outcomeRows)
    }

    mutating func merge(_ other: BookedDay) {
        firstLine = min(firstLine, other.firstLine)
        outcome &+= other.outcome
        codes &+= other.codes
        outcomeRows += other.outcomeRows
    }
}
