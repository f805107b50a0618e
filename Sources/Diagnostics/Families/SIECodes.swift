/// The family SIE: records of SIE 1-4.
public enum SIECodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] =
        SIEErrorCodes.all + SIEWarningCodes.all + SIEDoubtCodes.all + SIENoteCodes.all
}

extension Diagnostic {
    /// The first of findings that a program's habit repeats on line after line, standing for all of them.
    public func standing(forLines count: Int) -> Diagnostic {
        guard count > 1 else { return self }
        var copy = self
        copy.message += " (the first of \(count) such lines)"
        return copy
    }
}
