/// A calendar month of the generated ledger; fiscal years are calendar years.
public struct CalendarMonth: Hashable, Sendable {
    /// The year, for example 2026.
    public let year: Int
    /// The month, 1...12.
    public let month: Int

    /// A month that the caller knows to be one; traps when `month` is outside 1...12.
    public init(year: Int, month: Int) {
        precondition((1...12).contains(month), "a month lies in 1...12")
        self.year = year
        self.month = month
    }

    /// Reads `2026-02`; nil when the text is anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2 else { return nil }
        guard let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month) else { return nil }
        self.init(year: year, month: month)
    }

    /// The month `count` months later.
    public func adding(_ count: Int) -> CalendarMonth {
        let ordinal = year * 12 + month - 1 + count
        return CalendarMonth(year: ordinal / 12, month: ordinal % 12 + 1)
    }

    /// Number of days, leap years counted.
    public var days: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
