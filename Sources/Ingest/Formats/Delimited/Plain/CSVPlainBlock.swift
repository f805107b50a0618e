/// What a block of plain rows adds up to, besides its records.
struct CSVPlainBlock: Sendable {
    /// Its rows; a plain table's amounts are in ledger sign.
    var settled = SettledVouchers()
    var hasBalanceAccounts = false
    /// Whether a credit of its own column is above zero; none is below in a plain block.
    var hasCredits = false
    /// Whether a debit of its own column is above zero.
    var hasDebits = false
    /// How many are below, and the line of the first.
    var negativeDebits: (count: Int, line: Int) = (0, 0)
    /// How many rows have an amount on both sides, and the line of the first.
    var bothSides: (count: Int, line: Int) = (0, 0)
    var hasIncome = false
    /// Rows that are called sums or balances by a text, and how much stands in the block before them, in öre.
    var labelled: [(row: LabelledRow, ahead: Int64, rows: Int)] = []
    var vouchers = CSVPlainVouchers()

    /// Counts a row with an amount on both sides.
    mutating func noteBothSides(_ line: Int) {
        bothSides = (bothSides.count + 1, bothSides.count == 0 ? line : bothSides.line)
    }

    /// Counts a debit below zero.
    mutating func noteNegativeDebit(_ line: Int) {
        negativeDebits = (negativeDebits.count + 1, negativeDebits.count == 0 ? line : negativeDebits.line)
    }
}
