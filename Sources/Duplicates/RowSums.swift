import LedgerModel

/// What rows of one day that follow one another come to, whatever their order.
struct RowSums {
    /// The sum of the hashes of rows with money.
    var whole: UInt64 = 0
    /// 0 when each of them is there an even number of times.
    var parity: UInt64 = 0
    /// The same for equal sums by account, balance accounts apart: however an account's amount is split.
    var outcome: UInt64 = 0
    /// The same for equal sums by all codes, balance accounts apart.
    var codes: UInt64 = 0
    /// Rows with money.
    var count: UInt32 = 0
    /// Of those, the ones that are not on balance accounts.
    var outcomeRows: UInt32 = 0

    @inline(__always)
    mutating func add(_ hash: CodingHash, ore: Int64) -> UInt64 {
        let row = Mixing.row(hash.whole, ore: ore)
        whole &+= row
        parity ^= row
        outcome &+= hash.outcome &* UInt64(bitPattern: ore)
        codes &+= (hash.outcome == 0 ? 0 : hash.whole) &* UInt64(bitPattern: ore)
        count &+= ore == 0 ? 0 : 1
        outcomeRows &+= ore == 0 || hash.outcome == 0 ? 0 : 1
        return row
    }
}
