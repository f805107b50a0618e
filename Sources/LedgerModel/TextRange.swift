/// A stretch of a batch's text: offset and length in bytes.
public struct TextRange: Hashable, Sendable {
    /// First byte in ``LedgerBatch/text``.
    public var offset: UInt32
    /// Number of bytes.
    public var count: UInt32

    /// A stretch of `count` bytes from `offset`.
    @inlinable
    public init(offset: UInt32, count: UInt32) {
        self.offset = offset
        self.count = count
    }

    /// No text.
    @inlinable
    public static var empty: TextRange { TextRange(offset: 0, count: 0) }

    /// The stretch as a range of array indices.
    public var bounds: Range<Int> { Int(offset)..<Int(offset) + Int(count) }
}
