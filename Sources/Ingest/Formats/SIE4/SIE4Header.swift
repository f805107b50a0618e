import Diagnostics
import LedgerModel

/// What the records around the vouchers declare; year indexes are resolved once the file has been read.
struct SIE4Header {
    /// The type that `#SIETYP` gives; without it a file is of type 1.
    var type: Int?
    /// Fiscal years by index, in file order.
    var years: [SourceSummary.FiscalYear] = []
    /// Whether `#FLAGGA` says that the file has been imported before.
    var isImported = false
    /// Whether any line was a SIE record.
    var hasRecords = false
    /// What the file says of itself.
    var identity = SIE4Identity()
    /// The accounts that `#KTYP` says are assets or debts.
    var balanceAccounts: Set<String> = []
    /// Where the years stand, by index.
    private var yearLines: [Int: Int] = [:]
    /// A year that was given before as another.
    private var secondYear: (year: SourceSummary.FiscalYear, before: SourceSummary.FiscalYear, line: Int)?

    /// The fiscal year of an index.
    func year(_ index: Int) -> SourceSummary.FiscalYear? {
        years.first { $0.index == index }
    }

    /// Whether a day lies in none of the fiscal years; false when the file declares none.
    func isOutsideYears(_ date: LedgerDate) -> Bool {
        date.rawValue != 0 && !years.isEmpty && !years.contains { $0.start <= date && date <= $0.end }
    }

    /// The fiscal year that a month lies in.
    func year(containing period: Period) -> SourceSummary.FiscalYear? {
        years.first { $0.start.period <= period && period <= $0.end.period }
    }

    /// Takes a fiscal year; the last one of an index is what counts.
    mutating func declare(_ year: SourceSummary.FiscalYear, line: Int) {
        if let before = self.year(year.index), before != year { secondYear = secondYear ?? (year, before, line) }
        years.removeAll { $0.index == year.index }
        years.append(year)
        yearLines[year.index] = line
    }

    /// Refuses years that contradict one another where amounts name their year by its index; else it is told.
    func reportYears(countsIndexes: Bool, _ assembly: inout LedgerAssembly) {
        if let (year, before, line) = secondYear {
            let location = assembly.location(line: line)
            assembly.log.add(
                countsIndexes
                    ? .sieSecondYear(
                        index: year.index, "\(year.start) – \(year.end)", before: "\(before.start) – \(before.end)",
                        at: location)
                    : .sieSecondStart("#RAR \(year.index)", at: location))
        }
        guard countsIndexes else { return }
        reportOrder(&assembly)
        let inOrder = years.sorted { ($0.start, $0.index) < ($1.start, $1.index) }
        for (year, next) in zip(inOrder, inOrder.dropFirst()) where next.start <= year.end {
            assembly.log.add(
                .sieSharedDays(
                    index: next.index, "\(next.start) – \(next.end)", other: year.index,
                    at: assembly.location(line: yearLines[next.index])))
        }
    }

    /// Refuses a year that comes before one with a lower index.
    private func reportOrder(_ assembly: inout LedgerAssembly) {
        let byIndex = years.sorted { $0.index < $1.index }
        for (year, next) in zip(byIndex, byIndex.dropFirst()) where next.start < year.start {
            assembly.log.add(
                .sieYearOrder(
                    index: next.index, "\(next.start) – \(next.end)", other: year.index,
                    at: assembly.location(line: yearLines[next.index])))
        }
    }

    /// Adds what a later part of the file declares.
    mutating func absorb(_ part: SIE4Header) {
        type = part.type ?? type
        identity.absorb(part.identity)
        balanceAccounts.formUnion(part.balanceAccounts)
        for year in part.years { declare(year, line: part.yearLines[year.index] ?? 0) }
        secondYear = secondYear ?? part.secondYear
        isImported = isImported || part.isImported
        hasRecords = hasRecords || part.hasRecords
    }
}
