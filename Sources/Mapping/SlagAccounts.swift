public import LedgerModel

/// The slag of accounts where a mapping rule says none: what the register of slag says, else the account's class.
public struct SlagAccounts: Sendable {
    /// A slag and the accounts that it names.
    struct Entry: Sendable {
        let slag: Int
        let pattern: CodePattern
    }

    /// Deepest first, so that a part of the register comes before what it is a part of.
    private let entries: [Entry]
    private let register: SlagRegister

    /// By class alone.
    public init(_ register: SlagRegister) {
        self.init(register, [])
    }

    init(_ register: SlagRegister, _ entries: [Entry]) {
        self.register = register
        self.entries = entries.enumerated().sorted {
            (-register[$0.element.slag].level, $0.offset) < (-register[$1.element.slag].level, $1.offset)
        }.map(\.element)
    }

    /// The slag that names an account; nil where none does.
    func named(_ konto: String) -> Int? {
        entries.first { $0.pattern.matches(konto) }?.slag
    }

    /// The slag of an account; nil where a rule must say.
    public func slag(of konto: String) -> Int? {
        named(konto) ?? register.slag(ofClass: AccountClass(konto: konto).art)
    }

    /// The accounts of each slag.
    var text: String {
        entries.map { "\(register[$0.slag].id) \($0.pattern)" }.joined(separator: "\n")
    }

    /// Whether any account is named, so that codes have to be looked at.
    var isEmpty: Bool { entries.isEmpty }
}
