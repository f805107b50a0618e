/// The family CFG.
public enum ConfigurationCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = []
}
