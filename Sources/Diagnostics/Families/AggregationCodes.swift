/// The family AGG: sums, and figures that cannot be what was meant.
public enum AggregationCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] =
        [overflow, noMonth, budgetYear, prognosYear, positiveCost, emptyMonth] + CompletenessCodes.all

    static let overflow = DiagnosticCode(
        "AGG101", .error, "A sum is too large",
        cause: "Amounts add up to more than 92 thousand billion kronor, so some of them cannot be right.",
        remedy: "Look for amounts without a decimal mark or with codes in the amount column.")

    static let noMonth = DiagnosticCode(
        "AGG102", .error, "There is no latest month",
        cause: "`period: latest` was asked for, but no source has outcome with a month.",
        remedy: "Check that the sources hold vouchers or period balances, or name the period.")

    static let budgetYear = DiagnosticCode(
        "AGG201", .error, "The budget is for another year",
        cause: "A budget is loaded, but none of it is for the fiscal year of the period.",
        remedy: "Load the budget of the year, or run for a period that the budget covers.")

    static let prognosYear = DiagnosticCode(
        "AGG202", .error, "The forecast is for another year",
        cause: "A forecast is loaded, but none of it is for the fiscal year of the period.",
        remedy: "Load the forecast of the year, or run for a period that the forecast covers.")

    static let positiveCost = DiagnosticCode(
        "AGG301", .warning, "Costs in report terms sum to a positive amount",
        cause:
            "Files in report terms have income positive and cost negative; this one seems to have its costs without "
            + "minus, or in ledger sign.",
        remedy: "Turn the sign of the cost rows.")

    static let emptyMonth = DiagnosticCode(
        "AGG302", .warning, "The month has no outcome",
        cause: "The export is of an earlier day, or the period is misspelt; the month is published as 0.",
        remedy: "Check that the export of the month has arrived, and run again.")
}

extension Diagnostic {
    /// The amounts of a file add up to more than 64 bits of öre.
    public static func sumTooLarge(at location: SourceLocation) -> Diagnostic {
        Diagnostic(AggregationCodes.overflow, at: location, "the amounts add up to more than a sum can hold")
    }

    /// No source has outcome with a month.
    public static func noOutcomeMonth(at location: SourceLocation) -> Diagnostic {
        Diagnostic(AggregationCodes.noMonth, at: location, "no source has utfall in any month")
    }

    /// No source has outcome in the month `period`; the latest that they have is `latest`.
    public static func emptyMonth(_ period: String, latest: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            AggregationCodes.emptyMonth, at: location,
            "no source has utfall in \(period); the latest month is \(latest)"
        ).about(period)
    }

    /// A budget is loaded for the fiscal years `found` but not for `year`.
    public static func budgetForOtherYear(_ year: Int, found: [Int], at location: SourceLocation) -> Diagnostic {
        Diagnostic(AggregationCodes.budgetYear, at: location, missing("budget", year, found))
    }

    /// A forecast is loaded for the fiscal years `found` but not for `year`.
    public static func prognosForOtherYear(_ year: Int, found: [Int], at location: SourceLocation) -> Diagnostic {
        Diagnostic(AggregationCodes.prognosYear, at: location, missing("prognos", year, found))
    }

    /// The cost rows of a file in report terms sum to `amount` kronor, which is positive.
    public static func positiveCost(amount: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            AggregationCodes.positiveCost, at: location,
            "rows of slag kostnad sum to \(amount) kr; costs are negative in report terms"
        ).about(location.path)
    }

    private static func missing(_ figures: String, _ year: Int, _ found: [Int]) -> String {
        let years = found.map(String.init).joined(separator: ", ")
        return "no \(figures) for \(year), " + (found.isEmpty ? "nor for any other year" : "only for \(years)")
    }
}
