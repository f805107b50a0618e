/// The family AGG.
public enum AggregationCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = []
}
