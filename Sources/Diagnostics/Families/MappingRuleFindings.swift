extension Diagnostic {
    /// MAP301-311: the rules of a mapping table.
    static let mappingRuleCodes: [DiagnosticCode] = [
        map301, map302, map303, map304, map305, map306, map307, map308, map309, map310, map311,
    ]

    static let map301 = DiagnosticCode(
        "MAP301", .error, "A rule says no verksamhet",
        cause: "The cell verksamhet is empty.",
        remedy: "Say which verksamhet the amounts belong to, or remove the rule.")
    package static func ruleEmptyVerksamhet(at location: SourceLocation) -> Self {
        Self(map301, at: location, "the rule says no verksamhet")
    }

    static let map302 = DiagnosticCode(
        "MAP302", .error, "A rule names an unknown verksamhet",
        cause: "The id is misspelt, or the register of verksamheter lacks it.",
        remedy: "Correct the id, or add the verksamhet to the register.")
    package static func ruleUnknownVerksamhet(_ id: String, nearest: String?, at location: SourceLocation) -> Self {
        Self(map302, at: location, "no verksamhet has the id '\(id)'", help: didYouMean(nearest))
    }

    static let map303 = DiagnosticCode(
        "MAP303", .error, "A cell is no pattern of codes",
        cause:
            "A cell is empty (any code), a code, a prefix 51*, a range 5100-5199, or such alternatives with | "
            + "between them.",
        remedy: "Write the cell in one of those ways; the hyphen of a range is the one of the keyboard.")
    /// A cell of a code part is not a pattern; `text` is the alternative at fault.
    package static func ruleBadPattern(_ text: String, at location: SourceLocation) -> Self {
        let message = text.isEmpty ? "an alternative is empty" : "'\(text)' is no code, prefix or range"
        return Self(map303, at: location, message)
    }

    static let map304 = DiagnosticCode(
        "MAP304", .error, "The bounds of a range differ in length",
        cause: "A code is held against a range by as many characters as its bounds have.",
        remedy:
            "Give both bounds the same number of characters, 5100-5199; longer codes fall into the range too. A hyphen "
            + "that is part of a code is written 3\\-10.")
    package static func ruleRangeLength(_ range: String, at location: SourceLocation) -> Self {
        Self(map304, at: location, "the bounds of '\(range)' differ in length")
    }

    static let map305 = DiagnosticCode(
        "MAP305", .error, "A range ends before it starts",
        cause: "The bounds have changed places.",
        remedy: "Write the lower bound first.")
    package static func ruleRangeReversed(_ range: String, at location: SourceLocation) -> Self {
        Self(map305, at: location, "the range '\(range)' ends before it starts")
    }

    static let map306 = DiagnosticCode(
        "MAP306", .error, "A date cannot be read",
        cause: "Dates are ISO: 2026-02-28, or 2026-02 and 2026 for the whole of a month or a year.",
        remedy: "Write the date so; spreadsheets may have rewritten it.")
    package static func ruleBadDate(_ text: String, at location: SourceLocation) -> Self {
        Self(map306, at: location, "'\(text)' is no date such as 2026-02-28, 2026-02 or 2026")
    }

    static let map307 = DiagnosticCode(
        "MAP307", .error, "A rule ends before it starts",
        cause: "giltig_fran is later than giltig_till.",
        remedy: "Correct the dates; both days are within the validity.")
    package static func ruleValidityReversed(from: String, till: String, at location: SourceLocation) -> Self {
        Self(map307, at: location, "valid from \(from), which is after \(till)")
    }

    static let map308 = DiagnosticCode(
        "MAP308", .error, "A rule has an unknown slag",
        cause: "The register of slag has no such id; without a register there are intakt and kostnad.",
        remedy: "Write the id of a slag, or leave the cell empty to follow the account.")
    /// There is no slag `text`; `known` are those that there are.
    package static func ruleUnknownSlag(_ text: String, known: [String], at location: SourceLocation) -> Self {
        guard known != ["intakt", "kostnad"] else {
            return Self(map308, at: location, "slag is intakt or kostnad, not '\(text)'")
        }
        return Self(
            map308, at: location, "there is no slag '\(text)'",
            help: didYouMean(Spelling.nearest(to: text, among: known)))
    }

    static let map309 = DiagnosticCode(
        "MAP309", .warning, "A rule can never match",
        cause: "The first rule from the top that matches wins, and an earlier rule takes all that this one would.",
        remedy: "Move the rule above the earlier one, or remove it.")
    /// The rule on line `earlier` takes everything that this rule, in words `rule`, would.
    package static func ruleShadowed(_ rule: String, by earlier: Int, at location: SourceLocation) -> Self {
        Self(map309, at: location, "the rule never matches: the rule on line \(earlier) takes all of it").about(rule)
    }

    static let map310 = DiagnosticCode(
        "MAP310", .warning, "Two rules with the same codes are valid at the same time",
        cause: "The validity periods of two rules with the same codes overlap; the earlier rule wins there.",
        remedy: "End the earlier rule the day before the later one starts.")
    /// The rule on line `earlier` has the same codes as this one, `rule`, and the two are valid at the same time.
    package static func ruleOverlapping(_ rule: String, _ earlier: Int, at location: SourceLocation) -> Self {
        Self(
            map310, at: location, "the rule on line \(earlier) has the same codes and wins where both are valid"
        ).about(rule)
    }

    static let map311 = DiagnosticCode(
        "MAP311", .warning, "A rule is for balance accounts only",
        cause: "Accounts of class 1-2 are outside the outcome whatever the rules say.",
        remedy: "Remove the rule.")
    /// A rule, in words `rule`, names accounts of class 1-2 only.
    package static func ruleForBalanceAccounts(_ rule: String, _ konto: String, at location: SourceLocation) -> Self {
        Self(map311, at: location, "'\(konto)' are balance accounts, which are outside the outcome").about(rule)
    }
}
