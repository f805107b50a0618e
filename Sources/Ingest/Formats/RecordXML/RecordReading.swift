import LedgerModel

/// What has become of a record that was handed on.
struct RecordReading {
    let date: LedgerDate
    /// As it was booked, in öre.
    let ore: Int64
    let hasBothSides: Bool
}
