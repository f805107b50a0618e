extension Diagnostic {
    /// SIE214-226: what was read in SIE 1-4 may not be what was meant.
    static let sieDoubtCodes: [DiagnosticCode] = [
        sie214, sie215, sie216, sie217, sie218, sie219, sie220, sie221, sie222, sie223, sie224, sie225, sie226,
    ]

    static let sie214 = DiagnosticCode(
        "SIE214", .warning, "A date is written with hyphens or other marks",
        cause: "The program writes 2026-01-31 or 2026/01/31 where SIE has 20260131.",
        remedy: "None is needed; the date cannot be misread.")
    package static func sieISODate(_ value: String, at location: SourceLocation) -> Self {
        Self(sie214, at: location, "the date \(value) has marks between its parts")
    }

    static let sie215 = DiagnosticCode(
        "SIE215", .warning, "A text was decoded with the wrong code page",
        cause: "A program between the ledger and here took one encoding for another and saved what it saw.",
        remedy: "Fetch the export without opening and saving it; codes and texts are left as they stand.")
    package static func sieWrongCodePage(at location: SourceLocation) -> Self {
        Self(sie215, at: location, "signs stand where letters should be")
    }

    static let sie216 = DiagnosticCode(
        "SIE216", .warning, "Characters were lost before the file came here",
        cause: "A program that could not read a letter wrote U+FFFD, the replacement character, instead.",
        remedy:
            "Fetch the export again from the ledger; what was lost cannot be restored, and a code with it fits no rule."
    )
    package static func sieLostCharacters(at location: SourceLocation) -> Self {
        Self(sie216, at: location, "a replacement character (U+FFFD) stands in the text")
    }

    static let sie217 = DiagnosticCode(
        "SIE217", .warning, "An object list is not made of pairs",
        cause: "A dimension lacks its object, or an object with a space in it lacks its quotes.",
        remedy: "Look at the line; whole pairs are read, what is left over at the end is not.")
    package static func sieOddList(_ list: String, at location: SourceLocation) -> Self {
        Self(sie217, at: location, "{\(list)} is not made of pairs of dimension and object")
            .about("{\(list)}")
    }

    static let sie218 = DiagnosticCode(
        "SIE218", .warning, "Voucher numbers occur more than once in a year",
        cause: "An export was appended to another one, or the program numbers all vouchers alike.",
        remedy: "Check that the file does not hold the same vouchers twice; all of them are counted.")
    /// A voucher has the number of an earlier one; `years` are those in which this happens.
    package static func sieRepeatedNumber(years: [Int], at location: SourceLocation) -> Self {
        Self(
            sie218, at: location, "the voucher has the number of an earlier one in its series and year"
        ).about(years.map(String.init))
    }

    static let sie219 = DiagnosticCode(
        "SIE219", .warning, "Vouchers or rows are dated outside the file's fiscal years",
        cause: "A date was mistyped, or the export covers more than its #RAR says.",
        remedy: "Check the dates; the rows count in the month that they are dated.")
    /// A voucher, or a row whose date counts, lies outside the file's fiscal years; `months` are all such months.
    package static func sieOutsideYears(
        _ date: String, isRow: Bool = false, months: [String], at location: SourceLocation
    ) -> Self {
        Self(sie219, at: location, "the \(isRow ? "row" : "voucher") is dated \(date), outside every #RAR").about(
            months)
    }

    static let sie220 = DiagnosticCode(
        "SIE220", .warning, "A fiscal year ends on a day that does not exist",
        cause: "The program does not know leap years, and ends February on the 29th or 30th.",
        remedy: "None is needed; the year is taken to end with the month.")
    package static func sieYearEnd(_ value: String, taken: String, at location: SourceLocation) -> Self {
        Self(sie220, at: location, "\(value) is no day; the year is taken to end on \(taken)")
            .about(value)
    }

    static let sie221 = DiagnosticCode(
        "SIE221", .warning, "A fiscal year is longer than 18 months",
        cause: "A date in #RAR is wrong, or two years were joined.",
        remedy: "Check the years in the ledger system; amounts of this whole year are refused (SRC112).")
    package static func sieLongYear(start: String, end: String, at location: SourceLocation) -> Self {
        Self(sie221, at: location, "the fiscal year \(start) – \(end) is longer than 18 months")
            .about("\(start) – \(end)")
    }

    static let sie222 = DiagnosticCode(
        "SIE222", .warning, "The checksum does not match, and the pipeline ignores it",
        cause: "The program is known to compute the sum in its own way, or the file was changed after it was written.",
        remedy: "Leave `checksum: ignore` out of the pipeline as soon as the program writes right sums.")
    package static func sieIgnoredChecksum(stated: String, computed: String, at location: SourceLocation) -> Self {
        Self(sie222, at: location, "#KSUMMA says \(stated), the content gives \(computed)")
    }

    static let sie223 = DiagnosticCode(
        "SIE223", .warning, "A balance is given more than once",
        cause: "An export was appended to another one, or the program splits a balance in a way that the file lacks.",
        remedy: "Check that the file does not hold the same balances twice; all of them are counted.")
    /// A balance has the account, objects and time of an earlier one; `accounts` are those with such balances.
    package static func sieRepeatedBalance(accounts: [String], at location: SourceLocation) -> Self {
        Self(
            sie223, at: location, "an earlier record gives a balance for the same account, objects and time"
        ).about(accounts.map { "konto \($0)" })
    }

    static let sie224 = DiagnosticCode(
        "SIE224", .warning, "Details add up to more than their total",
        cause: "Without #RES nothing shows whether rows without objects are totals, as the specification has it.",
        remedy: "Hold the sum of the account against the ledger system; better, export with #RES.")
    /// An account's details add up to more than its total; `accounts` are all such accounts.
    package static func sieExcess(
        _ account: String, total: String, details: String, accounts: [String], at location: SourceLocation
    ) -> Self {
        Self(
            sie224, at: location,
            "account \(account) has \(total) kr without objects and \(details) kr with them" + first(of: accounts)
        ).about(accounts.map { "konto \($0)" })
    }

    static let sie225 = DiagnosticCode(
        "SIE225", .warning, "The months of an account do not add up to its year",
        cause: "Its #PSALDO lack a month or a row, while those of most other accounts agree with #RES.",
        remedy: "Hold the sum of the account against the ledger system, and export again.")
    /// An account's months do not add up to its movement in the year; `accounts` are all such accounts.
    package static func sieMonthsDiffer(
        _ account: String, months: String, year: String, accounts: [String], at location: SourceLocation
    ) -> Self {
        Self(
            sie225, at: location,
            "#PSALDO of account \(account) add up to \(months) kr, #RES to \(year) kr" + first(of: accounts)
        ).about(accounts.map { "konto \($0)" })
    }

    static let sie226 = DiagnosticCode(
        "SIE226", .warning, "The last balance may be cut off",
        cause:
            "The last line alone has no line end and ends in an amount, which a transfer that stopped would show too.",
        remedy: "Hold the last account against the ledger system, or transfer the file again.")
    /// The file ends in the amount `text`, which may be cut.
    package static func sieTailInDoubt(_ text: String, at location: SourceLocation) -> Self {
        Self(
            sie226, at: location, "the last line has no line end, so that its amount \"\(text)\" may be cut off"
        ).about(location.path)
    }
}
