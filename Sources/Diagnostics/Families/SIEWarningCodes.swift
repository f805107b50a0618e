/// Warnings of the family SIE about form: records of SIE 1-4 that are written in a way of their own, and read.
public enum SIEWarningCodes {
    /// All codes of the part, ascending.
    public static let all: [DiagnosticCode] = [
        unclosedQuote, decimalComma, missingList, noLabel, unknownLabel, loneBrace, yearContradiction, missingSeries,
        swappedPeriod, account, innerQuote, overlapIgnored, imported,
    ]

    static let unclosedQuote = DiagnosticCode(
        "SIE201", .warning, "A quote is not closed on its line",
        cause: "The program cuts texts at a fixed width and loses the quote.",
        remedy: "None is needed; the field ends with the line.")

    static let decimalComma = DiagnosticCode(
        "SIE202", .warning, "An amount has a decimal comma",
        cause: "The program follows the computer's settings instead of the specification.",
        remedy: "None is needed; the comma is read as the decimal mark.")

    static let missingList = DiagnosticCode(
        "SIE203", .note, "The object list is missing",
        cause: "The program leaves the braces out when there are no objects.",
        remedy: "None is needed; the row is read as having no objects.")

    static let noLabel = DiagnosticCode(
        "SIE204", .warning, "A line does not start with a label",
        cause: "A text with a line break, or a comment that a tool has added.",
        remedy: "Check that the line carries no figures; it is passed over.")

    static let unknownLabel = DiagnosticCode(
        "SIE205", .note, "A label is not in the specification",
        cause: "Programs add records of their own.",
        remedy: "None is needed; point 7.1 tells readers to pass them over.")

    static let loneBrace = DiagnosticCode(
        "SIE206", .warning, "A brace stands alone",
        cause: "A brace without a voucher round it, often at the end of the file.",
        remedy: "None is needed; it is passed over.")

    static let yearContradiction = DiagnosticCode(
        "SIE207", .warning, "A year index contradicts #RAR",
        cause: "The program writes the previous year's months with the current year's index.",
        remedy: "None is needed; the month decides.")

    static let missingSeries = DiagnosticCode(
        "SIE208", .warning, "The voucher series is missing",
        cause: "The program leaves an empty series out instead of writing \"\".",
        remedy: "None is needed; the fields are read as number, date, text.")

    static let swappedPeriod = DiagnosticCode(
        "SIE209", .warning, "Account and period are swapped",
        cause: "The program writes the fields in another order.",
        remedy: "None is needed; the period is the one that is a month.")

    static let account = DiagnosticCode(
        "SIE210", .warning, "An account is not a number",
        cause: "The program keeps differences or errors on an account of its own.",
        remedy: "Check what is booked on it; the mapping needs a rule for it.")

    static let innerQuote = DiagnosticCode(
        "SIE211", .warning, "A quote inside a quoted field is not escaped",
        cause: "A letter or a quote in a text was turned into a bare quote.",
        remedy: "None is needed unless the text looks wrong; fields are told apart by the blanks round them.")

    static let overlapIgnored = DiagnosticCode(
        "SIE212", .warning, "Breakdowns by several dimensions are passed over",
        cause: "Every dimension tells the same money once, so only the accounts' totals are shown.",
        remedy: "None is needed for a look at the file.")

    static let imported = DiagnosticCode(
        "SIE213", .note, "The file says that it has been imported before",
        cause: "An importing program marks the file; archives often are.",
        remedy: "None is needed; nothing is imported twice, since a run replaces the month.")
}

extension Diagnostic {
    /// A quote is not closed on its line.
    public static func sieUnclosedQuote(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.unclosedQuote, at: location, "the quote is not closed")
    }

    /// An amount has a decimal comma.
    public static func sieDecimalComma(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.decimalComma, at: location, "the amount has a decimal comma")
    }

    /// The object list is missing.
    public static func sieMissingList(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.missingList, at: location, "the object list is missing")
    }

    /// A line does not start with a label.
    public static func sieNoLabel(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.noLabel, at: location, "the line does not start with a label")
    }

    /// A label is not in the specification.
    public static func sieUnknownLabel(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.unknownLabel, at: location, "\(label) is not a label of the specification")
    }

    /// A brace stands alone.
    public static func sieLoneBrace(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.loneBrace, at: location, "the brace belongs to no voucher")
    }

    /// A year index contradicts #RAR.
    public static func sieYearContradiction(index: Int, period: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SIEWarningCodes.yearContradiction, at: location,
            "year index \(index) stands with the month \(period), which lies in another year"
        ).about("year index \(index)")
    }

    /// The voucher series is missing.
    public static func sieMissingSeries(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.missingSeries, at: location, "the voucher series is missing")
    }

    /// Account and period are swapped.
    public static func sieSwappedPeriod(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.swappedPeriod, at: location, "account and period are swapped")
    }

    /// An account is not a number.
    public static func sieAccount(_ account: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.account, at: location, "account \"\(account)\" is not a number")
            .about("konto \(account)")
    }

    /// A quote inside a quoted field is not escaped.
    public static func sieInnerQuote(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.innerQuote, at: location, "a quote inside the field is not escaped")
    }

    /// Breakdowns by several dimensions are passed over.
    public static func sieOverlapIgnored(_ label: String, dimensions: [String], at location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            SIEWarningCodes.overlapIgnored, at: location,
            "\(label) has details for the dimensions \(dimensions.joined(separator: ", ")) each; only totals are read"
        ).about("\(label) \(dimensions.joined(separator: ", "))")
    }

    /// The file says that it has been imported before.
    public static func sieImported(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEWarningCodes.imported, at: location, "#FLAGGA is 1")
    }
}
