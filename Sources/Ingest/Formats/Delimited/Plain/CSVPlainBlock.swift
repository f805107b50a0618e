/// What a block of plain rows adds up to, besides its records.
struct CSVPlainBlock: Sendable {
    /// Its rows; a plain table's amounts are in ledger sign.
    var settled = SettledVouchers()
    var hasBalanceAccounts = false
    /// Whether a credit of its own column is above zero; none is below in a plain block.
    var hasCredits = false
    var vouchers = CSVPlainVouchers()
}
