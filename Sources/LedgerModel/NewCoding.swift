/// A coding met for the first time in a source.
public struct NewCoding: Sendable {
    /// The codes.
    public let coding: Coding
    /// The line of the first record that uses it.
    public let line: UInt32

    /// A coding first used on `line`.
    public init(coding: Coding, line: UInt32) {
        self.coding = coding
        self.line = line
    }
}
