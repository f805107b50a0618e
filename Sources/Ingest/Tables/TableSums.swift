import Diagnostics
import LedgerModel

/// The rows between and below the data: how many were left out, and whether their sums agree.
///
/// A sum row must equal a run of rows that ends right above it and starts at the top or right below an earlier sum row,
/// which holds for subtotals of every level.
struct TableSums {
    private(set) var total: Int64 = 0
    /// The totals at the top and at each sum row.
    private var boundaries: Set<Int64> = [0]
    private(set) var sumRows = 0
    private var last: (amount: Int64, isWhole: Bool, text: String, location: SourceLocation)?
    /// Whether a row cannot be read and is in no sum: that a sum differs may follow from it.
    var lacksRow = false
    var blankRows = 0
    var repeatedHeaders = 0

    /// So many sum rows are remembered, and no more, to bound the memory: some 16 MB.
    private static let boundaryLimit = 1 << 20

    /// Counts an amount in öre, as the table writes it.
    mutating func add(_ ore: Int64) throws(AmountOverflow) {
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
        defer {
            if boundaries.count >= Self.boundaryLimit { boundaries = [0] }
            boundaries.insert(total)
        }
        guard let amount else { return nil }
        let (start, overflow) = total.subtractingReportingOverflow(amount)
        guard !overflow, boundaries.contains(start) else {
            if lacksRow { return nil }
            return .csvSumDiffers(text, sum: Amount(ore: total).description, at: location)
        }
        last = (amount, isWhole, text, location)
        return nil
    }

    /// Checks the sum of the whole table and reports what was left out.
    func finish(_ assembly: inout LedgerAssembly) {
        if let last, last.isWhole, last.amount != total, !lacksRow {
            assembly.log.add(.csvSumDiffers(last.text, sum: Amount(ore: total).description, at: last.location))
        }
        let counts = [(sumRows, "sum"), (blankRows, "blank"), (repeatedHeaders, "repeated header")]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1) row\($0.0 == 1 ? "" : "s")" }
        if !parts.isEmpty {
            assembly.log.add(.csvSkippedRows(parts.joined(separator: ", "), at: assembly.location()))
        }
    }
}

extension SourceTable {
    private static let sumWords = ["summa", "delsumma", "totalt", "total", "totalsumma", "slutsumma", "sum", "s:a"]
    private static let wholeWords: Set = ["totalt", "total", "totalsumma", "slutsumma", "summa totalt", "total summa"]

    /// Whether a row is none of the data: blank, the header again, or a sum, which is checked.
    mutating func skips(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        guard let column = columns.isReportTerms ? columns[.verksamhet] : columns[.konto] else { return false }
        let isStarred = row.trimmed(0).first == UInt8(ascii: "*")
        if !isStarred, let first = row.trimmed(column).first, first &- 0x30 <= 9 { return false }
        if row.isBlank {
            // Lines without anything are no rows at all.
            if row.fields.count > 1 { sums.blankRows += 1 }
            return true
        }
        let texts = row.fields.indices.map { row.text($0, decoder) }
        if texts == header {
            sums.repeatedHeaders += 1
            return true
        }
        // A row that is too short has no such cell, which is reported when it turns out to be data.
        let code = column < texts.count ? texts[column] : ""
        let candidates = code.isEmpty ? texts : [code]
        let label = candidates.first(where: SourceTable.isSumLabel)
        guard isStarred || label != nil else { return false }
        let location = place(row, nil).row
        if label == nil, isBooking(row, konto: code, columns) {
            report(.csvStarredRow(code, at: location), row)
            return true
        }
        guard let reading = sumAmount(row, columns) else { return true }
        let amount: Int64? = if case .ore(let ore) = reading { ore } else { nil }
        let text = label ?? texts.first { !$0.isEmpty } ?? ""
        let isWhole = SourceTable.wholeWords.contains(text.lowercased())
        let finding = sums.addSumRow(amount: amount, isWhole: isWhole, text: text, at: location)
        if let finding { report(finding, row) }
        return true
    }

    /// Whether a row has an account and a day as bookings have, although a star marks it as a sum.
    private func isBooking(_ row: SourceRow, konto: String, _ columns: SourceColumns) -> Bool {
        guard !columns.isReportTerms, let column = columns[.datum] ?? columns[.period] else { return false }
        let isAccount = !konto.isEmpty && konto.utf8.allSatisfy { $0 &- 0x30 <= 9 }
        return isAccount && !row.trimmed(column).isEmpty
    }

    static func isSumLabel(_ text: String) -> Bool {
        let words = text.lowercased().split { $0 == " " || $0 == ":" && !text.lowercased().hasPrefix("s:a") }
        return words.first.map { sumWords.contains(String($0)) } ?? false
    }

    /// The amount of a sum row, in öre; nothing where it has none or leaves out its side of the ledger.
    private mutating func sumAmount(_ row: SourceRow, _ columns: SourceColumns) -> AmountReading? {
        if let sign = columns[.tecken], row.trimmed(sign).isEmpty { return .nothing }
        guard !columns.months.isEmpty else { return amount(row, columns, blank: .nothing) }
        var sum: Int64?
        for (column, _) in columns.months {
            guard let reading = read(row, column, blank: .nothing) else { return nil }
            if case .ore(let ore) = reading { sum = (sum ?? 0) + ore }
        }
        return sum.map(AmountReading.ore) ?? .nothing
    }
}
