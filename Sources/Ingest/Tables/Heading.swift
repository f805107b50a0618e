import LedgerModel

/// A heading of a table: its name, and the words in it that can change what the amounts below mean.
struct Heading: Hashable {
    /// Whether amounts are with or without value added tax.
    enum Tax: Int, Hashable {
        case without
        case with
    }

    /// As people see it, on one line.
    let shown: String
    /// In lower case, with one space for every kind of blank, line break and underscore.
    let text: String
    /// The same without the words for unit, currency and tax: `belopp` of `Belopp exkl. moms (SEK)`.
    let name: String
    let tax: Tax?
    /// The unit that it names, kronor among them.
    let unit: Table.Unit?
    /// The currency other than kronor that it names.
    let currency: String?

    /// Reads a heading.
    init(_ cell: String) {
        shown = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        text = Self.normal(cell)
        let words = text.split { " ()[],".contains($0) }.map { $0.last == "." ? $0.dropLast() : $0 }
        var rest: [Substring] = []
        var tax: Tax?
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : ""
            if next == "moms", let kind = Self.taxes[String(word)] {
                tax = kind
            } else if word == "moms", index > 0, Self.taxes[String(words[index - 1])] != nil {
                continue
            } else if !Self.saysUnit(word) && !(word == "i" && Self.saysUnit(next)) {
                rest.append(word)
            }
        }
        self.tax = tax
        // A heading that is nothing but a unit, such as SEK, is named so.
        name = rest.isEmpty || rest.count == words.count ? text : rest.joined(separator: " ")
        unit = UnitHints.unit(in: cell)
        currency = CurrencyWords.currency(in: cell)
    }

    private static let taxes: [String: Tax] = [
        "exkl": .without, "ex": .without, "exklusive": .without, "exclusive": .without, "utan": .without,
        "inkl": .with, "inklusive": .with, "inclusive": .with, "med": .with,
    ]

    private static func saysUnit(_ word: Substring) -> Bool {
        UnitHints.isUnit(word) || CurrencyWords.currency(in: String(word)) != nil
    }

    /// Lower case and single spaces; a word that a line break has cut behind a hyphen is one word again.
    static func normal(_ cell: String) -> String {
        var text = ""
        var isBlank = false
        var isBreak = false
        for scalar in cell.lowercased().unicodeScalars where !isInvisible(scalar) {
            if scalar.properties.isWhitespace || scalar == "_" {
                isBlank = true
                isBreak = isBreak || scalar == "\n" || scalar == "\r"
                continue
            }
            if isBlank, !text.isEmpty {
                if isBreak, text.last == "-" { text.removeLast() } else { text.append(" ") }
            }
            (isBlank, isBreak) = (false, false)
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    /// Whether a character takes no room: zero-width blanks and joiners, the soft hyphen, the byte order mark.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }
}
