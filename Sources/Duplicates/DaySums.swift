/// Sums over the rows of a day that are not on balance accounts.
struct DaySums: Hashable {
    /// The sum over rows of the row's hash times its account's hash.
    var outcome: UInt64 = 0
    /// The same by account alone: equal for equal sums by account, however they are split into rows.
    var accounts: UInt64 = 0
    /// The number of rows.
    var count = 0
}
