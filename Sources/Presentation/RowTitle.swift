public import LedgerModel

/// The titles of rows that no register names.
public enum RowTitle {
    /// All income, or all cost.
    public static func of(_ slag: Slag) -> String {
        switch slag {
        case .intakt: "Intäkter"
        case .kostnad: "Kostnader"
        }
    }

    /// What stands on a verksamhet itself, beside what lies below it.
    public static func common(to verksamhet: String) -> String {
        "\(verksamhet), gemensamt"
    }
}
