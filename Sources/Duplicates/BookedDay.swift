public import LedgerModel

/// What a source has booked on a day, or in a month or year without days.
public struct BookedDay: Hashable, Sendable {
    /// The day.
    public let date: LedgerDate
    /// The first line with a row of the day.
    public private(set) var firstLine: UInt32
    private var sums = DaySums()

    /// Rows with money that are not on balance accounts.
    public var outcomeRows: Int { sums.count }
    /// See ``DaySums/outcome``.
    var outcome: UInt64 { sums.outcome }
    /// See ``DaySums/accounts``.
    var accounts: UInt64 { sums.accounts }

    init(_ date: LedgerDate, firstLine: UInt32) {
        self.date = date
        self.firstLine = firstLine
    }

    @inline(__always)
    mutating func add(_ more: DaySums) {
        sums.outcome &+= more.outcome
        sums.accounts &+= more.accounts
        sums.count &+= more.count
    }

    mutating func merge(_ other: BookedDay) {
        firstLine = min(firstLine, other.firstLine)
        add(other.sums)
    }
}
