/// Whether an amount of the outcome is income or cost.
public enum Slag: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Income: credit in the ledger, positive in reports.
    case intakt
    /// Cost: debit in the ledger, negative in reports.
    case kostnad

    /// Orders income before cost, as reports do.
    public static func < (left: Slag, right: Slag) -> Bool {
        left == .intakt && right == .kostnad
    }
}
