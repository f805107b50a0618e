/// A code of the ledger and the cell of a mapping table that almost names it.
public struct NearCodePair: Hashable, Sendable {
    /// The line of the rule.
    public let line: Int
    /// The column.
    public let part: String
    /// What the cell says.
    public let name: String
    /// The code of the ledger.
    public let code: String
    /// What the cell should say.
    public let correction: String

    /// A code and the cell that almost names it.
    public init(line: Int, part: String, name: String, code: String, correction: String) {
        self.line = line
        self.part = part
        self.name = name
        self.code = code
        self.correction = correction
    }
}
