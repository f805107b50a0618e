import LedgerModel

/// The words of fields that are read alike in every format that a pipeline describes.
enum FieldText {
    /// An amount in öre with the sign of its side; nil when there is no side or it contradicts the amount.
    ///
    /// Debit is `D` or `S` (Soll), credit `K`, `C` or `H` (Haben). A negative amount in credit has one sign too many,
    /// and nothing says which of the two is meant.
    static func signed(_ ore: Int64, side: String) -> Int64? {
        if let byte = side.utf8.first, side.utf8.count == 1 { return signed(ore, side: byte) }
        if debits.contains(side.lowercased()) { return ore }
        return credits.contains(side.lowercased()) && ore >= 0 ? -ore : nil
    }

    /// The same of a side that is one letter or sign, as it is on every row of a ledger.
    static func signed(_ ore: Int64, side: UInt8) -> Int64? {
        switch side {
        case UInt8(ascii: "D"), UInt8(ascii: "d"), UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "+"): ore
        case UInt8(ascii: "K"), UInt8(ascii: "k"), UInt8(ascii: "C"), UInt8(ascii: "c"), UInt8(ascii: "H"),
            UInt8(ascii: "h"), UInt8(ascii: "-"):
            ore >= 0 ? -ore : nil
        default: nil
        }
    }

    /// An amount that has the sign of its side already; nil where it has not.
    static func agreeing(_ ore: Int64, side: String) -> Int64? {
        signed(ore < 0 ? 0 &- ore : ore, side: side) == ore ? ore : nil
    }

    private static let debits: Set = ["debet", "debit", "deb", "dr", "soll"]
    private static let credits: Set = ["kredit", "credit", "kred", "cr", "haben", "\u{2212}", "–"]

    /// Whether a side is credit.
    static func isCredit(_ side: String) -> Bool {
        credits.contains(side.lowercased()) || ["k", "c", "h", "-"].contains(side.lowercased())
    }

    /// Whether texts are sides of the ledger: debit and credit in one way of writing, or the word for credit alone.
    ///
    /// Letters count only where both stand, since either may be anything: `K` is a kind of account, too.
    static func areSides(_ texts: [String]) -> Bool {
        let sides = Set(texts.map { $0.lowercased() })
        let pairs: [Set<String>] = [
            ["d", "k"], ["d", "c"], ["s", "h"], ["+", "-"], ["+", "\u{2212}"], ["+", "–"], ["debet", "kredit"],
            ["debit", "credit"], ["deb", "kred"], ["dr", "cr"], ["soll", "haben"],
        ]
        return pairs.contains(sides) || sides == ["kredit"] || sides == ["credit"]
    }

    /// Whether a byte is a letter, a digit or a sign that codes are written with everywhere, such as `PROJ-1.2`.
    static func isPlainCode(_ byte: UInt8) -> Bool {
        byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 25 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Reads a day or month, by the order of days that the pipeline declares or the file shows, else as ISO 8601.
    ///
    /// Where an order holds for days, only a month or a year may be written otherwise.
    static func date(_ bytes: ByteView, format: DateFormat?) -> LedgerDate? {
        if let date = format?.read(bytes) { return date }
        let date = DateCell.read(bytes) ?? DateText.iso(bytes) ?? DateText.isoMonth(bytes).map(LedgerDate.init)
        guard let date, format == nil || date.day == 0 else { return nil }
        return date
    }
}
