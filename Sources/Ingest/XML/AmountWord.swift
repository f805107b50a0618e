import Diagnostics
import LedgerModel

/// A word in an attribute or element beside amounts that may change what they mean.
struct AmountWord {
    /// What the name of the attribute or element says.
    let meaning: NameMeaning
    let name: String
    let value: String
    let location: SourceLocation

    /// The error when amounts beside the word cannot be kronor; nil for a word that changes nothing.
    var fault: Diagnostic? {
        switch meaning {
        case .currency: isForeign ? .xmlAmountCurrency(name, value, at: location) : nil
        case .unit: isOtherUnit ? .xmlAmountUnit(name, value, told: nil, at: location) : nil
        case .money, .side, .account, .number, .other: nil
        }
    }

    /// The error when an amount that is not negative is said to be credit.
    var sideFault: Diagnostic? {
        guard meaning == .side, FieldText.signed(1, side: value) == -1 else { return nil }
        return .xmlUnreadSide(name, value, at: location)
    }

    private var isForeign: Bool { Self.foreignCurrency(value) != nil }

    private var isOtherUnit: Bool { UnitHints.unit(in: value).map { $0 != .kr } ?? false }

    /// The currency that a field for currencies holds; nil for kronor, and for what is none.
    static func foreignCurrency(_ value: String) -> String? {
        let isCode = value.utf8.count == 3 && value.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        return CurrencyWords.currency(in: value) ?? (isCode && value != "SEK" ? value : nil)
    }
}
