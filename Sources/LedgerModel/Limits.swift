/// The limits that keep time and memory bounded whatever the input; each can be raised in `pipeline.yaml`.
public struct Limits: Hashable, Sendable {
    /// Longest line, record or run of XML text, in bytes.
    public var lineBytes: Int
    /// Longest field, in bytes.
    public var fieldBytes: Int
    /// Deepest nesting of XML elements.
    public var depth: Int
    /// Most distinct konteringar in one source.
    public var codings: Int
    /// Most bytes that one compressed byte may expand to.
    public var expansionRatio: Int

    /// Limits; what is left out has its usual value.
    public init(
        lineBytes: Int = 1 << 20, fieldBytes: Int = 1 << 16, depth: Int = 256, codings: Int = 1_000_000,
        expansionRatio: Int = 200
    ) {
        self.lineBytes = lineBytes
        self.fieldBytes = fieldBytes
        self.depth = depth
        self.codings = codings
        self.expansionRatio = expansionRatio
    }
}
