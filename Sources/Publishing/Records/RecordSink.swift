public import LedgerModel
public import Storage

/// Appends encoded records to files, in the order of the sources.
///
/// Called by one thread at a time. Memory is bounded by the number of months, not of records.
public protocol RecordSink: AnyObject {
    /// What the encoders of its format return.
    associatedtype Piece: RecordPiece

    /// Appends a piece of an encoder.
    func append(_ piece: Piece) throws(StorageError)
    /// Removes the partitions of later months, left to their own runs; more records may follow for them.
    func discard(after month: Period) throws(StorageError)
    /// Completes the partitions of the wanted periods, removes the others, and returns the files by period, still open.
    ///
    /// Where all records are in one file, returns that file, whatever the periods.
    func end(keeping periods: Set<Period>) throws(StorageError) -> [EndedFile]

    /// Where the records stand that were appended since the last call; nil in a format that does not say.
    func takeRanges() -> [RecordRange]?
    /// Whether the earlier run has what stands at a range, so that it can be appended.
    func hasEarlier(_ range: RecordRange) -> Bool
    /// Appends what stands at ranges of the earlier run's files.
    func append(_ ranges: [RecordRange]) throws(StorageError)
}

extension RecordSink {
    /// Default for formats whose files are not made of ranges.
    public func takeRanges() -> [RecordRange]? { nil }

    /// Likewise.
    public func hasEarlier(_ range: RecordRange) -> Bool { false }

    /// Likewise.
    public func append(_ ranges: [RecordRange]) throws(StorageError) {
        precondition(ranges.isEmpty, "only ranges that the earlier run has are appended")
    }

    /// Appends a piece of an encoder of the same format.
    func append(any piece: any RecordPiece) throws(StorageError) {
        guard let piece = piece as? Piece else { preconditionFailure("a sink gets the pieces of its own encoders") }
        try append(piece)
    }
}
