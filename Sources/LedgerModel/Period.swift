/// A calendar month, or a whole fiscal year for an amount that has no month.
///
/// Packed as the decimal number `yyyymm`, month `00` for a year, so it compares in time order. A fiscal year is named
/// after the calendar year that it starts in.
public struct Period: Hashable, Comparable, Sendable {
    /// The decimal number `yyyymm`.
    public let rawValue: Int32

    /// A period without a check, for code that has checked it.
    public init(unchecked rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The month or year that is packed as a number, if it lies within 1900...2199.
    public init?(rawValue: Int32) {
        let (year, month) = Int(rawValue).quotientAndRemainder(dividingBy: 100)
        guard (1900...2199).contains(year), (0...12).contains(month) else { return nil }
        self.rawValue = rawValue
    }

    /// A month, if `month` is 1...12 and the year lies within 1900...2199.
    public init?(year: Int, month: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
        rawValue = Int32(year * 100 + month)
    }

    /// A whole fiscal year.
    public init(year: Int) {
        rawValue = Int32(year * 100)
    }

    /// Reads `2026-02` or `2026`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else { return nil }
        switch parts.count {
        case 1 where (1900...2199).contains(year): self.init(year: year)
        case 2 where parts[1].utf8.count == 2: self.init(year: year, month: Int(parts[1]) ?? 0)
        default: return nil
        }
    }

    /// The calendar year, or the fiscal year's name when ``isYear``.
    public var year: Int { Int(rawValue) / 100 }
    /// The month 1...12, or 0 for a year.
    public var month: Int { Int(rawValue) % 100 }
    /// Whether this is a whole year rather than a month.
    public var isYear: Bool { month == 0 }

    /// The month `count` months later (earlier when negative); a year moves by whole years of months.
    public func advanced(byMonths count: Int) -> Period {
        guard !isYear else { return Period(year: year + count / 12) }
        let months = year * 12 + (month - 1) + count
        return Period(unchecked: Int32(months / 12 * 100 + months % 12 + 1))
    }

    /// Earlier first; a year comes before its months.
    public static func < (left: Period, right: Period) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension Period: CustomStringConvertible {
    /// `2026-02`, or `2026` for a year.
    public var description: String {
        isYear ? "\(year)" : "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
}
