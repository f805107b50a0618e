import LedgerModel

/// A month as tables write it, in a heading or a cell: `feb`, `februari 2026`, `feb-26`, `2026-02`, `202602`, `2`.
///
/// The names may be English; `2026/02`, `2026.02` and `P02` are read as well.
///
/// `2602` is none: it could be a number, a month or a year.
struct MonthCell: Hashable {
    /// The calendar year; nil when the text leaves it out.
    let year: Int?
    /// 1...12.
    let month: Int
    /// Whether the text is a bare number, which is a month only where months are expected.
    let isNumber: Bool

    private static let names = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]

    private static let englishNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The first three letters of all months.
    private static let beginnings = Set((names + englishNames).map { Array($0.utf8.prefix(3)) } + [Array("okt".utf8)])

    /// A quick look, since a table's head has thousands of texts, codes and amounts that are none.
    static func mayBeMonth(_ text: String.UTF8View) -> Bool {
        let rest = text.drop { $0 <= 0x20 }
        guard let initial = rest.first else { return false }
        // A blank that is no space stands before it.
        if initial >= 0x80 { return true }
        if initial &- 0x30 <= 9 {
            switch rest.count(where: { $0 > 0x20 && $0 < 0x80 }) {
            case 1, 2: return true
            case 6: return isCentury(rest)
            case 7: return isCentury(rest) && rest.contains { "-/.".utf8.contains($0) }
            case 10: return isCentury(rest) && rest.last { $0 > 0x20 } == UInt8(ascii: "1")
            default: return false
            }
        }
        if initial | 0x20 == UInt8(ascii: "p"), let next = rest.dropFirst().first, next &- 0x30 <= 9 { return true }
        let letters = rest.prefix(3).map { $0 | 0x20 }
        return beginnings.contains(letters)
    }

    /// Whether a text may start with a year from 1900 to 2199, which few codes and amounts do.
    private static func isCentury(_ text: Substring.UTF8View) -> Bool {
        text.starts(with: "19".utf8) || text.starts(with: "20".utf8) || text.starts(with: "21".utf8)
    }

    /// Reads a text in any case; nil when it is no month.
    init?(_ text: String) {
        guard Self.mayBeMonth(text.utf8) else { return nil }
        if text.utf8.allSatisfy({ $0 &- 0x30 <= 9 || $0 == UInt8(ascii: "-") }) {
            guard let month = Self.month(ofDigits: text) else { return nil }
            self = month
            return
        }
        let words = text.trimmed.lowercased().split { $0 == " " || $0 == "\u{A0}" }
        guard let first = words.first, words.count <= 2 else { return nil }
        if let month = Self.month(named: first) {
            let year = words.count == 2 ? Self.year(words[1]) : nil
            if words.count == 2 && year == nil { return nil }
            self.init(year: year, month: month)
            return
        }
        guard words.count == 1 else { return nil }
        if first.first == "p" {
            let digits = String(first.dropFirst())
            guard let month = Self.month(ofDigits: digits) else { return nil }
            self.init(year: month.year, month: month.month)
            return
        }
        // Excel turns `feb 2026` into this when it opens or saves a table.
        let parts = first.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, let month = Self.month(named: parts[0]) {
            guard let year = Self.year(parts[1].utf8.count == 2 ? "20" + parts[1] : parts[1]) else { return nil }
            self.init(year: year, month: month)
            return
        }
        guard let month = Self.month(ofDigits: String(first)) else { return nil }
        self = month
    }

    /// A month, 1...12, of a year or of any.
    init(year: Int?, month: Int, isNumber: Bool = false) {
        (self.year, self.month, self.isNumber) = (year, month, isNumber)
    }

    /// Reads a text without letters or blanks.
    private static func month(ofDigits text: String) -> MonthCell? {
        if text.utf8.count <= 2 {
            guard let number = Int(text), (1...12).contains(number), text.utf8.allSatisfy({ $0 >= 0x30 }) else {
                return nil
            }
            return MonthCell(year: nil, month: number, isNumber: true)
        }
        let period = Array(text.utf8).withBytes { bytes -> Period? in
            switch bytes.count {
            case 6: DateText.compactMonth(bytes)
            case 7 where bytes[4] == 0x2F || bytes[4] == 0x2E:
                Array(text.replacing(/[.\/]/, with: "-").utf8).withBytes { DateText.isoMonth($0) }
            case 7: DateText.isoMonth(bytes)
            // Spreadsheets keep a month as its first day.
            case 10 where bytes[8] == 0x30 && bytes[9] == 0x31: DateText.iso(bytes)?.period
            default: nil
            }
        }
        return period.map { MonthCell(year: $0.year, month: $0.month) }
    }

    /// The month of a name, or of its first three letters with or without a full stop.
    private static func month(named word: Substring) -> Int? {
        let letters = word.last == "." ? word.dropLast() : word
        for names in [names, englishNames] {
            let index = names.firstIndex { $0 == letters || (letters.count == 3 && $0.hasPrefix(letters)) }
            if let index { return index + 1 }
        }
        return letters == "sept" ? 9 : nil
    }

    /// A year of four digits.
    static func year(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text),
            (1900...2199).contains(year)
        else { return nil }
        return year
    }

    /// The month as a date without day, in its own year or else the one given.
    func date(inYear other: Int?) -> LedgerDate? {
        (year ?? other).flatMap { Period(year: $0, month: month) }.map(LedgerDate.init)
    }
}
