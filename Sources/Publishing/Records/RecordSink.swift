public import LedgerModel
public import Storage

/// Appends encoded records to files, in the order of the sources.
///
/// Called by one thread at a time. Memory is bounded by the number of months, not of records.
public protocol RecordSink: AnyObject {
    /// What the encoders of its format give.
    associatedtype Piece: RecordPiece

    /// Appends what an encoder has given.
    func append(_ piece: Piece) throws(StorageError)
    /// Removes the partitions of later months, which wait for their own run; more may be appended for them.
    func discard(after month: Period) throws(StorageError)
    /// Completes the partitions of the wanted periods, removes the others, and returns the files by period.
    ///
    /// Where all records are in one file, it is that file, whatever the periods.
    func finish(keeping periods: Set<Period>) throws(StorageError) -> [WrittenFile]
}

extension RecordSink {
    /// Appends what an encoder of the same format has given.
    func append(any piece: any RecordPiece) throws(StorageError) {
        guard let piece = piece as? Piece else { preconditionFailure("a sink gets the pieces of its own encoders") }
        try append(piece)
    }
}
