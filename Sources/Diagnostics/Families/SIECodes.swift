/// The family SIE: records of SIE 1-4.
public enum SIECodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = SIEErrorCodes.all + SIEWarningCodes.all
}
