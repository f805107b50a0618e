/// The titles of rows that are not in the register.
public enum RowTitle {
    /// The amounts booked on a verksamhet itself, as opposed to the ones below it.
    public static func common(to verksamhet: String) -> String {
        "\(verksamhet), gemensamt"
    }
}
