/// What the rows of a day come to that are not on balance accounts.
struct DaySums: Hashable {
    /// The sum of the hashes of rows, each times that of its account.
    var outcome: UInt64 = 0
    /// The same by account alone: equal for equal sums by account, however these are split.
    var accounts: UInt64 = 0
    /// How many rows there are.
    var count = 0
}
