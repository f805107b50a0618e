import LedgerModel

/// Words beside amounts, or in what a file says of itself, that change what amounts mean.
enum SIE4AmountWords {
    private static let sides: Set = ["D", "K", "C", "DR", "CR", "DEBET", "KREDIT", "DEBIT", "CREDIT"]

    /// Whether a field is a side, a currency or a unit other than kronor.
    static func isOne(_ field: String) -> Bool {
        sides.contains(field.trimmed.uppercased()) || namesUnit(field)
    }

    /// Whether a text names a currency or a unit other than kronor.
    static func namesUnit(_ text: String) -> Bool {
        if let unit = UnitHints.unit(in: text), unit != .kr { return true }
        return CurrencyWords.currency(in: text) != nil
    }
}
