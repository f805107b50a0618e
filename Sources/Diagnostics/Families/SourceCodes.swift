/// The family SRC.
public enum SourceCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = []
}
