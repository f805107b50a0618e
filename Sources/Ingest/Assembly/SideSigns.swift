import Diagnostics
import LedgerModel

/// The signs of the amounts of one side, debit or credit, that stands in a column or element of its own.
///
/// A credit with a minus is a reversal, unless every credit has one: then they are signed amounts, and taking them off
/// would turn income into cost. The same goes for debits. A file that sums to 0 as it was read shows that it was read
/// right.
struct SideSigns {
    private var negative = 0
    private var hasPositive = false
    private var first: Diagnostic?

    /// Counts an amount in öre, as the file writes it; `finding` is what to tell of it, if it must be told.
    mutating func add(_ ore: Int64, _ finding: () -> Diagnostic) {
        if ore > 0 { hasPositive = true }
        if ore < 0 { add(negative: 1, finding) }
    }

    /// Counts amounts below zero.
    mutating func add(negative count: Int, _ finding: () -> Diagnostic) {
        negative += count
        if first == nil { first = finding() }
    }

    /// Counts amounts above zero.
    mutating func addPositive() {
        hasPositive = true
    }

    /// Refuses a file that sums to `total` öre when every amount of the side has a minus.
    func finish(total: Int64, _ assembly: inout LedgerAssembly) {
        guard let first, !hasPositive, total != 0 else { return }
        assembly.log.add(first.standing(forLines: negative))
    }
}
