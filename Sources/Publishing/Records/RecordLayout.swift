public import LedgerModel

/// How records are laid out in files, whatever their format.
public struct RecordLayout: Sendable {
    /// The ids of the register in its order, which an assignment's indexes refer to.
    ///
    /// Nil leaves out the columns verksamhet and slag.
    public let verksamheter: [String]?
    /// The ids of the slag and volumes in their order, which an assignment's indexes refer to.
    public let slag: [String]
    /// Whether each month has a file of its own.
    public let isPartitioned: Bool
    /// Whether text files are compressed.
    public let isGzip: Bool

    /// The period of all records when there is one file; no real period has this number.
    static let anyPeriod: Int32 = 0

    /// The published dataset: a partition a month, with the verksamhet and slag that the mapping decided.
    public static func partitioned(_ registers: Registers, isGzip: Bool = false) -> RecordLayout {
        RecordLayout(
            verksamheter: registers.verksamheter.verksamheter.map(\.id), slag: registers.slag.slag.map(\.id),
            isPartitioned: true, isGzip: isGzip)
    }

    /// All records in one file, without the columns that need a mapping.
    public static func oneFile(isGzip: Bool = false) -> RecordLayout {
        RecordLayout(verksamheter: nil, slag: [], isPartitioned: false, isGzip: isGzip)
    }

    /// The columns, left to right.
    var fields: [Dataset.Field] {
        verksamheter == nil ? RecordColumns.ledgerFields : RecordColumns.fields
    }

    /// The number of the period whose file a record goes to.
    @inline(__always)
    func file(of record: LedgerRecord) -> Int32 {
        isPartitioned ? record.date.period.rawValue : Self.anyPeriod
    }
}
