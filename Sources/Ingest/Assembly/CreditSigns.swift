import Diagnostics
import LedgerModel

/// The signs of credits that stand in a column or element of their own.
///
/// A credit with a minus is a reversal, unless every credit has one: then they are signed amounts, and taking them off
/// would turn income into cost. A file that sums to 0 as it was read shows that it was read right.
struct CreditSigns {
    private var negative = 0
    private var hasPositive = false
    private var first: Diagnostic?

    /// Counts a credit in öre, as the file writes it; `finding` is what to tell of it, if it must be told.
    mutating func add(_ ore: Int64, _ finding: () -> Diagnostic) {
        if ore > 0 { hasPositive = true }
        guard ore < 0 else { return }
        negative += 1
        if first == nil { first = finding() }
    }

    /// Counts credits above zero.
    mutating func addPositive() {
        hasPositive = true
    }

    /// Refuses a file that sums to `total` öre when every credit has a minus.
    func finish(total: Int64, _ assembly: inout LedgerAssembly) {
        guard let first, !hasPositive, total != 0 else { return }
        assembly.log.add(first.standing(forLines: negative))
    }
}
