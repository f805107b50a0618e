import Diagnostics
import LedgerModel

/// Dated rows with an amount in debit and another in credit: one of them may stand in the wrong column.
struct BothSides {
    private var count = 0
    private var line = 0

    /// Counts rows, the first of them on a line.
    mutating func add(_ count: Int = 1, line: Int) {
        if self.count == 0 { self.line = line }
        self.count += count
    }

    /// Tells of them; their difference is what counts.
    func report(_ assembly: inout LedgerAssembly) {
        guard count > 0 else { return }
        assembly.log.add(.csvBothSides(at: assembly.location(line: line)).standing(forLines: count))
    }
}

extension SourceTable {
    /// Counts a row of data with an amount other than 0 on both sides.
    mutating func noteBothSides(_ row: SourceRow, _ columns: SourceColumns) {
        guard columns[.belopp] == nil, columns[.datum] != nil, let debit = columns[.debet],
            let credit = columns[.kredit], !row.trimmed(debit).isEmpty, !row.trimmed(credit).isEmpty,
            numbers.ore(row.text(debit, decoder)) ?? 0 != 0, numbers.ore(row.text(credit, decoder)) ?? 0 != 0
        else { return }
        bothSides.add(line: row.line)
    }

    /// Tells of income without any minus, in a table that has no other way to say what is credit.
    func reportSigns(_ assembly: inout LedgerAssembly) {
        guard let columns, !columns.isReportTerms, columns[.belopp] != nil || !columns.months.isEmpty,
            columns[.tecken] == nil, hasIncome, sums.rows >= Self.signedRows, assembly.summary.delivered.credit == 0
        else { return }
        assembly.log.add(.csvNoMinus(at: assembly.location()))
    }

    /// In fewer rows income may well be a correction.
    private static let signedRows = 10
}
