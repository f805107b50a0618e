/// The years and months that a name or a title speaks of: `budget-2026.csv`, `Plan 2025-2027`, `prognos-2026-02.csv`.
///
/// A day, as in `beslutad 2025-11-20` or `20251120`, says when something was done, and neither its year nor its month
/// count. Only years 2000...2099, in four digits, are found.
public struct NamedYears: Hashable, Sendable {
    /// The years that stand alone, and those of a range such as `2025-2027` or `2025/26`.
    public private(set) var years: Set<Int> = []
    /// The months: `2026-02`, `202602`.
    public private(set) var months: Set<Period> = []

    /// Finds them in a text.
    public init(_ text: String) {
        let numbers = Self.numbers(in: text)
        var index = 0
        while index < numbers.count { index += add(numbers[index...]) }
    }

    /// The fiscal years that are named; a month is of the one that it lies in.
    public func fiscalYears(_ calendar: FiscalCalendar) -> Set<Int> {
        years.union(months.map(calendar.year))
    }

    /// Digits, and what stands between them and the digits before.
    private struct Number {
        var digits: Substring
        let separator: String
        var value: Int { Int(digits) ?? 0 }
        var isYear: Bool { digits.count == 4 && (2000...2099).contains(value) }
        var isMonth: Bool { digits.count == 2 && (1...12).contains(value) }
    }

    private static func numbers(in text: String) -> [Number] {
        var numbers: [Number] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: isDigit) {
            let digits = rest[start...].prefix(while: isDigit)
            let separator = rest[..<start].filter { !$0.isWhitespace }
            numbers.append(Number(digits: digits, separator: separator))
            rest = rest[digits.endIndex...]
        }
        return numbers
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    /// Adds what the first of some numbers says; returns how many numbers that takes.
    private mutating func add(_ numbers: ArraySlice<Number>) -> Int {
        let first = numbers[numbers.startIndex]
        if first.digits.count == 6, let month = Period(first.digits) { months.insert(month) }
        guard first.isYear else { return 1 }
        let second = numbers.dropFirst().first
        let third = numbers.dropFirst(2).first
        switch second {
        case let next? where next.separator == "-" && next.isMonth:
            if let third, third.separator == "-", third.digits.count == 2 { return 3 }
            if let month = Period(year: first.value, month: next.value) { months.insert(month) }
            return 2
        case let next? where ["-", "–", "/"].contains(next.separator) && next.isYear && next.value >= first.value:
            years.formUnion(first.value...next.value)
            return 2
        case let next? where next.separator == "/" && next.value == (first.value + 1) % 100 && next.digits.count == 2:
            years.formUnion([first.value, first.value + 1])
            return 2
        default:
            years.insert(first.value)
            return 1
        }
    }
}

extension Period {
    /// A month of six digits, of the years 2000...2099.
    fileprivate init?(_ digits: Substring) {
        guard let number = Int(digits), (2000...2099).contains(number / 100) else { return nil }
        self.init(year: number / 100, month: number % 100)
    }
}
