/// A calendar day of the ledger, or a month or year where the export gives no day.
///
/// Packed as the decimal number `yyyymmdd`, so it compares in time order; the day is `00` for a month and month and day
/// are `00` for a year.
public struct LedgerDate: Hashable, Comparable, Sendable {
    /// The decimal number `yyyymmdd`.
    public let rawValue: Int32

    /// A date without a check, for parsers that have checked it as ``init(year:month:day:)`` does.
    public init(unchecked rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The day, if it exists in the calendar and the year lies within 1900...2199.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= LedgerDate.daysIn(month: month, of: year) else { return nil }
        rawValue = Int32(year * 10000 + month * 100 + day)
    }

    /// The day, month or year that is packed as a number, if it exists and the year lies within 1900...2199.
    public init?(rawValue: Int32) {
        let date = LedgerDate(unchecked: rawValue)
        guard Period(rawValue: date.period.rawValue) != nil else { return nil }
        guard date.day == 0 || LedgerDate(year: date.year, month: date.month, day: date.day) != nil else { return nil }
        self = date
    }

    /// The period as a date without a day.
    public init(_ period: Period) {
        rawValue = period.rawValue * 100
    }

    /// Number of days in a month of the Gregorian calendar.
    public static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The year.
    public var year: Int { Int(rawValue) / 10000 }
    /// The month 1...12, or 0 for a whole year.
    public var month: Int { Int(rawValue) / 100 % 100 }
    /// The day 1...31, or 0 for a whole month or year.
    public var day: Int { Int(rawValue) % 100 }
    /// The month (or year) that the date lies in.
    public var period: Period { Period(unchecked: rawValue / 100) }

    /// Earlier first; a month comes before its days and a year before its months.
    public static func < (left: LedgerDate, right: LedgerDate) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension LedgerDate: CustomStringConvertible {
    /// ISO 8601: `2026-02-28`, `2026-02` for a month, `2026` for a year.
    public var description: String {
        day == 0 ? period.description : "\(period)-\(day < 10 ? "0" : "")\(day)"
    }
}

extension LedgerDate {
    /// Reads a day such as `2026-04-30`; nil for anything else.
    public init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
