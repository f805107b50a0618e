import Diagnostics
import LedgerModel

/// The signs of a column of credits.
///
/// A credit with a minus is a reversal, unless every credit has one: then the column holds signed amounts, and taking
/// them off would turn income into cost. A table that sums to 0 as it was read shows that it was read right.
struct CSVCredits {
    private var negative = 0
    private var hasPositive = false
    private var first: Diagnostic?

    /// Counts a credit in öre, as the table writes it.
    mutating func add(
        _ ore: Int64, at location: SourceLocation, _ row: CSVRow, _ decoder: TextDecoder
    ) {
        if ore > 0 { hasPositive = true }
        guard ore < 0 else { return }
        negative += 1
        if first == nil { first = .csvCredits(1, at: location).on(row, decoder) }
    }

    /// Refuses the table when every credit has a minus.
    func finish(sums: CSVSums, _ assembly: inout LedgerAssembly) {
        guard let first, !hasPositive, sums.total != 0 else { return }
        let finding = Diagnostic.csvCredits(negative, at: first.location)
        assembly.log.add(finding.with(excerpt: first.excerpt ?? "", caret: first.caret))
    }
}
