/// The family PUB.
public enum PublishingCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = []
}
