/// A code of a dimension or a voucher series, with its name.
public struct Code: Hashable, Sendable {
    /// The code as it is written in exports; leading zeros count.
    public let code: String
    /// The name in Swedish.
    public let name: String

    /// A code with its name.
    public init(_ code: String, _ name: String) {
        self.code = code
        self.name = name
    }
}
