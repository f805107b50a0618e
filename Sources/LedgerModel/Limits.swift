/// Bounds on the memory that a source may use, so that a broken or hostile file ends in a finding.
///
/// The defaults are far above what real exports need. What exceeds a limit rejects its source.
public struct Limits: Hashable, Sendable {
    /// The longest line of a text format, in bytes.
    public var lineBytes = 1 << 20
    /// The longest voucher of a SIE file, head and rows, in bytes; less than 1 MiB counts as 1 MiB.
    ///
    /// A voucher is read as a whole, so memory grows with this.
    public var voucherBytes = 32 << 20
    /// The longest field of a delimited text or quoted string, in bytes.
    public var fieldBytes = 64 << 10
    /// How deep the elements of an XML document may nest.
    public var depth = 256
    /// How many distinct placements a source may hold; memory grows with this, not with the number of rows.
    public var placements = 1_000_000
    /// The ratio of inflated to compressed bytes, over the whole file.
    public var expansionRatio = 200

    /// The default limits.
    public init() {}
}
