extension Diagnostic {
    /// AGG1xx-302: sums, and figures that cannot be what was meant.
    static let aggregationCodes: [DiagnosticCode] = [
        agg101, agg102, agg201, agg202, agg301, agg328, agg318, agg319, agg302,
    ]

    static let agg101 = DiagnosticCode(
        "AGG101", .error, "A sum is too large",
        cause: "Amounts add up to more than 92 thousand billion kronor, so some of them cannot be right.",
        remedy: "Look for amounts without a decimal mark or with codes in the amount column.")
    package static func sumTooLarge(at location: SourceLocation) -> Self {
        Self(agg101, at: location, "the amounts add up to more than a sum can hold")
    }

    static let agg102 = DiagnosticCode(
        "AGG102", .error, "There is no latest month",
        cause: "`period: latest` was asked for, but no source has outcome with a month.",
        remedy: "Check that the sources hold vouchers or period balances, or name the period.")
    package static func noOutcomeMonth(at location: SourceLocation) -> Self {
        Self(agg102, at: location, "no source has utfall in any month")
    }

    static let agg201 = DiagnosticCode(
        "AGG201", .error, "The budget is for another year",
        cause: "A budget is loaded, but none of it is for the fiscal year of the period.",
        remedy: "Load the budget of the year, or run for a period that the budget covers.")
    /// A budget is loaded for the fiscal years `found` but not for `year`.
    package static func budgetForOtherYear(_ year: Int, found: [Int], at location: SourceLocation) -> Self {
        Self(agg201, at: location, missing("budget", year, found))
    }

    static let agg202 = DiagnosticCode(
        "AGG202", .error, "The forecast is for another year",
        cause: "A forecast is loaded, but none of it is for the fiscal year of the period.",
        remedy: "Load the forecast of the year, or run for a period that the forecast covers.")
    /// A forecast is loaded for the fiscal years `found` but not for `year`.
    package static func prognosForOtherYear(_ year: Int, found: [Int], at location: SourceLocation) -> Self {
        Self(agg202, at: location, missing("prognos", year, found))
    }

    static let agg301 = DiagnosticCode(
        "AGG301", .warning, "Costs in report terms sum to a positive amount",
        cause:
            "Files in report terms have income positive and cost negative; this one seems to have its costs without "
            + "minus, or in ledger sign.",
        remedy: "Turn the sign of the cost rows.")
    /// The cost rows of a file in report terms sum to `amount` kronor, which is positive.
    package static func positiveCost(amount: String, at location: SourceLocation) -> Self {
        Self(
            agg301, at: location, "rows of slag kostnad sum to \(amount) kr; costs are negative in report terms"
        ).about(location.path)
    }

    static let agg328 = DiagnosticCode(
        "AGG328", .warning, "Income in report terms sums to a negative amount",
        cause: "Files in report terms have income positive and cost negative; this one seems to have ledger sign.",
        remedy: "Turn the sign of the income rows.")
    /// The income rows of a file in report terms sum to `amount` kronor, which is negative.
    package static func negativeIncome(amount: String, at location: SourceLocation) -> Self {
        Self(
            agg328, at: location, "rows of income sum to \(amount) kr; income is positive in report terms"
        ).about(location.path)
    }

    static let agg318 = DiagnosticCode(
        "AGG318", .warning, "Income accounts come to a cost",
        cause: "In ledger terms income is minus; this file seems to have the signs of a report, or none at all.",
        remedy: "Export with the ledger's signs, debit + and credit −; none is needed if these are corrections.")
    /// The income accounts of a file in ledger terms sum to `amount` kronor, which is a debit.
    package static func turnedSigns(amount: String, rows: Int, at location: SourceLocation) -> Self {
        Self(
            agg318, at: location, "\(rows) rows of income accounts sum to \(amount) kr in debit; income is in credit"
        ).about(location.path)
    }

    static let agg319 = DiagnosticCode(
        "AGG319", .error, "A verksamhet is given the sum of its parts",
        cause: "The file has totals beside what they sum; both would count.",
        remedy: "Leave the totals out of the file; where they are sums by chance, `duplicates: allow` on the source.")
    /// A verksamhet has the sum of those right below it in the register, which have amounts of their own.
    package static func summedParts(_ id: String, parts: [String], at location: SourceLocation) -> Self {
        Self(agg319, at: location, "\(id) has the sum of \(parts.joined(separator: ", "))").about(id)
    }

    static let agg302 = DiagnosticCode(
        "AGG302", .warning, "The month has no outcome",
        cause: "The export is of an earlier day, or the period is misspelt; the month is published as 0.",
        remedy: "Check that the export of the month has arrived, and run again.")
    /// No source has outcome in the month `period`; the latest that they have is `latest`.
    package static func emptyMonth(_ period: String, latest: String, at location: SourceLocation) -> Self {
        Self(agg302, at: location, "no source has utfall in \(period); the latest month is \(latest)").about(period)
    }

    private static func missing(_ figures: String, _ year: Int, _ found: [Int]) -> String {
        let years = found.map(String.init).joined(separator: ", ")
        return "no \(figures) for \(year), " + (found.isEmpty ? "nor for any other year" : "only for \(years)")
    }
}
