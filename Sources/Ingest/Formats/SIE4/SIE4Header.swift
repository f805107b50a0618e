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

    /// The fiscal year of an index.
    func year(_ index: Int) -> SourceSummary.FiscalYear? {
        years.first { $0.index == index }
    }

    /// The fiscal year that a month lies in.
    func year(containing period: Period) -> SourceSummary.FiscalYear? {
        years.first { $0.start.period <= period && period <= $0.end.period }
    }

    /// Adds what a later part of the file declares.
    mutating func absorb(_ part: SIE4Header) {
        type = part.type ?? type
        for year in part.years {
            years.removeAll { $0.index == year.index }
            years.append(year)
        }
        isImported = isImported || part.isImported
        hasRecords = hasRecords || part.hasRecords
    }
}
