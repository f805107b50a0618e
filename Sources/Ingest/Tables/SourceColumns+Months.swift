import Diagnostics
import LedgerModel

/// The columns of a wide table.
extension SourceColumns {
    private static let totals: Set = ["helår", "helar", "totalt", "total", "summa", "år", "året", "budget", "prognos"]

    /// Takes headings that are months, at least two of them, for a wide table.
    ///
    /// Bare numbers count only where no heading is a month by its name. Period 13 counts in the month that is told.
    mutating func findMonths(closing: Int?, at location: SourceLocation, log: inout DiagnosticLog) {
        let names = headings.map(\.text)
        let taken = Set(SourceField.allCases.filter { $0 != .belopp }.compactMap { self[$0] })
        var found = names.indices.filter { !taken.contains($0) }.compactMap { column in
            MonthCell(names[column]).map { (column: column, month: $0) }
        }
        if found.contains(where: { !$0.month.isNumber }) { found.removeAll { $0.month.isNumber } }
        guard found.count > 1 else { return }
        var seen: Set<MonthCell> = []
        for (column, month) in found where !seen.insert(month).inserted {
            log.add(.csvDuplicateColumn(names[column], at: location))
        }
        months = found
        reportGaps(at: location, log: &log)
        addClosing(closing, at: location, log: &log)
        // The scenario's own year is what its months add up to, whatever other sums stand beside them.
        if let amount = self[.belopp], ScenarioHeading(headings[amount]) != nil { total = amount }
        defer {
            // An amount beside the months can only be their sum.
            total = total ?? self[.belopp]
            self[.belopp] = nil
        }
        for column in names.indices where total == nil {
            let words = names[column].split(separator: " ")
            guard let first = words.first, Self.totals.contains(String(first)) else { continue }
            let year = words.count == 2 ? MonthCell.year(words[1]) : nil
            if words.count > 1 && year == nil { continue }
            // `År` beside months holds years, unless another column does.
            if self[.ar] == column { continue }
            (total, totalYear) = (column, year)
        }
    }

    private mutating func addClosing(_ closing: Int?, at location: SourceLocation, log: inout DiagnosticLog) {
        for column in headings.indices {
            guard let period = ClosingPeriod(headings[column].text) else { continue }
            guard let closing else {
                log.add(.csvClosingPeriod(headings[column].text, at: location))
                continue
            }
            months.append((column, MonthCell(year: period.year, month: closing)))
        }
    }

    /// A month that is left out between two others may be there under a heading that is not understood.
    private func reportGaps(at location: SourceLocation, log: inout DiagnosticLog) {
        let numbers = Set(months.map { ($0.month.year ?? 0) * 12 + $0.month.month - 1 })
        guard let first = numbers.min(), let last = numbers.max(), last - first < 120 else { return }
        let missing = (first...last).filter { !numbers.contains($0) }.map { number in
            let month = number % 12 + 1
            return (number >= 12 ? "\(number / 12)-" : "") + (month < 10 ? "0" : "") + "\(month)"
        }
        if !missing.isEmpty { log.add(.csvMissingMonth(missing, at: location)) }
    }
}
