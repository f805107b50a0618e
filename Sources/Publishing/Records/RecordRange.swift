public import LedgerModel

/// Where consecutive records of a source stand in the file of their period.
public struct RecordRange: Hashable, Sendable {
    /// The period of the file.
    public let period: Period
    /// The first byte.
    public let offset: Int64
    /// The number of bytes.
    public let bytes: Int64
    /// The number of records.
    public let rows: Int
    /// For a compressed file, CRC-32 of the uncompressed bytes; else 0.
    public let checksum: UInt32
    /// For a compressed file, the number of uncompressed bytes; else 0.
    public let count: Int

    /// A range.
    public init(period: Period, offset: Int64, bytes: Int64, rows: Int, checksum: UInt32, count: Int) {
        self.period = period
        self.offset = offset
        self.bytes = bytes
        self.rows = rows
        self.checksum = checksum
        self.count = count
    }
}
