/// What a spreadsheet or a script has made of a code, so that it is no code any more.
///
/// Such a code would be mapped by other rules than the one that was meant, with nothing to show it.
enum CodeFault {
    /// Why a cell gives no code, as a clause about it; nil for a code, also one with a name.
    static func reason(_ cell: CodeCell) -> String? {
        if let reason = reason(cell.code) { return reason }
        guard !cell.name.isEmpty, case .sum(isSure: true)? = RowLabel(cell.name) else { return nil }
        return "is called a sum"
    }

    /// Why a text is no code, as a clause about it; nil for a code.
    static func reason(_ code: String) -> String? {
        let bytes = code.utf8
        // Nearly every code is letters and digits.
        if bytes.allSatisfy({ $0 &- 0x30 <= 9 }) { return nil }
        if code.unicodeScalars.contains(where: Heading.isInvisible) { return "holds a character that cannot be seen" }
        let text = code.lowercased()
        if case .sum(isSure: true)? = RowLabel(code) { return "is a word for a sum" }
        if ["alla", "all", "samtliga"].contains(text) { return "is a word for a sum" }
        if text.contains("*") || text.contains("?") || isMasked(text) { return "stands for a group of codes" }
        if truths.contains(text) { return "is a truth value" }
        if nothing.contains(text) { return "is a script's word for nothing" }
        if text.hasPrefix("#"), text.hasSuffix("!") || text.hasSuffix("?") || text.allSatisfy({ $0 == "#" }) {
            return "is an error that a spreadsheet shows"
        }
        if let first = code.unicodeScalars.first, ",;:.()='\"´’‘”“„`".unicodeScalars.contains(first) {
            return "begins with a sign that no code begins with"
        }
        if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace || ("0"..."9").contains($0) }) {
            return "has a blank among its digits"
        }
        if isDecimal(text) { return "is a number with decimals, as a spreadsheet shows a code" }
        if isExponent(text) { return "is a number with an exponent, as a spreadsheet shows a long code" }
        if isDay(text) { return "is a day, as a spreadsheet takes a code with a hyphen for" }
        return nil
    }

    private static let truths: Set = ["true", "false", "sant", "falskt"]
    private static let nothing: Set = [
        "nan", "null", "none", "<na>", "n/a", "#n/a", "inf", "(blank)", "(tom)", "(tomt)",
    ]

    /// `5xx`: a digit, and letters in place of the others.
    private static func isMasked(_ text: String) -> Bool {
        let rest = text.drop { $0.isASCII && $0.isNumber }
        return rest.count < text.count && rest.count > 1 && rest.allSatisfy { $0 == "x" }
    }

    /// `510,0` and `510.00`: digits, a mark and zeros.
    private static func isDecimal(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        return parts.count == 2 && isDigits(parts[0]) && parts[1].utf8.count <= 2 && isDigits(parts[1])
            && parts[1].utf8.allSatisfy { $0 == 0x30 }
    }

    /// `5,01E+03`.
    private static func isExponent(_ text: String) -> Bool {
        let parts = text.split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let sign = parts[1].first, sign == "+" || sign == "-", isDigits(parts[1].dropFirst())
        else { return false }
        let mantissa = parts[0].split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        return mantissa.count <= 2 && mantissa.allSatisfy(isDigits)
    }

    /// `2026-05-10`, with or without a time, `10-maj` and `maj-10`.
    private static func isDay(_ text: String) -> Bool {
        if Array(text.utf8.prefix(10)).withBytes({ $0.count == 10 && DateText.iso($0) != nil }) { return true }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        return isDigits(parts[0]) && parts[0].utf8.count <= 2 && isMonth(parts[1])
            || isMonth(parts[0]) && isDigits(parts[1]) && parts[1].utf8.count <= 2
    }

    private static func isMonth(_ text: Substring) -> Bool {
        text.first?.isLetter == true && text.utf8.count <= 5 && MonthCell(String(text)) != nil
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 &- 0x30 <= 9 }
    }
}
