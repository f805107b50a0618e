extension Diagnostic {
    /// SIE201-213: records of SIE 1-4 that are written in a way of their own, and read.
    static let sieWarningCodes: [DiagnosticCode] = [
        sie201, sie202, sie203, sie204, sie205, sie206, sie207, sie208, sie209, sie210, sie211, sie212, sie213,
    ]

    static let sie201 = DiagnosticCode(
        "SIE201", .warning, "A quote is not closed on its line",
        cause: "The program cuts texts at a fixed width and loses the quote.",
        remedy: "None is needed; the field ends with the line.")
    package static func sieUnclosedQuote(at location: SourceLocation) -> Self {
        Self(sie201, at: location, "the quote is not closed")
    }

    static let sie202 = DiagnosticCode(
        "SIE202", .warning, "An amount has a decimal comma",
        cause: "The program follows the computer's settings instead of the specification.",
        remedy: "None is needed; the comma is read as the decimal mark.")
    package static func sieDecimalComma(at location: SourceLocation) -> Self {
        Self(sie202, at: location, "the amount has a decimal comma")
    }

    static let sie203 = DiagnosticCode(
        "SIE203", .note, "The object list is missing",
        cause: "The program leaves the braces out when there are no objects.",
        remedy: "None is needed; the row is read as having no objects.")
    package static func sieMissingList(at location: SourceLocation) -> Self {
        Self(sie203, at: location, "the object list is missing")
    }

    static let sie204 = DiagnosticCode(
        "SIE204", .warning, "A line does not start with a label",
        cause: "A text with a line break, or a comment that a tool has added.",
        remedy: "Check that the line carries no figures; it is passed over.")
    package static func sieNoLabel(at location: SourceLocation) -> Self {
        Self(sie204, at: location, "the line does not start with a label")
    }

    static let sie205 = DiagnosticCode(
        "SIE205", .note, "A label is not in the specification",
        cause: "Programs add records of their own.",
        remedy: "None is needed; point 7.1 tells readers to pass them over.")
    package static func sieUnknownLabel(_ label: String, at location: SourceLocation) -> Self {
        Self(sie205, at: location, "\(label) is not a label of the specification")
    }

    static let sie206 = DiagnosticCode(
        "SIE206", .warning, "A brace stands alone",
        cause: "A brace without a voucher round it, often at the end of the file.",
        remedy: "None is needed; it is passed over.")
    package static func sieLoneBrace(at location: SourceLocation) -> Self {
        Self(sie206, at: location, "the brace belongs to no voucher")
    }

    static let sie207 = DiagnosticCode(
        "SIE207", .warning, "A year index contradicts #RAR",
        cause: "The program writes the previous year's months with the current year's index.",
        remedy: "None is needed; the month decides.")
    package static func sieYearContradiction(index: Int, period: String, at location: SourceLocation) -> Self {
        Self(
            sie207, at: location, "year index \(index) stands with the month \(period), which lies in another year"
        ).about("year index \(index)")
    }

    static let sie208 = DiagnosticCode(
        "SIE208", .warning, "The voucher series is missing",
        cause: "The program leaves an empty series out instead of writing \"\".",
        remedy: "None is needed; the fields are read as number, date, text.")
    package static func sieMissingSeries(at location: SourceLocation) -> Self {
        Self(sie208, at: location, "the voucher series is missing")
    }

    static let sie209 = DiagnosticCode(
        "SIE209", .warning, "Account and period are swapped",
        cause: "The program writes the fields in another order.",
        remedy: "None is needed; the period is the one that is a month.")
    package static func sieSwappedPeriod(at location: SourceLocation) -> Self {
        Self(sie209, at: location, "account and period are swapped")
    }

    static let sie210 = DiagnosticCode(
        "SIE210", .warning, "An account is not a number",
        cause: "The program keeps differences or errors on an account of its own.",
        remedy: "Check what is booked on it; the mapping needs a rule for it.")
    package static func sieAccount(_ account: String, at location: SourceLocation) -> Self {
        Self(sie210, at: location, "account \"\(account)\" is not a number")
            .about("konto \(account)")
    }

    static let sie211 = DiagnosticCode(
        "SIE211", .warning, "A quote inside a quoted field is not escaped",
        cause: "A letter or a quote in a text was turned into a bare quote.",
        remedy: "None is needed unless the text looks wrong; fields are told apart by the blanks round them.")
    package static func sieInnerQuote(at location: SourceLocation) -> Self {
        Self(sie211, at: location, "a quote inside the field is not escaped")
    }

    static let sie212 = DiagnosticCode(
        "SIE212", .warning, "Breakdowns by several dimensions are passed over",
        cause: "Every dimension holds the same money once, so only the accounts' totals are shown.",
        remedy: "None is needed for a look at the file.")
    package static func sieOverlapIgnored(_ label: String, dimensions: [String], at location: SourceLocation) -> Self {
        Self(
            sie212, at: location,
            "\(label) has details for the dimensions \(dimensions.joined(separator: ", ")) each; only totals are read"
        ).about("\(label) \(dimensions.joined(separator: ", "))")
    }

    static let sie213 = DiagnosticCode(
        "SIE213", .note, "The file says that it has been imported before",
        cause: "An importing program marks the file; archives often are.",
        remedy: "None is needed; nothing is imported twice, since a run replaces the month.")
    package static func sieImported(at location: SourceLocation) -> Self {
        Self(sie213, at: location, "#FLAGGA is 1")
    }
}
