/// Whose ledger a source tells of, as far as the source says.
public struct Company: Hashable, Sendable {
    /// The digits of the organisation number, ten of them where it has the century; empty when it is not given.
    private let number: String
    /// The words of the name, in lower case; empty when it is not given.
    private let words: Set<String>

    /// A company by its name and organisation number, as a source writes them; either may be empty.
    public init(name: String, number: String) {
        self.number = String(number.filter(\.isNumber).suffix(10))
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        self.words = Set(words.map(String.init))
    }

    /// Whether the source says whose ledger it is.
    public var isKnown: Bool { !number.isEmpty || !words.isEmpty }

    /// Whether both are the same company, or one of them may be any: by number where both have one, else by name.
    public func isSame(as other: Company) -> Bool {
        if !number.isEmpty, !other.number.isEmpty { return number == other.number }
        return words.isEmpty || other.words.isEmpty || words == other.words
    }

    /// The same, or one with a shorter name: `Exempelby` may be `Exempelby kommun`.
    ///
    /// Enough to compare vouchers, which tell the rest.
    func mayBe(_ other: Company) -> Bool {
        isSame(as: other)
            || ((number.isEmpty || other.number.isEmpty)
                && (words.isSubset(of: other.words) || other.words.isSubset(of: words)))
    }
}
