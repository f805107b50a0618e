/// A day of the generated ledger.
public struct CalendarDate: Hashable, Sendable {
    /// The month that the day lies in.
    public var month: CalendarMonth
    /// The day, 1...31.
    public var day: Int

    /// A day that the caller knows to exist.
    public init(_ month: CalendarMonth, day: Int) {
        self.month = month
        self.day = day
    }
}
