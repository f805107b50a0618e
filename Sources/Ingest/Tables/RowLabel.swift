import LedgerModel

/// What a text in a row says of the row, where it may be something else than a booking.
enum RowLabel: Hashable {
    /// `Summa`, `Delsumma konto 5010`, `Grand Total`; a sure one has no other words, as `Total Energi AB` has.
    case sum(isSure: Bool)
    /// `Ingående balans`, `Utgående saldo 2026-01-31`; `IB` alone is not sure, since it may be somebody's initials.
    case balance(isSure: Bool)
    /// `Makulerad` in a column that is not read: the row does not count in the ledger.
    case struck
    /// `Budget` in a column that is not read, among rows of the outcome.
    case scenario

    private static let sums: Set = [
        "summa", "delsumma", "totalt", "total", "totalsumma", "slutsumma", "sum", "s:a", "subtotal", "grand",
        "nettosumma", "summering", "omslutning", "deltotal", "tot", "periodsumma",
    ]
    private static let balances: Set = ["saldo", "balans", "ib", "ub"]
    private static let moments: Set = ["ingående", "utgående", "ing", "utg", "in", "ut", "periodens", "årets"]
    private static let turns: Set = ["ingående", "utgående", "ing", "utg"]
    /// Words that say only what is summed.
    private static let fillers: Set = [
        "konto", "kto", "ansvar", "verksamhet", "vht", "projekt", "objekt", "motpart", "aktivitet", "period", "månad",
        "år", "kr", "sek", "kronor", "rader", "alla", "hela", "per", "datum", "total", "totalt", "summa", "saldo",
        "debet", "kredit", "belopp", "för", "grupp",
    ]

    /// Reads a text; nil where it says nothing of the kind.
    init?(_ text: String) {
        let words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" }
            .map { $0.last == ":" || $0.last == "." ? $0.dropLast() : $0 }
        guard let first = words.first else { return nil }
        // The sums of groups that Excel makes: `5010 Totalt`.
        if words.count > 1, Self.sums.contains(String(words[1])), first.utf8.allSatisfy({ $0 &- 0x30 <= 9 }) {
            self = .sum(isSure: words.dropFirst(2).allSatisfy(Self.isFiller))
            return
        }
        if Self.sums.contains(String(first)) {
            if first == "grand", words.count < 2 || !words[1].hasPrefix("total") { return nil }
            self = .sum(isSure: words.dropFirst().allSatisfy(Self.isFiller))
            return
        }
        guard words.contains(where: { Self.balances.contains(String($0)) }),
            words.allSatisfy({ Self.balances.contains(String($0)) || Self.isMoment($0) })
        else { return nil }
        self = .balance(isSure: words.contains { Self.turns.contains(String($0)) || MonthCell.year($0) != nil })
    }

    private static let struckWords: Set = [
        "makulerad", "makulerat", "struken", "annullerad", "borttagen", "raderad", "ångrad", "cancelled", "deleted",
        "void",
    ]
    private static let scenarios: [String: Scenario] = [
        "utfall": .utfall, "budget": .budget, "prognos": .prognos, "budgetering": .budget,
    ]

    /// Reads a text of a column that is not read, in a source of some content.
    init?(unread text: String, in content: SourceOptions.Content) {
        let word = text.lowercased()
        if Self.struckWords.contains(word) {
            self = .struck
        } else if let scenario = Self.scenarios[word], let own = content.scenario {
            guard scenario != own else { return nil }
            self = .scenario
        } else {
            self.init(text)
        }
    }

    private static func isMoment(_ word: Substring) -> Bool { moments.contains(String(word)) || isFiller(word) }

    private static func isFiller(_ word: Substring) -> Bool {
        fillers.contains(String(word)) || MonthCell(String(word)) != nil
            || word.utf8.allSatisfy { $0 &- 0x30 <= 9 || $0 == UInt8(ascii: "-") }
    }

    /// A quick look at the first four bytes of a text, as a little-endian word: most texts are none.
    @inline(__always)
    static func mayBegin(_ bytes: UInt32) -> Bool {
        let letters = bytes | 0x2020_2020
        switch letters {
        // summ, dels, delt, omsl, tota, slut, subt, gran, nett, sald, bala, peri
        case 0x6D6D_7573, 0x736C_6564, 0x746C_6564, 0x6C73_6D6F, 0x6174_6F74, 0x7475_6C73, 0x7462_7573, 0x6E61_7267,
            0x7474_656E, 0x646C_6173,
            0x616C_6162, 0x6972_6570,
            // maku, stru, annu, rade, bort, budg, prog, utfa, canc, dele, void
            0x756B_616D, 0x7572_7473, 0x756E_6E61, 0x6564_6172, 0x7472_6F62, 0x6764_7562, 0x676F_7270, 0x6166_7475,
            0x636E_6163, 0x656C_6564, 0x6469_6F76:
            return true
        default: break
        }
        // ing, utg and tot with a letter behind that is not ASCII, or with none; ib, ub and s: with no letter behind.
        let three = letters & 0xFF_FFFF
        let isThree = three == 0x67_6E69 || three == 0x67_7475 || three == 0x74_6F74
        if isThree { return !isLetter(letters >> 24) }
        let isTwo = letters & 0xFFFF == 0x6269 || letters & 0xFFFF == 0x6275 || letters & 0xFFFF == 0x3A73
        return isTwo && !isLetter(letters >> 16 & 0xFF)
    }

    private static func isLetter(_ byte: UInt32) -> Bool { byte &- 0x61 <= 25 }

    /// A quick look at the bytes of a text.
    static func mayBegin(_ bytes: ByteView) -> Bool {
        let start = bytes.prefix(4)
        return mayBegin(start.enumerated().reduce(0) { $0 | UInt32($1.element) << (8 * UInt32($1.offset)) })
    }
}
