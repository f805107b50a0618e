/// The family MAP: mapping tables, the register of verksamheter, and konteringar that no rule takes.
///
/// 1xx is about amounts, 2xx about the two files as tables, 3xx about rules, 4xx about the register.
public enum MappingCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = amountCodes + tableCodes + ruleCodes + registerCodes

    static let amountCodes = [unmapped, slagMissing, unknownReportVerksamhet]

    static let unmapped = DiagnosticCode(
        "MAP101", .error, "A kontering has no verksamhet",
        cause: "The ledger uses an account or a code that no rule of the mapping table takes, often a new one.",
        remedy:
            "Add a rule to the mapping table, or set `unmapped: collect` to show such amounts on a row of their own.")

    static let slagMissing = DiagnosticCode(
        "MAP102", .error, "The account class does not tell income from cost",
        cause:
            "A rule without slag takes an account outside classes 3-7, where the class does not decide between "
            + "intakt and kostnad.",
        remedy: "Give the rule a slag, intakt or kostnad, or put a rule with a slag for the account above it.")

    static let unknownReportVerksamhet = DiagnosticCode(
        "MAP103", .error, "A row in report terms names an unknown verksamhet",
        cause: "A budget or forecast is kept per verksamhet, and one of its ids is not in the register.",
        remedy: "Correct the id in the file, or add the verksamhet to the register.")
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

    /// The rule on `line` of the mapping table takes `kontering` but says no slag, and its class does not either.
    public static func slagMissing(
        _ kontering: String, accountClass: Int?, rule line: Int, records: Int, amount: String,
        at location: SourceLocation
    ) -> Diagnostic {
        let subject = accountClass.map { "class \($0)" } ?? "an account that is not a number"
        return Diagnostic(
            MappingCodes.slagMissing, at: location,
            "\(subject) needs a rule that says slag: \(kontering) (\(records) rows, \(amount) kr)",
            help: "give the rule on line \(line) of the mapping table slag intakt or kostnad")
    }

    /// A budget or forecast names verksamhet `id`, which the register lacks.
    public static func unknownReportVerksamhet(
        _ id: String, nearest: String?, records: Int, amount: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MappingCodes.unknownReportVerksamhet, at: location,
            "no verksamhet has the id '\(id)' (\(records) rows, \(amount) kr)", help: didYouMean(nearest))
    }

    static func didYouMean(_ nearest: String?) -> String? {
        nearest.map { "did you mean '\($0)'?" }
    }
}
