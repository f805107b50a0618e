import LedgerModel

/// A month as tables write it, in a heading or a cell: `feb`, `februari 2026`, `feb-26`, `2026-02`, `202602`, `2`.
///
/// `2602` is none: it could be a number, a month or a year.
struct CSVMonth: Hashable {
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

    /// The first three letters of all months.
    private static let beginnings = names.map { Array($0.utf8.prefix(3)) }

    /// A quick look, since a table's head has thousands of texts, codes and amounts that are none.
    static func mayBeMonth(_ text: String.UTF8View) -> Bool {
        let rest = text.drop { $0 <= 0x20 }
        guard let initial = rest.first else { return false }
        // A blank that is no space stands before it.
        if initial >= 0x80 { return true }
        if initial &- 0x30 <= 9 {
            switch rest.count(where: { $0 > 0x20 && $0 < 0x80 }) {
            case 1, 2, 6, 7: return true
            case 10: return rest.contains(UInt8(ascii: "-")) && rest.last { $0 > 0x20 } == UInt8(ascii: "1")
            default: return false
            }
        }
        let letters = rest.prefix(3).map { $0 | 0x20 }
        return beginnings.contains(letters)
    }

    /// Reads a text in any case; nil when it is no month.
    init?(_ text: String) {
        guard Self.mayBeMonth(text.utf8) else { return nil }
        let words = text.trimmed.lowercased().split { $0 == " " || $0 == "\u{A0}" }
        guard let first = words.first, words.count <= 2 else { return nil }
        if let month = Self.month(named: first) {
            let year = words.count == 2 ? Self.year(words[1]) : nil
            if words.count == 2 && year == nil { return nil }
            (self.year, self.month, isNumber) = (year, month, false)
            return
        }
        guard words.count == 1 else { return nil }
        // Excel turns `feb 2026` into this when it opens or saves a table.
        let parts = first.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, let month = Self.month(named: parts[0]) {
            guard let year = Self.year(parts[1].utf8.count == 2 ? "20" + parts[1] : parts[1]) else { return nil }
            (self.year, self.month, isNumber) = (year, month, false)
            return
        }
        let bytes = Array(first.utf8)
        if let number = Int(first), bytes.count <= 2, (1...12).contains(number), bytes.allSatisfy({ $0 >= 0x30 }) {
            (year, month, isNumber) = (nil, number, true)
            return
        }
        let period = bytes.withUnsafeBufferPointer { bytes -> Period? in
            switch bytes.count {
            case 6: DateText.compactMonth(bytes)
            case 7: DateText.isoMonth(bytes)
            // Spreadsheets keep a month as its first day.
            case 10 where first.hasSuffix("-01"): DateText.iso(bytes)?.period
            default: nil
            }
        }
        guard let period else { return nil }
        (year, month, isNumber) = (period.year, period.month, false)
    }

    /// The month of a name, or of its first three letters with or without a full stop.
    private static func month(named word: Substring) -> Int? {
        let letters = word.last == "." ? word.dropLast() : word
        let index = names.firstIndex { $0 == letters || (letters.count == 3 && $0.hasPrefix(letters)) }
        if let index { return index + 1 }
        return ["okt": 10, "sept": 9, "mar": 3][String(letters)]
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
