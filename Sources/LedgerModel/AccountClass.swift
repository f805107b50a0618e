/// The class of an account in Kommun-Bas: its first digit.
///
/// Class 1-2 are balance accounts, 3 income, 4-7 cost, 8 tax and finance, 9 internal or statistical.
public struct AccountClass: Hashable, Sendable {
    /// The first digit, nil for an account that is not all digits.
    public let digit: Int?

    /// The class of `konto`.
    public init(konto: String) {
        let utf8 = konto.utf8.span
        self.init(konto: utf8, utf8.indices)
    }

    /// The class of the account at `bounds` of a text.
    public init(konto text: borrowing Span<UInt8>, _ bounds: Range<Int>) {
        for index in bounds where text[index] &- 0x30 > 9 {
            digit = nil
            return
        }
        digit = bounds.isEmpty ? nil : Int(text[bounds.lowerBound] - UInt8(ascii: "0"))
    }

    /// Whether its accounts lie outside the outcome.
    public var isBalance: Bool { digit == 1 || digit == 2 }

    /// Income or cost when neither a mapping rule nor a slag says; nil where one must say.
    public var art: Art? {
        switch digit {
        case 3: .intakt
        case 4, 5, 6, 7: .kostnad
        default: nil
        }
    }
}
