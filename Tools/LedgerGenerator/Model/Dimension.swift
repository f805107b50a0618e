/// A code part of the ledger: its SIE dimension number, its name and its codes.
public struct Dimension: Sendable {
    /// The number in SIE files: 1 ansvar, 6 projekt, 20 vht, 21 motpart.
    public let number: Int
    /// The name in Swedish.
    public let name: String
    /// The codes; rows refer to them by index.
    public let codes: [Code]

    /// A dimension with its codes.
    public init(number: Int, name: String, codes: [Code]) {
        self.number = number
        self.name = name
        self.codes = codes
    }
}
