public import LedgerModel

/// The titles of rows that are not in the register.
public enum RowTitle {
    /// All income, or all cost.
    public static func of(_ slag: Slag) -> String {
        switch slag {
        case .intakt: "Intäkter"
        case .kostnad: "Kostnader"
        }
    }

    /// The amounts booked on a verksamhet itself, as opposed to the ones below it.
    public static func common(to verksamhet: String) -> String {
        "\(verksamhet), gemensamt"
    }
}
