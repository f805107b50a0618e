/// The family XML.
public enum XMLCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = []
}
