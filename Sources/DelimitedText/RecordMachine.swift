/// Finds the fields of text that holds a record a line, in blocks that the caller owns.
///
/// When a record is not whole the caller moves the rest of its block to the front, calls ``rebase(by:)``, appends more
/// bytes, and asks again.
public protocol RecordMachine: Sendable {
    /// The fields of the last record.
    var fields: [DelimitedMachine.Field] { get }
    /// Line, from 1, on which the last record starts.
    var line: Int { get }
    /// Line, from 1, after the last record.
    var nextLine: Int { get }
    /// Index of the last record's first byte.
    var recordStart: Int { get }

    /// Looks for the next record; `isLast` when no bytes follow the block.
    mutating func nextRecord(in bytes: Span<UInt8>, isLast: Bool) -> DelimitedMachine.Step
    /// Adjusts the indexes after the caller has moved the bytes `count` places towards the front of its block.
    mutating func rebase(by count: Int)
}
