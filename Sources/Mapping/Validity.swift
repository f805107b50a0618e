import LedgerModel

/// The days on which a rule is valid.
struct Validity: Hashable {
    /// The first day, or `rawValue` 0 from the beginning of time.
    let start: LedgerDate
    /// The day after the last, or ``endOfTime``.
    let end: LedgerDate

    /// After every date.
    static let endOfTime = LedgerDate(unchecked: Int32.max)
    /// At all times.
    static let always = Validity(start: LedgerDate(unchecked: 0), end: endOfTime)

    /// Whether a day lies within.
    func contains(_ day: LedgerDate) -> Bool {
        start <= day && day < end
    }

    /// Whether every day of `other` lies within.
    func covers(_ other: Validity) -> Bool {
        start <= other.start && other.end <= end
    }

    /// Whether a day lies within both.
    func overlaps(_ other: Validity) -> Bool {
        start < other.end && other.start < end
    }
}

extension Validity: CustomStringConvertible {
    /// For messages: `until 2026-01-31`, `from 2026-02-11`, or both.
    var description: String {
        let bounds = [
            start > Validity.always.start ? "from \(start)" : "",
            end < Validity.endOfTime ? "until \(end.dayBefore)" : "",
        ]
        return bounds.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension LedgerDate {
    /// Reads an ISO day, or the first day of `2026-01` or `2026`.
    init?(firstDayOf text: String) {
        guard let parts = LedgerDate.numbers(text) else { return nil }
        self.init(year: parts[0], month: parts.count > 1 ? parts[1] : 1, day: parts.count > 2 ? parts[2] : 1)
    }

    /// Reads the day after an ISO day, or after the last day of `2026-01` or `2026`.
    init?(dayAfter text: String) {
        guard let parts = LedgerDate.numbers(text) else { return nil }
        let (year, month) = (parts[0], parts.count > 1 ? parts[1] : 12)
        guard (1...12).contains(month) else { return nil }
        let lastDay = LedgerDate.daysIn(month: month, of: year)
        guard let last = LedgerDate(year: year, month: month, day: parts.count > 2 ? parts[2] : lastDay) else {
            return nil
        }
        self = last.dayAfter
    }

    /// The day before.
    var dayBefore: LedgerDate {
        if day > 1 { return LedgerDate(unchecked: rawValue - 1) }
        let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
        return LedgerDate(unchecked: Int32(year * 10000 + month * 100 + LedgerDate.daysIn(month: month, of: year)))
    }

    /// The next day; also past 2199, where it is only a bound.
    private var dayAfter: LedgerDate {
        if day < LedgerDate.daysIn(month: month, of: year) { return LedgerDate(unchecked: rawValue + 1) }
        return LedgerDate(unchecked: month < 12 ? rawValue / 100 * 100 + 101 : Int32((year + 1) * 10000 + 101))
    }

    /// The one to three numbers of a date with hyphens, four digits and then two.
    private static func numbers(_ text: String) -> [Int]? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard parts.count <= 3, parts.allSatisfy({ $0.utf8.allSatisfy(digits.contains) }) else { return nil }
        guard parts.map(\.utf8.count) == Array([4, 2, 2].prefix(parts.count)) else { return nil }
        return parts.compactMap { Int($0) }
    }
}
