import LedgerModel

/// The units of money that the heading of a table and the lines above it speak of.
struct UnitHints {
    /// A cell that names a unit.
    struct Hint {
        let unit: Table.Unit
        let text: String
        let line: Int
    }

    private var hints: [Hint] = []

    private static let words: [String: Table.Unit] = [
        "kr": .kr, "kronor": .kr, "sek": .kr,
        "tkr": .tkr, "kkr": .tkr, "tsek": .tkr, "ksek": .tkr, "tusental": .tkr, "tusentals": .tkr, "tusen": .tkr,
        "thousands": .tkr, "thousand": .tkr, "millions": .mnkr, "million": .mnkr,
        "mkr": .mnkr, "mnkr": .mnkr, "msek": .mnkr, "miljoner": .mnkr, "milj": .mnkr, "mn": .mnkr,
    ]
    /// These mean a unit only before a word for kronor.
    private static let prefixes: Set = ["tusen", "milj", "mn", "thousand", "million"]
    /// What stands behind `1000` where it means thousands: `1000-tal kronor`, `i 1 000 kr`, `SEK '000`.
    private static let tails: Set = ["tal", "tals", "kr", "kronor", "sek"]

    /// Whether a word of a heading is a unit.
    static func isUnit(_ word: Substring) -> Bool { words[String(word)] != nil }

    /// None.
    init() {}

    /// Looks at the header and the rows above it.
    init(_ rows: ArraySlice<TableEvidence.Row>) {
        for row in rows {
            for cell in row.cells {
                if let unit = Self.unit(in: cell) { hints.append(Hint(unit: unit, text: cell.trimmed, line: row.line)) }
            }
        }
    }

    /// Looks at a name, such as that of a sheet, which is shown as if it stood on a line.
    mutating func look(at name: String, line: Int) {
        if let unit = Self.unit(in: name) { hints.append(Hint(unit: unit, text: name.trimmed, line: line)) }
    }

    /// The unit that a cell names; `tusen kr` is thousands, and a number before it makes it an amount: `över 100 tkr`.
    static func unit(in cell: String) -> Table.Unit? {
        let words = cell.lowercased().split { !$0.isLetter && !$0.isNumber }
        var found: Table.Unit? = saysThousands(words) ? .tkr : nil
        for (index, word) in words.enumerated() {
            guard let unit = Self.words[String(word)] else { continue }
            if index > 0, isAmount(words[index - 1]) { continue }
            let next = index + 1 < words.count ? Self.words[String(words[index + 1])] : nil
            if Self.prefixes.contains(String(word)), next != .kr { continue }
            // Thousands and millions say more than the kronor that follow them.
            if found == nil || found == .kr { found = unit }
        }
        return found
    }

    /// Whether `1000` stands for a unit: at the start or behind `i` or a currency, and before a word that it counts.
    private static func saysThousands(_ words: [Substring]) -> Bool {
        for (index, word) in words.enumerated() {
            let isSplit = word == "000" && index > 0 && words[index - 1] == "1"
            let start = isSplit ? index - 1 : index
            let next = index + 1 < words.count ? String(words[index + 1]) : ""
            let before = start > 0 ? String(words[start - 1]) : ""
            if word == "000", !isSplit, Self.words[before] == .kr { return true }
            guard word == "1000" || isSplit else { continue }
            if next == "tal" || next == "tals" { return true }
            if tails.contains(next), before.isEmpty || before == "i" { return true }
        }
        return false
    }

    /// Whether a word is a number that is no year: `Budget 2026, tkr` names a unit.
    private static func isAmount(_ word: Substring) -> Bool {
        let isYear = word.utf8.count == 4 && ["19", "20", "21"].contains(word.prefix(2))
        return !isYear && word.allSatisfy(\.isNumber)
    }

    /// The hint that contradicts the declared unit, or that names one other than kronor where none is declared.
    func fault(declared: Table.Unit?) -> Hint? {
        guard let declared else { return hints.first { $0.unit != .kr } }
        if hints.contains(where: { $0.unit == declared }) { return nil }
        return hints.first { $0.unit != .kr } ?? hints.first
    }
}
