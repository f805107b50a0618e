/// An account of the chart: code, name, and the kind that its first digit gives in Kommun-Bas.
public struct Account: Hashable, Sendable {
    /// What an account is, in the words that SIE 5 uses.
    public enum Kind: String, Sendable {
        /// Class 1.
        case asset
        /// Class 2.
        case liability
        /// Class 3.
        case income
        /// Classes 4-8.
        case cost
    }

    /// Four or five digits.
    public let code: String
    /// The name in Swedish.
    public let name: String

    /// An account of the chart.
    public init(_ code: String, _ name: String) {
        self.code = code
        self.name = name
    }

    /// The kind, by account class.
    public var kind: Kind {
        switch code.utf8.first {
        case UInt8(ascii: "1"): .asset
        case UInt8(ascii: "2"): .liability
        case UInt8(ascii: "3"): .income
        default: .cost
        }
    }

    /// Whether the account carries its balance over to the next year.
    public var isBalanceAccount: Bool { kind == .asset || kind == .liability }
}
