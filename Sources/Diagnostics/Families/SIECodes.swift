/// The family SIE.
public enum SIECodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = []
}
