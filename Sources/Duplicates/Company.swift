/// The company whose ledger a source holds, as far as the source names it.
public struct Company: Hashable, Sendable {
    /// The digits of the organisation number, the last ten where it includes the century; empty when it is not given.
    private let number: String
    /// The words of the name, in lower case; empty when it is not given.
    private let words: Set<String>

    /// A company by its name and organisation number, as a source writes them; either may be empty.
    public init(name: String, number: String) {
        self.number = String(number.filter(\.isNumber).suffix(10))
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        self.words = Set(words.map(String.init))
    }

    /// Whether the source names its company.
    public var isKnown: Bool { !number.isEmpty || !words.isEmpty }

    /// Whether both are the same company, or one is unknown: by number where both have one, otherwise by name.
    public func isSame(as other: Company) -> Bool {
        if !number.isEmpty, !other.number.isEmpty { return number == other.number }
        return words.isEmpty || other.words.isEmpty || words == other.words
    }

    /// Whether both may be the same company, one with a shorter name: `Exempelby` and `Exempelby kommun`.
    ///
    /// That is enough for comparing vouchers, since the vouchers themselves must match as well.
    func mayBe(_ other: Company) -> Bool {
        isSame(as: other)
            || ((number.isEmpty || other.number.isEmpty)
                && (words.isSubset(of: other.words) || other.words.isSubset(of: words)))
    }
}
