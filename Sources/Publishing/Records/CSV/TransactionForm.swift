import LedgerModel

/// How the normalized dataset is laid out in files.
struct TransactionForm: Sendable {
    /// Whether each month has a file of its own.
    let isPartitioned: Bool
    /// Whether the files are compressed.
    let isGzip: Bool

    /// What the one file counts as; no period has this number.
    static let anyPeriod: Int32 = 0

    /// The file that a record goes to, by its period.
    @inline(__always)
    func file(of record: LedgerRecord) -> Int32 {
        isPartitioned ? record.date.period.rawValue : Self.anyPeriod
    }
}
