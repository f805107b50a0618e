/// The family MAP: mapping tables, the register of verksamheter, and konteringar that no rule takes.
public enum MappingCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = [unmapped]

    static let unmapped = DiagnosticCode(
        "MAP101", .error, "A kontering has no verksamhet",
        cause: "The ledger uses an account or a code that no rule of the mapping table takes, often a new one.",
        remedy:
            "Add a rule to the mapping table, or set `unmapped: collect` to show such amounts on a row of their own.")
}

extension Diagnostic {
    /// No rule takes `kontering`, which stands on `records` records that sum to `amount` kronor.
    public static func unmapped(
        _ kontering: String, records: Int, amount: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MappingCodes.unmapped, at: location,
            "no rule maps \(kontering) (\(records) rows, \(amount) kr)",
            help: "add a rule for it to the mapping table")
    }
}
