import LedgerModel

/// What is found in the regular rows of a table that are read together: one column of values for each field.
///
/// Each step runs over all rows before the next step, so prefetched entries have arrived when they are read.
///
/// Fenced: it stands in memory that its owner has for as long as it reads a block. Invariant: what a step reads of a
/// row has been written for it by a step before.
struct CSVRowGroup {
    /// So many rows are read together.
    static let capacity = 64
    /// So long are the codes of a row at most, when they stand apart.
    static let keyLimit = 256

    /// The codes of the rows, to be looked up.
    let keys: UnsafeMutableBufferPointer<ByteInterner.Sought>
    /// Room to put the codes of a row together in, ``keyLimit`` for each.
    let keyBytes: UnsafeMutableBufferPointer<UInt8>
    /// Their amounts in öre, debit above zero.
    let ores: UnsafeMutableBufferPointer<Int64>
    /// What they are in the end.
    let records: UnsafeMutableBufferPointer<LedgerRecord>

    /// Calls `body` with memory for a group.
    static func with<Result>(_ body: (CSVRowGroup) throws -> Result) rethrows -> Result {
        try withUnsafeTemporaryAllocation(of: ByteInterner.Sought.self, capacity: capacity) { keys in
            try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: keyLimit * capacity + BlockBuffer.slack) {
                bytes in
                bytes.initialize(repeating: 0)
                return try withUnsafeTemporaryAllocation(of: Int64.self, capacity: capacity) { ores in
                    try withUnsafeTemporaryAllocation(of: LedgerRecord.self, capacity: capacity) { records in
                        try body(CSVRowGroup(keys: keys, keyBytes: bytes, ores: ores, records: records))
                    }
                }
            }
        }
    }
}
