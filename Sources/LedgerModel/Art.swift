/// What kind of amounts a slag has, which decides whether they count to the net.
public enum Art: String, CaseIterable, Hashable, Sendable {
    /// Income: credit in the ledger, positive in reports.
    case intakt
    /// Cost: debit in the ledger, negative in reports.
    case kostnad
    /// Investment: outside the net.
    case investering
    /// Anything else outside the net, such as kommunbidrag and equity.
    case utanfor
    /// A volume or a key figure (matt), which is no money.
    case matt

    /// Whether its amounts count to the net cost.
    public var countsToNet: Bool { self == .intakt || self == .kostnad }

    /// Those that a register of slag may give; volumes have a register of their own.
    public static let ofSlag: [Art] = [.intakt, .kostnad, .investering, .utanfor]
}
