import DelimitedText
import Diagnostics
import LedgerModel

/// What is asked of a row before its cells are read.
extension SourceTable {
    /// Every row has as many cells as the header, or as the first row if empty ones stand at its end.
    ///
    /// A single row with one more has a delimiter in a text, and its amount stands one column on.
    mutating func checkWidth(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        let count = row.fields.count
        let isFilled = count > columns.count && row.fields[columns.count...].allSatisfy(\.isEmpty)
        if row.isFixed, count == columns.count || isFilled { return true }
        if width == nil, count == columns.count || isFilled { width = count }
        if count == width { return true }
        report(.csvRagged(count, expected: width ?? columns.count, at: place(row, nil).row), row)
        return false
    }

    /// Refuses a row without day and voucher whose amount is what the rows right above of its account come to.
    ///
    /// It may be the account's sum, or go on with the voucher above it.
    mutating func isSumOfAccount(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        guard let konto = columns[.konto] else { return false }
        let sides = [columns[.debet], columns[.kredit]].map { column in
            column.flatMap { numbers.ore(row.text($0, decoder)) } ?? 0
        }
        let ore = columns[.belopp].flatMap { numbers.ore(row.text($0, decoder)) } ?? sides[0] - sides[1]
        let above = sums.above(row.trimmed(konto))
        guard above.rows > 0, above.ore == ore, ore != 0 else { return false }
        let text = row.text(konto, decoder)
        report(.csvLabelledRow(text, isSum: true, at: place(row, konto).cell), row)
        return true
    }

    /// Looks for words that change amounts in a row that gives none, as a line below a table is.
    mutating func checkWords(_ row: SourceRow, _ columns: SourceColumns) {
        for column in row.fields.indices where !columns.amounts.contains(column) {
            let text = row.text(column, decoder)
            guard text.contains(where: \.isLetter) else { continue }
            let location = place(row, column).cell
            if let unit = UnitHints.unit(in: text), unit != .kr, unit != options.delimited.unit {
                report(.csvUnit(text, at: location), row)
            } else if !columns.isReportTerms, TableHead.turnsSigns(Heading.normal(text)) {
                report(.csvTurnedSigns(text, at: location), row)
            }
        }
    }

    /// Whether a row's amount is in kronor, as far as the row says.
    mutating func isInKronor(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        guard let column = columns.currency else { return true }
        let text = row.text(column, decoder)
        if SourceColumns.isKronor(text) { return true }
        report(.csvCurrency(text, at: place(row, column).cell), row)
        return false
    }
}
