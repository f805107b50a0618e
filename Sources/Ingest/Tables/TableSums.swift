import Diagnostics
import LedgerModel

/// The rows between and below the data: how many were left out, and whether their sums agree.
///
/// A sum row must equal a run of rows that ends right above it and starts at the top or right below an earlier sum row,
/// which holds for subtotals of every level.
struct TableSums {
    private(set) var total: Int64 = 0
    /// How many rows have been counted.
    private(set) var rows = 0
    /// How many rows of data there are, some of them without an amount and some with several.
    private(set) var lines = 0
    /// The totals at the top and at each sum row, and how many rows had been counted there first.
    private var boundaries: [Int64: Int] = [0: 0]
    private(set) var sumRows = 0
    /// The last rows of one account: its bytes, what they come to, and how many they are.
    private var run: (konto: [UInt8], ore: Int64, rows: Int) = ([], 0, 0)
    private var last: (amount: Int64, isWhole: Bool, text: String, location: SourceLocation)?
    /// Whether a row cannot be read and is in no sum: that a sum differs may follow from it.
    var lacksRow = false
    var blankRows = 0
    /// Rows without account that show a balance.
    var balanceRows = 0
    var repeatedHeaders = 0

    /// So many sum rows are remembered, and no more, to bound the memory: some 10 MB.
    private static let boundaryLimit = 1 << 18

    /// Counts an amount in öre, as the table writes it, or what several rows come to.
    mutating func add(_ ore: Int64, rows: Int = 1) throws(AmountOverflow) {
        self.rows += rows
        let (sum, overflow) = total.addingReportingOverflow(ore)
        if overflow { throw AmountOverflow() }
        total = sum
        last = nil
    }

    /// Counts a sum row; `amount` is nil where it has none, and `isWhole` is for one that is called the table's sum.
    mutating func addSumRow(
        amount: Int64?, isWhole: Bool, text: String, at location: SourceLocation
    ) -> Diagnostic? {
        sumRows += 1
        defer { mark(total, rows: rows) }
        guard let amount else { return nil }
        guard isSum(amount, of: 0) else {
            if lacksRow { return nil }
            return .csvSumDiffers(text, sum: Amount(ore: total).description, at: location)
        }
        last = (amount, isWhole, text, location)
        return nil
    }

    /// Counts rows of data.
    mutating func countLines(_ count: Int = 1) { lines += count }

    /// What the last rows come to if they are of an account, and how many they are.
    func above(_ konto: ByteView) -> (ore: Int64, rows: Int) {
        konto.elementsEqual(run.konto) ? (run.ore, run.rows) : (0, 0)
    }

    /// Counts a row's amount, in öre, among those of its account.
    mutating func follow(_ konto: ByteView, _ ore: Int64) {
        if konto.elementsEqual(run.konto) {
            run.ore &+= ore
            run.rows += 1
        } else {
            run = (Array(konto), ore, 1)
        }
    }

    /// Forgets the account of the last rows.
    mutating func endRun() { run = ([], 0, 0) }

    private mutating func mark(_ total: Int64, rows: Int) {
        if boundaries.count >= Self.boundaryLimit { boundaries = [0: 0] }
        if boundaries[total] == nil { boundaries[total] = rows }
    }

    /// Whether an amount is the sum of a run of rows right above, so many of them at least.
    ///
    /// The rows may lie behind `ahead` öre in `aheadRows` rows that are still to be counted.
    func isSum(_ amount: Int64, of least: Int, ahead: Int64 = 0, aheadRows: Int = 0) -> Bool {
        let (start, overflow) = (total &+ ahead).subtractingReportingOverflow(amount)
        guard !overflow, let first = boundaries[start] else { return false }
        return rows + aheadRows - first >= least
    }

    /// Looks at a row of data whose text is a sum's, before it is counted; says what it may be otherwise.
    ///
    /// Where the text says nothing else, one row above is enough to be summed, else it takes two.
    mutating func check(
        _ label: LabelledRow, ahead: Int64 = 0, aheadRows: Int = 0
    ) -> Diagnostic? {
        guard label.ore != 0 else { return nil }
        defer {
            mark(total &+ ahead, rows: rows + aheadRows)
            mark(total &+ ahead &+ label.ore, rows: rows + aheadRows + 1)
        }
        switch label.label {
        case .sum(let isSure):
            let least = isSure ? 1 : 2
            if label.ore == label.above.ore && label.above.rows >= least
                || isSum(label.ore, of: least, ahead: ahead, aheadRows: aheadRows)
            {
                return .csvLabelledRow(label.text, isSum: true, at: label.location).with(excerpt: label.excerpt)
            }
            return isSure ? .csvLabelInDoubt(label.text, at: label.location).with(excerpt: label.excerpt) : nil
        case .balance(let isSure):
            guard label.isOfResult else { return nil }
            guard isSure else {
                return label.isText
                    ? .csvBalanceInDoubt(label.text, at: label.location).with(excerpt: label.excerpt) : nil
            }
            return .csvLabelledRow(label.text, isSum: false, at: label.location).with(excerpt: label.excerpt)
        case .struck, .scenario:
            return .csvMarkedRow(label.text, at: label.location).with(excerpt: label.excerpt)
        }
    }

    /// Checks the sum of the whole table and reports what was left out.
    func finish(_ assembly: inout LedgerAssembly) {
        if let last, last.isWhole, last.amount != total, !lacksRow {
            assembly.log.add(.csvSumDiffers(last.text, sum: Amount(ore: total).description, at: last.location))
        }
        let counts = [
            (sumRows, "sum"), (balanceRows, "balance"), (blankRows, "blank"), (repeatedHeaders, "repeated header"),
        ]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1) row\($0.0 == 1 ? "" : "s")" }
        if !parts.isEmpty {
            assembly.log.add(.csvSkippedRows(parts.joined(separator: ", "), at: assembly.location()))
        }
    }
}
