/// The family CSV.
public enum CSVCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = []
}
