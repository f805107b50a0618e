import Diagnostics
import LedgerModel

/// Amounts of a whole fiscal year, which have no month to be counted in.
extension LedgerAssembly {
    /// The pipeline's fiscal year for the one of the source that runs from `start` through `end`.
    ///
    /// A short year lies in one of the pipeline's. One that lies in two of them is reported, once, since its amounts
    /// cannot be told apart; it is then taken for the year that it starts in, as in a look at the file.
    mutating func fiscalYear(from start: Period, through end: Period, line: Int) -> Period {
        guard let calendar = options.calendar else { return Period(year: start.year) }
        let year = calendar.year(of: start)
        if calendar.year(of: end) != year, splitYears.insert(start).inserted {
            log.add(
                .splitYear(
                    "\(start)", "\(end)", firstMonth: calendar.firstMonth, at: location(line: line)))
        }
        return Period(year: year)
    }
}
