/// A cell that holds a code, or a code and its name: `30110 Årsavgifter`.
struct CodeCell: Hashable {
    let code: String
    /// Empty where the cell has none.
    let name: String

    /// Whether a konto is too short to be an account, as the groups and classes of a chart are.
    var isGroup: Bool { code.utf8.count < 3 && code.utf8.allSatisfy { $0 &- 0x30 <= 9 } }

    /// Digits, a space and something that starts with a letter are code and name; everything else is a code.
    init(_ text: String) {
        // Nearly every code is digits alone, and looking at characters is slow.
        if text.utf8.allSatisfy({ $0 &- 0x30 <= 9 }) {
            (code, name) = (text, "")
            return
        }
        // `="0805"` keeps a spreadsheet from making a number of a code.
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 3 {
            (code, name) = (String(text.dropFirst(2).dropLast()), "")
            return
        }
        // So does an apostrophe before it.
        if text.first == "'", text.utf8.count > 1, text.utf8.dropFirst().allSatisfy({ $0 &- 0x30 <= 9 }) {
            (code, name) = (String(text.dropFirst()), "")
            return
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text[digits.endIndex...]
        let name = rest.drop { $0.isWhitespace || "-–:,;.(".contains($0) }
        // A blank somewhere between tells `710 Vård` and `710, Vård` from a code such as `710-A`.
        let isSeparated = rest[..<name.startIndex].contains { $0.isWhitespace || $0 == ":" }
        if !digits.isEmpty, isSeparated, name.first?.isLetter == true {
            (code, self.name) = (String(digits), String(name))
        } else {
            (code, self.name) = (text, "")
        }
    }
}
