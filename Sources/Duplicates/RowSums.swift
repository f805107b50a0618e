import LedgerModel

/// Sums over rows that do not depend on their order; rows without money are left out.
struct RowSums {
    /// The sum of the hashes of rows.
    private(set) var whole: UInt64 = 0
    /// 0 when each row occurs an even number of times.
    private(set) var parity: UInt64 = 0
    private(set) var count = 0

    /// Adds rows from index `start` to the first of another day than `day`, or `end`; returns the index after them.
    ///
    /// `salt` is what the voucher's date, or the day where there is none, contributes to the hashes of rows. `note`
    /// gets the hash and the line of each row with money.
    ///
    /// Unchecked memory. Invariant: `start` is below `end`, `end` is at most the number of records, `day` is the day of
    /// the first, and every record's placement has its hash.
    @inline(__always)
    mutating func add(
        _ records: UnsafePointer<LedgerRecord>, from start: Int, to end: Int, _ hashes: UnsafePointer<PlacementHash>,
        on day: inout BookedDay, salt: UInt64, note: (UInt64, UInt32) -> Void
    ) -> Int {
        let (date, last) = (day.date, records + end)
        var (record, sums, without) = (records + start, DaySums(), 0)
        repeat {
            let ore = UInt64(bitPattern: record.pointee.ore)
            // Rows without money are rare. Branch-free on balance accounts: they are common and unpredictable.
            if ore != 0 {
                let placement = hashes[Int(record.pointee.placement)]
                let hash = Mixing.fold(placement.whole ^ salt ^ ore)
                whole &+= hash
                parity ^= hash
                sums.outcome &+= hash &* placement.account
                sums.accounts &+= placement.account &* ore
                sums.count &+= Int(truncatingIfNeeded: placement.account & 1)
                note(hash, record.pointee.line)
            } else {
                without &+= 1
            }
            record += 1
        } while record < last && record.pointee.date == date
        let index = record - records
        count &+= index &- start &- without
        day.add(sums)
        return index
    }
}
