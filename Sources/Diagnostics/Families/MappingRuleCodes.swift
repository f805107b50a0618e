// MAP3xx: the rules of a mapping table.
extension MappingCodes {
    static let ruleCodes = [
        emptyVerksamhet, unknownVerksamhet, badPattern, rangeLength, rangeReversed, badDate, validityReversed,
        unknownSlag, shadowedRule, overlappingRule, balanceRule,
    ]

    static let emptyVerksamhet = DiagnosticCode(
        "MAP301", .error, "A rule says no verksamhet",
        cause: "The cell verksamhet is empty.",
        remedy: "Say which verksamhet the amounts belong to, or remove the rule.")

    static let unknownVerksamhet = DiagnosticCode(
        "MAP302", .error, "A rule names an unknown verksamhet",
        cause: "The id is misspelt, or the register of verksamheter lacks it.",
        remedy: "Correct the id, or add the verksamhet to the register.")

    static let badPattern = DiagnosticCode(
        "MAP303", .error, "A cell is no pattern of codes",
        cause:
            "A cell is empty (any code), a code, a prefix 51*, a range 5100-5199, or such alternatives with | "
            + "between them.",
        remedy: "Write the cell in one of those ways; the hyphen of a range is the one of the keyboard.")

    static let rangeLength = DiagnosticCode(
        "MAP304", .error, "The bounds of a range differ in length",
        cause: "A code is held against a range by as many characters as its bounds have.",
        remedy: "Give both bounds the same number of characters, 5100-5199; longer codes fall into the range too.")

    static let rangeReversed = DiagnosticCode(
        "MAP305", .error, "A range ends before it starts",
        cause: "The bounds have changed places.",
        remedy: "Write the lower bound first.")

    static let badDate = DiagnosticCode(
        "MAP306", .error, "A date cannot be read",
        cause: "Dates are ISO: 2026-02-28, or 2026-02 and 2026 for the whole of a month or a year.",
        remedy: "Write the date so; spreadsheets may have rewritten it.")

    static let validityReversed = DiagnosticCode(
        "MAP307", .error, "A rule ends before it starts",
        cause: "giltig_fran is later than giltig_till.",
        remedy: "Correct the dates; both days are within the validity.")

    static let unknownSlag = DiagnosticCode(
        "MAP308", .error, "A rule has an unknown slag",
        cause: "Slag is intakt, kostnad, or empty to follow the account class.",
        remedy: "Write intakt or kostnad, or leave the cell empty.")

    static let shadowedRule = DiagnosticCode(
        "MAP309", .warning, "A rule can never match",
        cause: "The first rule from the top that matches wins, and an earlier rule takes all that this one would.",
        remedy: "Move the rule above the earlier one, or remove it.")

    static let overlappingRule = DiagnosticCode(
        "MAP310", .warning, "Two rules with the same codes are valid at the same time",
        cause: "The validity periods of two rules with the same codes overlap; the earlier rule wins there.",
        remedy: "End the earlier rule the day before the later one starts.")

    static let balanceRule = DiagnosticCode(
        "MAP311", .warning, "A rule is for balance accounts only",
        cause: "Accounts of class 1-2 are outside the outcome whatever the rules say.",
        remedy: "Remove the rule.")
}

extension Diagnostic {
    /// A rule has an empty verksamhet.
    public static func ruleEmptyVerksamhet(at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.emptyVerksamhet, at: location, "the rule says no verksamhet")
    }

    /// A rule's verksamhet is not in the register.
    public static func ruleUnknownVerksamhet(
        _ id: String, nearest: String?, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MappingCodes.unknownVerksamhet, at: location, "no verksamhet has the id '\(id)'",
            help: didYouMean(nearest))
    }

    /// A cell of a code part is not a pattern; `text` is the alternative at fault.
    public static func ruleBadPattern(_ text: String, at location: SourceLocation) -> Diagnostic {
        let message = text.isEmpty ? "an alternative is empty" : "'\(text)' is no code, prefix or range"
        return Diagnostic(MappingCodes.badPattern, at: location, message)
    }

    /// A range's bounds have different numbers of characters.
    public static func ruleRangeLength(_ range: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.rangeLength, at: location, "the bounds of '\(range)' differ in length")
    }

    /// A range's lower bound is above its upper.
    public static func ruleRangeReversed(_ range: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.rangeReversed, at: location, "the range '\(range)' ends before it starts")
    }

    /// A date of a rule's validity cannot be read.
    public static func ruleBadDate(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.badDate, at: location, "'\(text)' is no date such as 2026-02-28, 2026-02 or 2026")
    }

    /// A rule's giltig_fran is after its giltig_till.
    public static func ruleValidityReversed(from: String, till: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.validityReversed, at: location, "valid from \(from), which is after \(till)")
    }

    /// A rule's slag is neither intakt nor kostnad.
    public static func ruleUnknownSlag(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.unknownSlag, at: location, "slag is intakt or kostnad, not '\(text)'")
    }

    /// The rule on line `earlier` takes everything that this rule, in words `rule`, would.
    public static func ruleShadowed(_ rule: String, by earlier: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MappingCodes.shadowedRule, at: location,
            "the rule never matches: the rule on line \(earlier) takes all of it"
        ).about(rule)
    }

    /// The rule on line `earlier` has the same codes as this one, `rule`, and the two are valid at the same time.
    public static func ruleOverlapping(_ rule: String, _ earlier: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MappingCodes.overlappingRule, at: location,
            "the rule on line \(earlier) has the same codes and wins where both are valid"
        ).about(rule)
    }

    /// A rule, in words `rule`, names accounts of class 1-2 only.
    public static func ruleForBalanceAccounts(_ rule: String, _ konto: String, at location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            MappingCodes.balanceRule, at: location, "'\(konto)' are balance accounts, which are outside the outcome"
        ).about(rule)
    }
}
