extension Diagnostic {
    /// MAP1xx: amounts that get no row of the report.
    static let mappingCodes: [DiagnosticCode] = [map101, map102, map103]

    static let map101 = DiagnosticCode(
        "MAP101", .error, "A kontering has no verksamhet",
        cause: "The ledger uses an account or a code that no rule of the mapping table takes, often a new one.",
        remedy:
            "Add a rule to the mapping table, or set `unmapped: collect` to show such amounts on a row of their own.")
    /// No rule takes `subject`, which is on so many konteringar and records that sum to `amount` kronor.
    package static func unmapped(
        _ subject: String, konteringar: Int, records: Int, amount: String, remedy: MissingRule,
        at location: SourceLocation
    ) -> Self {
        Self(
            map101, at: location,
            "no rule maps \(subject) (\(counts(konteringar, records, amount)))", help: remedy.help)
    }

    /// Rules take `subject` at other times than those of `dates`; `rules` has the line and validity of each.
    package static func unmappedThen(
        _ subject: String, dates: String, rules: [(line: Int, validity: String)], konteringar: Int, records: Int,
        amount: String, remedy: MissingRule, at location: SourceLocation
    ) -> Self {
        let shown = rules.prefix(4).map { "line \($0.line) (\($0.validity))" }.joined(separator: ", ")
        return Self(
            map101, at: location,
            "no rule maps \(subject) \(dates) (\(counts(konteringar, records, amount))): "
                + "the rule\(rules.count > 1 ? "s" : "") on \(shown)\(rules.count > 4 ? ", …" : "") "
                + "\(rules.count > 1 ? "are" : "is") not valid then",
            help: remedy.help)
    }

    /// No rule takes a number of further konteringar, which are not listed.
    package static func unmappedRest(
        _ konteringar: Int, records: Int, amount: String, at location: SourceLocation
    ) -> Self {
        Self(
            map101, at: location,
            "no rule maps \(konteringar) more konteringar (\(rows(records)), \(amount) kr)",
            help: "`unmapped: collect` publishes all of them in omappade.csv, and on a row of their own")
    }

    /// A finding about the rules of another mapping of the ledger, which it then names.
    package func inMapping(_ name: String) -> Self {
        var copy = self
        copy.message += ", in the mapping `\(name)`"
        return copy
    }

    static let map102 = DiagnosticCode(
        "MAP102", .error, "The account class does not tell income from cost",
        cause:
            "A rule without slag takes an account outside classes 3-7, where the class does not decide between "
            + "intakt and kostnad.",
        remedy: "Give the rule a slag, intakt or kostnad, or put a rule with a slag for the account above it.")
    /// The rule on `line` of the mapping table takes `subject` but says no slag, and its class does not either.
    ///
    /// `remedy` is a rule that does, to be put above it; nil where the table lacks the columns.
    package static func slagMissing(
        _ subject: String, accountClass: Int?, rule line: Int, konteringar: Int, records: Int, amount: String,
        remedy: String?, at location: SourceLocation
    ) -> Self {
        let what = accountClass.map { "class \($0)" } ?? "an account that is not a number"
        return Self(
            map102, at: location,
            "\(what) needs a rule that says slag: \(subject) (\(counts(konteringar, records, amount)))",
            help: "give the rule on line \(line) of the mapping table slag intakt or kostnad"
                + (remedy.map { ", or add a rule above it: `\($0)`" } ?? ""))
    }

    static let map103 = DiagnosticCode(
        "MAP103", .error, "A row in report terms names an unknown verksamhet",
        cause: "A budget or forecast is kept per verksamhet, and one of its ids is not in the register.",
        remedy: "Correct the id in the file, or add the verksamhet to the register.")
    /// A budget or forecast names verksamhet `id`, which the register lacks.
    package static func unknownReportVerksamhet(
        _ id: String, nearest: String?, records: Int, amount: String, at location: SourceLocation
    ) -> Self {
        Self(
            map103, at: location,
            "no verksamhet has the id '\(id)' (\(rows(records)), \(amount) kr)", help: didYouMean(nearest))
    }

    private static func counts(_ konteringar: Int, _ records: Int, _ amount: String) -> String {
        (konteringar > 1 ? "\(konteringar) konteringar, " : "") + "\(rows(records)), \(amount) kr"
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    static func didYouMean(_ nearest: String?) -> String? {
        nearest.map { "did you mean '\($0)'?" }
    }
}
