import LedgerModel

/// Period 13, in which ledgers book what closes a year: `13`, `P13`, `202513`, `2025-13`.
struct ClosingPeriod: Hashable {
    /// The year; nil when the text leaves it out.
    let year: Int?

    /// Reads a text; nil when it is anything else.
    init?(_ text: String) {
        let text = text.trimmed.lowercased()
        let digits = text.hasPrefix("p") ? text.dropFirst() : text[...]
        if digits == "13" {
            year = nil
            return
        }
        guard digits.hasSuffix("13"), let year = MonthCell.year(digits.prefix(4)) else { return nil }
        let sign = digits.dropFirst(4).dropLast(2)
        guard sign.isEmpty || ["-", "/", "."].contains(sign), digits.count >= 6 else { return nil }
        self.year = year
    }
}
