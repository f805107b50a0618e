/// What a block of plain rows adds up to, besides its records.
struct CSVPlainBlock: Sendable {
    /// Its rows; a plain table's amounts are in ledger sign.
    var settled = SettledVouchers()
    var hasBalanceAccounts = false
    /// Whether a credit of its own column is above zero; none is below in a plain block.
    var hasCredits = false
    /// Whether a debit of its own column is above zero, and how many are below.
    var hasDebits = false
    var negativeDebits = 0
    /// Rows that are called sums or balances by a text, and how much stands in the block before them, in öre.
    var labelled: [(row: LabelledRow, ahead: Int64, rows: Int)] = []
    var vouchers = CSVPlainVouchers()
}
