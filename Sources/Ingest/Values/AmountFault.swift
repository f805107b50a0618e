/// Why a text is no amount, in words for people.
enum AmountFault {
    /// The reason, as "it has more than two decimals"; nil where none can be named.
    static func reason(_ text: String) -> String? {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let digits = text.utf8.count { $0 &- 0x30 <= 9 }
        guard digits > 0 else { return nil }
        if text.hasPrefix("("), text.hasSuffix(")") { return "it stands in parentheses, where a minus belongs" }
        if text.hasSuffix("-") || text.hasSuffix("−") || text.hasSuffix("+") { return "its sign stands behind it" }
        if text.hasPrefix("−") || text.hasPrefix("–") { return "it has a dash in place of a minus" }
        let number = text.drop { "+-".contains($0) }
        if text.count - number.count > 1 { return "it has two signs" }
        if number.first?.isWholeNumber == true, isExponential(number) { return "it has an exponent" }
        if number.contains(where: \.isLetter) { return "it has letters" }
        if number.contains(where: { " '\u{A0}\u{2009}\u{202F}".contains($0) }) {
            return "it has signs between thousands"
        }
        let parts = number.split(omittingEmptySubsequences: false) { ".,".contains($0) }
        guard parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 <= 9 } }) else { return nil }
        if parts.count > 2 { return "it has more than one decimal mark" }
        if parts[0].utf8.count > 12 { return "it is too large" }
        guard parts.count == 2, parts[1].utf8.count > 2 else { return nil }
        let isComma = number.contains(",")
        return isComma && parts[1].utf8.count == 3
            ? "it could have thousands or decimals behind its comma" : "it has more than two decimals"
    }

    /// Whether a number is written as `1E3`.
    private static func isExponential(_ number: Substring) -> Bool {
        let parts = number.split(omittingEmptySubsequences: false) { "eE".contains($0) }
        guard parts.count == 2, !parts[1].isEmpty else { return false }
        return parts[0].allSatisfy { "0123456789.,".contains($0) }
            && parts[1].allSatisfy { "+-0123456789".contains($0) }
    }
}
