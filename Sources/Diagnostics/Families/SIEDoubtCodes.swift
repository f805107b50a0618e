/// Warnings of the family SIE about content: what was read may not be what was meant.
public enum SIEDoubtCodes {
    /// All codes of the part, ascending.
    public static let all: [DiagnosticCode] = [
        isoDate, wrongCodePage, lostCharacters, oddList, repeatedNumber, outsideYears, yearEnd, longYear,
        ignoredChecksum, repeatedBalance, excess, monthsDiffer, tailInDoubt,
    ]

    static let isoDate = DiagnosticCode(
        "SIE214", .warning, "A date is written with hyphens",
        cause: "The program writes 2026-01-31 where SIE has 20260131.",
        remedy: "None is needed; the date cannot be misread.")

    static let wrongCodePage = DiagnosticCode(
        "SIE215", .warning, "A text was decoded with the wrong code page",
        cause: "A program between the ledger and here took one encoding for another and saved what it saw.",
        remedy: "Fetch the export without opening and saving it; codes and texts are left as they stand.")

    static let lostCharacters = DiagnosticCode(
        "SIE216", .warning, "Characters were lost before the file came here",
        cause: "A program that could not read a letter wrote U+FFFD, the replacement character, instead.",
        remedy:
            "Fetch the export again from the ledger; what was lost cannot be restored, and a code with it fits no rule."
    )

    static let oddList = DiagnosticCode(
        "SIE217", .warning, "An object list is not made of pairs",
        cause: "A dimension lacks its object, or an object with a space in it lacks its quotes.",
        remedy: "Look at the line; whole pairs are read, what is left over at the end is not.")

    static let repeatedNumber = DiagnosticCode(
        "SIE218", .warning, "Voucher numbers occur more than once in a year",
        cause: "An export was appended to another one, or the program numbers all vouchers alike.",
        remedy: "Check that the file does not hold the same vouchers twice; all of them are counted.")

    static let outsideYears = DiagnosticCode(
        "SIE219", .warning, "Vouchers are dated outside the file's fiscal years",
        cause: "A date was mistyped, or the export covers more than its #RAR says.",
        remedy: "Check the dates; the rows count in the month that they are dated.")

    static let yearEnd = DiagnosticCode(
        "SIE220", .warning, "A fiscal year ends on a day that does not exist",
        cause: "The program does not know leap years, and ends February on the 29th or 30th.",
        remedy: "None is needed; the year is taken to end with the month.")

    static let longYear = DiagnosticCode(
        "SIE221", .warning, "A fiscal year is longer than 18 months",
        cause: "A date in #RAR is wrong, or two years were joined.",
        remedy: "Check the years in the ledger system; amounts of this whole year are refused (SRC112).")

    static let ignoredChecksum = DiagnosticCode(
        "SIE222", .warning, "The check sum does not agree, and the pipeline ignores it",
        cause: "The program is known to compute the sum in its own way, or the file was changed after it was written.",
        remedy: "Leave `checksum: ignore` out of the pipeline as soon as the program writes right sums.")

    static let repeatedBalance = DiagnosticCode(
        "SIE223", .warning, "A balance is given more than once",
        cause: "An export was appended to another one, or the program splits a balance in a way that the file lacks.",
        remedy: "Check that the file does not hold the same balances twice; all of them are counted.")

    static let excess = DiagnosticCode(
        "SIE224", .warning, "Details come to more than their total",
        cause: "Without #RES nothing shows whether rows without objects are totals, as the specification has it.",
        remedy: "Hold the sum of the account against the ledger system; better, export with #RES.")

    static let monthsDiffer = DiagnosticCode(
        "SIE225", .warning, "The months of an account do not come to its year",
        cause: "Its #PSALDO lack a month or a row, while those of most other accounts agree with #RES.",
        remedy: "Hold the sum of the account against the ledger system, and export again.")

    static let tailInDoubt = DiagnosticCode(
        "SIE226", .warning, "The last balance may be cut off",
        cause:
            "The last line alone has no line end and ends in an amount, which a transfer that stopped would show too.",
        remedy: "Hold the last account against the ledger system, or transfer the file again.")
}

extension Diagnostic {
    /// The file ends in the amount `text`, which may be cut.
    public static func sieTailInDoubt(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SIEDoubtCodes.tailInDoubt, at: location,
            "the last line has no line end, so that its amount \"\(text)\" may be cut off"
        ).about(location.path)
    }

    /// A date is written with hyphens.
    public static func sieISODate(_ value: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEDoubtCodes.isoDate, at: location, "the date \(value) has hyphens")
    }

    /// A text was decoded with the wrong code page.
    public static func sieWrongCodePage(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEDoubtCodes.wrongCodePage, at: location, "signs stand where letters should be")
    }

    /// Characters were lost before the file came here.
    public static func sieLostCharacters(at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEDoubtCodes.lostCharacters, at: location, "a replacement character (U+FFFD) stands in the text")
    }

    /// An object list is not made of pairs.
    public static func sieOddList(_ list: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEDoubtCodes.oddList, at: location, "{\(list)} is not made of pairs of dimension and object")
            .about("{\(list)}")
    }

    /// A voucher has the number of an earlier one; `years` are those in which this happens.
    public static func sieRepeatedNumber(years: [Int], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SIEDoubtCodes.repeatedNumber, at: location,
            "the verifikation has the number of an earlier one in its series and year"
        ).about(years.map(String.init))
    }

    /// A balance has the account, objects and time of an earlier one; `accounts` are those with such balances.
    public static func sieRepeatedBalance(accounts: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SIEDoubtCodes.repeatedBalance, at: location,
            "an earlier record gives a balance for the same account, objects and time"
        ).about(accounts.map { "konto \($0)" })
    }

    /// An account's details come to more than its total; `accounts` are all that have so.
    public static func sieExcess(
        _ account: String, total: String, details: String, accounts: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            SIEDoubtCodes.excess, at: location,
            "account \(account) has \(total) kr without objects and \(details) kr with them" + first(of: accounts)
        ).about(accounts.map { "konto \($0)" })
    }

    /// The months of an account do not come to what it moved in the year; `accounts` are all whose do not.
    public static func sieMonthsDiffer(
        _ account: String, months: String, year: String, accounts: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            SIEDoubtCodes.monthsDiffer, at: location,
            "#PSALDO of account \(account) come to \(months) kr, #RES to \(year) kr" + first(of: accounts)
        ).about(accounts.map { "konto \($0)" })
    }

    private static func first(of accounts: [String]) -> String {
        accounts.count > 1 ? " (the first of \(accounts.count) such accounts)" : ""
    }

    /// A voucher is dated outside the file's fiscal years; `months` are those in which there are such vouchers.
    public static func sieOutsideYears(_ date: String, months: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            SIEDoubtCodes.outsideYears, at: location, "the verifikation is dated \(date), outside every #RAR"
        ).about(months)
    }

    /// The check sum does not agree, which the pipeline ignores.
    public static func sieIgnoredChecksum(stated: String, computed: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEDoubtCodes.ignoredChecksum, at: location, "#KSUMMA says \(stated), the content gives \(computed)")
    }

    /// A fiscal year ends on a day that does not exist.
    public static func sieYearEnd(_ value: String, taken: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEDoubtCodes.yearEnd, at: location, "\(value) is no day; the year is taken to end on \(taken)")
            .about(value)
    }

    /// A fiscal year is longer than 18 months.
    public static func sieLongYear(start: String, end: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(SIEDoubtCodes.longYear, at: location, "the fiscal year \(start) – \(end) is longer than 18 months")
            .about("\(start) – \(end)")
    }
}
