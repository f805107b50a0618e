/// The class of an account in Kommun-Bas: its first digit.
///
/// Class 1-2 are balance accounts, 3 income, 4-7 cost, 8 tax and finance, 9 internal or statistical.
public struct AccountClass: Hashable, Sendable {
    /// The first digit, nil for an account that is not all digits.
    public let digit: Int?

    /// The class of `konto`.
    public init(konto: String) {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = konto.utf8.first, konto.utf8.allSatisfy(digits.contains) else {
            digit = nil
            return
        }
        digit = Int(first - UInt8(ascii: "0"))
    }

    /// Whether its accounts lie outside the outcome.
    public var isBalance: Bool { digit == 1 || digit == 2 }

    /// What an amount is when no mapping rule says; nil where a rule must say.
    public var slag: Slag? {
        switch digit {
        case 3: .intakt
        case 4, 5, 6, 7: .kostnad
        default: nil
        }
    }
}
